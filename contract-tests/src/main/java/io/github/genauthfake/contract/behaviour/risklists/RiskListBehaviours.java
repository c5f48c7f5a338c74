package io.github.genauthfake.contract.behaviour.risklists;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lists of addresses and users for risk control, and policies. */
class RiskListBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String IPS = "ip-list";
    private static final String USERS = "user-list";
    private static final String POLICIES = "risk-list-policy";
    private static final String OF_THE_POOL = "it fills lists of the whole pool";
    private static final String CLOCK = "nobody can move the clock of the real service";
    private static final String REFUSED = "class of error: a refused argument";

    private static Map<String, Object> ofIps(Object ips, Object... others) {
        return with(object("ips", ips, "ipType", "BLACK", "limitList", list("FORBID_LOGIN")), others);
    }

    private static Map<String, Object> ofUsers(Object users, Object... others) {
        return with(object("userIds", users, "userListType", "BLACK", "limitList", list("FORBID_LOGIN")), others);
    }

    private static Map<String, Object> policy(Object... others) {
        return with(
                object(
                        "optObject",
                        "IP",
                        "ipRange",
                        "ALL",
                        "ipCond",
                        "ONE",
                        "timeRange",
                        1,
                        "countThr",
                        3,
                        "eventStateType",
                        "password_wrong",
                        "action",
                        "ADD_IP_BLACK_LIST",
                        "limitList",
                        "FORBID_LOGIN"),
                others);
    }

    private Answer ips() {
        return get(IPS, "ipType", "BLACK").succeeds();
    }

    private Answer users() {
        return get(USERS, "userListType", "BLACK").succeeds();
    }

    private Answer policies() {
        return get(POLICIES, "optObject", "IP").succeeds();
    }

    private Answer delete(String path, String id) {
        return genauth.request(path + "/" + id).delete();
    }

    @Nested
    @Operation("ip-list-post")
    class ip_list_post {
        @Test
        @Documented(source = "openapi IpListCreateDto: several with commas")
        @FreshPoolOnly(why = OF_THE_POOL)
        void adds_an_entry_for_each_address() {
            post(IPS, ofIps("10.0.0.1, 10.0.0.0/8,2001:db8::1")).succeeds();
            ips().data("list.ip", contains("2001:db8::1", "10.0.0.0/8", "10.0.0.1"))
                    .data("list[0].addType", equalTo("MANUAL"))
                    .data("list[0].removeType", equalTo("MANUAL"))
                    .data("list[0].limitList", contains("FORBID_LOGIN"));
        }

        @Test
        @Inferred(why = "an address is in a list once")
        @FreshPoolOnly(why = OF_THE_POOL)
        void replaces_an_address_that_is_in_the_list() {
            post(IPS, ofIps("10.0.0.1"));
            String id = ips().read("list[0].id");
            post(IPS, ofIps("10.0.0.1", "limitList", list("FORBID_REGISTER"))).succeeds();
            post(IPS, ofIps("10.0.0.1", "ipType", "WHITE", "limitList", list("SKIP_MFA")))
                    .succeeds();
            ips().data("totalCount", equalTo(1))
                    .data("list[0].id", equalTo(id))
                    .data("list[0].limitList", contains("FORBID_REGISTER"));
        }

        @Test
        @Inferred(why = REFUSED)
        @FreshPoolOnly(why = OF_THE_POOL)
        void refuses_what_is_no_address_and_adds_none() {
            for (Object wrong : new Object[] {"", "10.0.0.1,", "localhost", "10.0.0.256", "10.0.0.0/33", "1:2", 7}) {
                post(IPS, ofIps(wrong)).isRefusedWith(400);
            }
            post(IPS, ofIps("10.0.0.1,localhost")).isRefusedWith(400);
            post(IPS, ofIps(addresses(51))).isRefusedWith(400);
            ips().data("list", empty());
            post(IPS, ofIps(addresses(50))).succeeds();
        }

        private static String addresses(int count) {
            List<String> all = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                all.add("10.0.1." + number);
            }
            return String.join(",", all);
        }

        @Test
        @Inferred(why = REFUSED + "; documented are the values")
        @FreshPoolOnly(why = OF_THE_POOL)
        void refuses_another_list_limit_type_and_an_end_that_is_over() {
            post(IPS, ofIps("10.0.0.1", "ipType", "GREY")).isRefusedWith(400);
            post(IPS, ofIps("10.0.0.1", "addType", "LUCK")).isRefusedWith(400);
            post(IPS, ofIps("10.0.0.1", "removeType", "LUCK")).isRefusedWith(400);
            post(IPS, ofIps("10.0.0.1", "limitList", list("LUCK"))).isRefusedWith(400);
            post(IPS, ofIps("10.0.0.1", "expireAt", "2000-01-01T00:00:00.000Z")).isRefusedWith(400);
            post(IPS, ofIps("10.0.0.1", "expireAt", "soon")).isRefusedWith(400);
            ips().data("list", empty());
        }
    }

    @Nested
    @Operation("ip-list-get")
    class ip_list_get {
        @Test
        @FakeOnly(why = CLOCK)
        void leaves_out_what_has_expired() {
            genauth.fake().clock().freezeAt(Instant.parse("2025-01-01T00:00:00Z"));
            post(IPS, ofIps("10.0.0.1", "expireAt", "2025-01-01T01:00:00.000Z")).succeeds();
            post(IPS, ofIps("10.0.0.2")).succeeds();
            String id = ips().data("totalCount", equalTo(2)).read("list[1].id");
            genauth.fake().clock().advance(Duration.ofHours(1));
            ips().data("totalCount", equalTo(1)).data("list.ip", contains("10.0.0.2"));
            delete(IPS, id).isRefusedWith(404);
            post(IPS, ofIps("10.0.0.1")).succeeds();
            ips().data("list.ip", contains("10.0.0.1", "10.0.0.2"));
        }

        @Test
        @Documented(source = "openapi ip-list: required, the values, 50 at most")
        void needs_a_list_and_takes_pages_of_at_most_fifty() {
            get(IPS).isRefusedWith(400);
            get(IPS, "ipType", "IP").isRefusedWith(400);
            get(IPS, "ipType", "BLACK", "limit", 51).isRefusedWith(400);
            get(IPS, "ipType", "BLACK", "limit", 50).succeeds();
        }

        @Test
        @Inferred(why = "the newest first, as in other lists")
        @FreshPoolOnly(why = OF_THE_POOL)
        void answers_the_newest_first_in_pages() {
            post(IPS, ofIps("10.0.0.1,10.0.0.2,10.0.0.3"));
            get(IPS, "ipType", "BLACK", "page", 2, "limit", 2)
                    .data("totalCount", equalTo(3))
                    .data("list.ip", contains("10.0.0.1"));
        }
    }

    @Nested
    @Operation("ip-list-by-id")
    class ip_list_by_id {
        @Test
        @Inferred(why = "class of error: not found")
        @FreshPoolOnly(why = OF_THE_POOL)
        void takes_one_entry_from_the_list() {
            post(IPS, ofIps("10.0.0.1,10.0.0.2"));
            String id = ips().read("list[1].id");
            delete(IPS, id).succeeds();
            delete(IPS, id).isRefusedWith(404);
            ips().data("list.ip", contains("10.0.0.2"));
        }
    }

    @Nested
    @Operation("user-list-post")
    class user_list_post {
        @Test
        @Documented(source = "openapi UserListCreateDto: a list, or several with commas")
        @FreshPoolOnly(why = OF_THE_POOL)
        void takes_a_list_and_a_text_with_commas() {
            String one = given.user();
            String other = given.user();
            post(USERS, ofUsers(list(one))).succeeds();
            post(USERS, ofUsers(one + ", " + other, "limitList", list("FORBID_REGISTER")))
                    .succeeds();
            users().data("list.userId", contains(other, one))
                    .data("list[1].limitList", contains("FORBID_REGISTER"))
                    .data("list[1].userListType", equalTo("BLACK"))
                    .data("list[1].addAt", matchesPattern("\\d{4}-.*Z"));
        }

        @Test
        @Inferred(why = "class of error: no such user")
        @FreshPoolOnly(why = OF_THE_POOL)
        void adds_none_where_a_user_does_not_exist() {
            post(USERS, ofUsers(list(given.user(), NOBODY))).isRefusedWith(404);
            users().data("list", empty());
        }

        @Test
        @Inferred(why = REFUSED)
        void refuses_what_is_no_entry() {
            String user = given.user();
            post(USERS, ofUsers(list())).isRefusedWith(400);
            post(USERS, ofUsers("")).isRefusedWith(400);
            post(USERS, ofUsers(list(user), "userListType", "GREY")).isRefusedWith(400);
            post(USERS, ofUsers(list(user), "limitList", list("LUCK"))).isRefusedWith(400);
            post(USERS, ofUsers(list(user), "expireAt", 1000)).isRefusedWith(400);
            post(USERS, without(ofUsers(list(user)), "userListType")).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("user-list-get")
    class user_list_get {
        @Test
        @FakeOnly(why = CLOCK)
        void leaves_out_what_has_expired() {
            genauth.fake().clock().freezeAt(Instant.parse("2025-01-01T00:00:00Z"));
            String user = given.user();
            post(
                            USERS,
                            ofUsers(
                                    list(user),
                                    "expireAt",
                                    Instant.parse("2025-01-01T01:00:00Z").toEpochMilli()))
                    .succeeds();
            users().data("list.userId", contains(user));
            genauth.fake().clock().advance(Duration.ofHours(1));
            users().data("totalCount", equalTo(0)).data("list", empty());
        }

        @Test
        @Documented(source = "openapi user-list: required, the values, 50 at most")
        void needs_a_list_and_takes_pages_of_at_most_fifty() {
            get(USERS).isRefusedWith(400);
            get(USERS, "userListType", "GREY").isRefusedWith(400);
            get(USERS, "userListType", "WHITE", "limit", 51).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("user-list-by-id")
    class user_list_by_id {
        @Test
        @Inferred(why = "class of error: not found; who is deleted is in no list")
        @FreshPoolOnly(why = OF_THE_POOL)
        void takes_one_entry_from_the_list_as_the_deletion_of_the_user_does() {
            String one = given.user();
            String gone = given.user();
            post(USERS, ofUsers(list(one, gone)));
            post("delete-users-batch", object("userIds", list(gone))).succeeds();
            String id = users().data("list.userId", contains(one)).read("list[0].id");
            delete(USERS, id).succeeds();
            delete(USERS, id).isRefusedWith(404);
            users().data("list", empty());
        }
    }

    @Nested
    @Operation("risk-list-policy-post")
    class risk_list_policy_post {
        @Test
        @Inferred(why = "the object decides which of range and condition count")
        @FreshPoolOnly(why = OF_THE_POOL)
        void needs_the_range_and_the_condition_of_its_object() {
            post(POLICIES, without(policy(), "ipRange")).isRefusedWith(400);
            post(POLICIES, without(policy("userCond", "ONE"), "ipCond")).isRefusedWith(400);
            post(POLICIES, policy("optObject", "USER", "userCond", "ONE")).isRefusedWith(400);
            post(POLICIES, policy("optObject", "USER", "userRange", "ALL")).isRefusedWith(400);
            policies().data("list", empty());
            post(POLICIES, policy("optObject", "USER", "userRange", "ALL", "userCond", "NO_LIMIT"))
                    .succeeds();
            policies().data("list", empty());
            get(POLICIES, "optObject", "USER").data("list.userCond", contains("NO_LIMIT"));
        }

        @Test
        @Inferred(why = REFUSED + "; documented are the values")
        @FreshPoolOnly(why = OF_THE_POOL)
        void refuses_what_no_policy_can_be() {
            for (String required :
                    List.of("optObject", "timeRange", "countThr", "eventStateType", "action", "limitList")) {
                post(POLICIES, without(policy(), required)).isRefusedWith(400);
            }
            post(POLICIES, policy("timeRange", 0)).isRefusedWith(400);
            post(POLICIES, policy("countThr", -1)).isRefusedWith(400);
            post(POLICIES, policy("action", "LUCK")).isRefusedWith(400);
            post(POLICIES, policy("limitList", "SKIP_MFA")).isRefusedWith(400);
            post(POLICIES, policy("limitList", list("FORBID_LOGIN", "FORBID_REGISTER")))
                    .isRefusedWith(400);
            policies().data("list", empty());
        }
    }

    @Nested
    @Operation("risk-list-policy-get")
    class risk_list_policy_get {
        @Test
        @Inferred(why = "what was sent is answered; the limit is declared as a text and named a list")
        @FreshPoolOnly(why = OF_THE_POOL)
        void answers_what_was_sent_the_newest_first() {
            post(POLICIES, policy()).succeeds();
            post(POLICIES, policy("limitList", list("FORBID_REGISTER"))).succeeds();
            Answer answer = policies()
                    .data("totalCount", equalTo(2))
                    .data("list.limitList", contains("FORBID_REGISTER", "FORBID_LOGIN"))
                    .data("list[1].removeType", equalTo("MANUAL"))
                    .data("list[1].userRange", nullValue())
                    .data("list[1].createdAt", matchesPattern("\\d{4}-.*Z"));
            policy().forEach((property, value) -> answer.data("list[1]." + property, equalTo(value)));
        }

        @Test
        @Documented(source = "openapi risk-list-policy: required, the values, 50 at most")
        void needs_an_object_and_takes_pages_of_at_most_fifty() {
            get(POLICIES).isRefusedWith(400);
            get(POLICIES, "optObject", "DEVICE").isRefusedWith(400);
            get(POLICIES, "optObject", "IP", "limit", 51).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("risk-list-policy-by-id")
    class risk_list_policy_by_id {
        @Test
        @Inferred(why = "class of error: not found")
        @FreshPoolOnly(why = OF_THE_POOL)
        void deletes_one_policy() {
            post(POLICIES, policy());
            String id = policies().read("list[0].id");
            delete(POLICIES, id).succeeds();
            delete(POLICIES, id).isRefusedWith(404);
            policies().data("list", empty());
        }
    }
}
