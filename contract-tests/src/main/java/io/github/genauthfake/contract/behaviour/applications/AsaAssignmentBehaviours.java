package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whom ASA accounts are assigned to. */
class AsaAssignmentBehaviours extends AsaAccounts {
    /** An account is assigned. */
    @Nested
    @Operation(ASSIGN)
    class AssignAsaAccount {
        @Test
        @Documented(source = "openapi AssignAsaAccountItem: users and departments by id, roles and groups by code")
        void assigns_it_to_subjects_of_all_types() {
            String app = given.one(APPLICATION);
            String id = account(app);
            Map<String, String> subjects = Map.of(
                    "USER",
                    given.user(),
                    "ROLE",
                    given.one(TestedKinds.ROLE),
                    "GROUP",
                    given.one(TestedKinds.GROUP),
                    "DEPARTMENT",
                    given.department());
            subjects.forEach((type, subject) -> {
                assign(app, id, type, subject).succeeds().data("success", equalTo(true));
                assigned(app, type, subject).succeeds().data("accountId", equalTo(id));
            });
        }

        @Test
        @Inferred(why = "get-assigned-account answers one account")
        void moves_a_subject_from_another_account_of_the_application() {
            String app = given.one(APPLICATION);
            String first = account(app);
            String second = account(app);
            String user = given.user();
            assign(app, first, "USER", user).succeeds();
            assign(app, second, "USER", user).succeeds();
            assigned(app, "USER", user).succeeds().data("accountId", equalTo(second));
            get(TARGETS, "appId", app, "accountId", first).succeeds().data("totalCount", equalTo(0));
            String other = given.one(APPLICATION);
            isNotAssigned(other, "USER", user);
            assign(other, account(other), "USER", user).succeeds();
            assigned(app, "USER", user).succeeds().data("accountId", equalTo(second));
        }

        @Test
        @Inferred(why = "a request has no namespace: the application's own comes first")
        void means_a_role_of_the_application_before_one_of_the_default_namespace() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String code = given.one(TestedKinds.ROLE);
            assign(app, id, "ROLE", code).succeeds();
            given.roleIn(app, "code", code);
            isNotAssigned(app, "ROLE", code);
            assign(app, id, "ROLE", code).succeeds();
            get(TARGETS, "appId", app, "accountId", id).succeeds().data("list.targetIdentifier", contains(code, code));
        }

        @Test
        @Inferred(why = CLASS)
        void assigns_it_to_none_when_one_does_not_exist() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String user = given.user();
            post(
                            ASSIGN,
                            of(
                                    app,
                                    id,
                                    "targets",
                                    list(
                                            object("targetType", "USER", "targetIdentifiers", list(user)),
                                            object("targetType", "GROUP", "targetIdentifiers", list(unique("group"))))))
                    .isRefusedWith(404);
            isNotAssigned(app, "USER", user);
            assign(given.one(APPLICATION), id, "USER", user).isRefusedWith(404);
            post(ASSIGN, of(app, id, "targets", list())).isRefusedWith(400);
            isNotAssigned(app, "USER", user);
        }
    }

    /** An account is taken away. */
    @Nested
    @Operation(UNASSIGN)
    class UnassignAsaAccount {
        @Test
        @Inferred(why = "what is not assigned need not be taken away")
        void takes_away_what_is_assigned_and_passes_over_the_rest() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String other = account(app);
            String user = given.user();
            assign(app, id, "USER", user).succeeds();
            post(UNASSIGN, targets(app, other, "USER", user)).succeeds();
            assigned(app, "USER", user).succeeds().data("accountId", equalTo(id));
            for (int time = 0; time < 2; time++) {
                post(UNASSIGN, targets(app, id, "USER", user)).succeeds().data("success", equalTo(true));
                isNotAssigned(app, "USER", user);
            }
            post(UNASSIGN, targets(app, id, "USER", UNKNOWN)).succeeds();
            post(UNASSIGN, targets(app, UNKNOWN, "USER", user)).isRefusedWith(404);
        }
    }

    /** It is listed whom an account is assigned to. */
    @Nested
    @Operation(TARGETS)
    class GetAsaAccountAssignedTargets {
        @Test
        @Inferred(why = "in the order in which they were assigned")
        void answers_them_page_by_page() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String user = given.user();
            String group = given.one(TestedKinds.GROUP);
            assign(app, id, "USER", user).succeeds();
            assign(app, id, "GROUP", group).succeeds();
            assign(app, id, "USER", user).succeeds();
            get(TARGETS, "appId", app, "accountId", id)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.targetType", contains("USER", "GROUP"))
                    .data("list.targetIdentifier", contains(user, group));
            get(TARGETS, "appId", app, "accountId", id, "limit", 1, "page", 2)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.targetIdentifier", contains(group));
            get(TARGETS, "appId", given.one(APPLICATION), "accountId", id).isRefusedWith(404);
        }
    }

    /** It is asked which account is assigned. */
    @Nested
    @Operation(ASSIGNED)
    class GetAssignedAccount {
        @Test
        @Documented(source = "openapi get-assigned-account: what is assigned directly")
        void does_not_answer_the_account_of_a_group_for_its_member() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String user = given.user();
            String group = given.one(TestedKinds.GROUP);
            given.member(user, group);
            assign(app, id, "GROUP", group).succeeds();
            assigned(app, "GROUP", group)
                    .succeeds()
                    .data("accountId", equalTo(id))
                    .data("accountInfo.password", equalTo("123456"));
            isNotAssigned(app, "USER", user);
        }

        @Test
        @Inferred(why = "who does not exist has no account; " + CLASS)
        void has_nothing_for_a_subject_that_does_not_exist() {
            isNotAssigned(given.one(APPLICATION), "USER", UNKNOWN);
            assigned(given.one(APPLICATION), "PERSON", UNKNOWN).isRefusedWith(400);
        }
    }
}
