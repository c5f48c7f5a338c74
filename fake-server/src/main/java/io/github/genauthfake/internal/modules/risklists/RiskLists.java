package io.github.genauthfake.internal.modules.risklists;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Choices;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.RequestedMoments;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses and users that risk control lets pass or stops, and policies by which it adds them. They stop nobody here, since
 * nobody signs in to the fake. An entry that has expired by the pool's clock is no more (inferred).
 */
public final class RiskLists {
    private static final String MANUAL = "MANUAL";
    private static final int MOST = 50;

    private static final Failure NOT_FOUND =
            Failure.of(404, "风险名单记录不存在", "Risk list entry not exists.", INFERRED, INFERRED);
    private static final Failure TWICE =
            Failure.of(409, "{0} 已在名单 {1} 中", "{0} is in the list {1} already", INFERRED, INFERRED);

    /** What is in a list. */
    public interface Entry {
        String type();

        String addType();

        String removeType();

        List<String> limitList();

        Instant expireAt();
    }

    public record IpEntry(
            String ip, String ipType, String addType, String removeType, List<String> limitList, Instant expireAt)
            implements Entry {
        @Override
        public String type() {
            return ipType;
        }
    }

    public record UserEntry(
            String userId,
            String userListType,
            String addType,
            String removeType,
            List<String> limitList,
            Instant expireAt)
            implements Entry {
        @Override
        public String type() {
            return userListType;
        }
    }

    /** @param limitList one limit, whatever the name says */
    public record Policy(
            String optObject,
            String ipRange,
            String userRange,
            String ipCond,
            String userCond,
            Integer timeRange,
            Integer countThr,
            String eventStateType,
            String removeType,
            String action,
            String limitList) {}

    public static final Kind<IpEntry> IP_ENTRY = entries(IpEntry.class, "ip entry", "ips", "ip", "ipType")
            .rule(entry -> Addresses.require("ips", entry.ip()))
            .word("ip", "The address, or a range such as 10.0.0.0/8.");

    public static final Kind<UserEntry> USER_ENTRY = entries(
                    UserEntry.class, "user entry", "users", "userId", "userListType")
            .references("userId", Users.END)
            .naming("userId", "user", Users.END)
            .word("userId", "The user.")
            .answering("addAt", (in, entry) -> entry.createdAt());

    public static final Kind<Policy> POLICY = Kind.of(Policy.class, "risk policy", "policies")
            .inSection("riskLists")
            .notFound(NOT_FOUND)
            .listed(null)
            .inSeeds("optObject", "object")
            .inSeeds("eventStateType", "event")
            .inSeeds("limitList", "limit")
            .label("optObject")
            .seededDirectly() // creations answer no id
            .requiredInSeeds("optObject", "timeRange", "countThr", "eventStateType", "action", "limitList")
            .defaultValue("removeType", MANUAL)
            .reading("limitList", RiskLists::onlyLimit)
            .rule(RiskLists::requireKnown)
            .rule(RiskLists::requireRange);

    record AddIps(
            String ips, String ipType, String addType, String removeType, List<String> limitList, Object expireAt) {}

    record AddUsers(
            Object userIds,
            String userListType,
            String addType,
            String removeType,
            List<String> limitList,
            Object expireAt) {}

    public static final List<Operation> OPERATIONS = List.of(
            write("ip-list-post", AddIps.class, RiskLists::addIps),
            inForce("ip-list-get", IP_ENTRY).filtering("ipType"),
            delete("ip-list-by-id", IP_ENTRY)
                    .by("id")
                    .after((draft, entry, request) -> requireInForce(draft, entry.it())),
            write("user-list-post", AddUsers.class, RiskLists::addUsers),
            inForce("user-list-get", USER_ENTRY).filtering("userListType"),
            delete("user-list-by-id", USER_ENTRY)
                    .by("id")
                    .after((draft, entry, request) -> requireInForce(draft, entry.it())),
            create("risk-list-policy-post", POLICY),
            list("risk-list-policy-get", POLICY).filtering("optObject"),
            delete("risk-list-policy-by-id", POLICY).by("id"));

    private RiskLists() {}

    private static <E extends Record & Entry> Kind<E> entries(
            Class<E> type, String name, String section, String about, String list) {
        return Kind.of(type, name, section)
                .inSection("riskLists")
                .notFound(NOT_FOUND)
                .label(about)
                .uniqueTogether(TWICE, about, list)
                .listed(null)
                .inSeeds(list, "type")
                .inSeeds("limitList", "limits")
                .requiredInSeeds(about, list)
                .defaultValue("addType", MANUAL)
                .defaultValue("removeType", MANUAL)
                .defaultValue("limitList", List.of())
                .rule(RiskLists::requireKnown)
                .word(list, "WHITE or BLACK.")
                .word("addType", "MANUAL, the default, or SCHEDULE for one that a policy added.")
                .word("removeType", "MANUAL, the default, or SCHEDULE for one that a policy removes.")
                .word("limitList", "What it limits: FORBID_LOGIN, FORBID_REGISTER, SKIP_MFA.")
                .word("expireAt", "When it ends; never by default.");
    }

    /** What the contract says of requests, for seeds too. */
    private static void requireKnown(Entry entry) {
        boolean isOfIps = entry instanceof IpEntry;
        String operation = isOfIps ? "ip-list-post" : "user-list-post";
        Choices.require(operation, isOfIps ? "ipType" : "userListType", entry.type());
        Choices.require(operation, "addType", entry.addType());
        Choices.require(operation, "removeType", entry.removeType());
        entry.limitList().forEach(limit -> Choices.require(operation, "limitList", limit));
    }

    private static void requireKnown(Policy policy) {
        Properties.valuesOf(policy).forEach((property, value) -> {
            if (value instanceof String text) {
                Choices.require("risk-list-policy-post", property, text);
            }
        });
    }

    /** Declared as a text, and named a list: a list of one is taken, too (inferred). */
    private static Object onlyLimit(Object said) {
        if (!(said instanceof List<?> limits)) {
            return said;
        }
        if (limits.size() != 1) {
            throw ApiError.invalidArgument("limitList must contain one element");
        }
        return limits.get(0);
    }

    /** Documented: one of the two ranges, and one of the two conditions. Inferred: those of the object. */
    private static void requireRange(Policy policy) {
        boolean isOfIps = policy.optObject().equals("IP");
        if ((isOfIps ? policy.ipRange() : policy.userRange()) == null) {
            throw ApiError.invalidArgument((isOfIps ? "ipRange" : "userRange") + " should not be empty");
        }
        if ((isOfIps ? policy.ipCond() : policy.userCond()) == null) {
            throw ApiError.invalidArgument((isOfIps ? "ipCond" : "userCond") + " should not be empty");
        }
    }

    private static <E extends Record & Entry> StandardOperation<E> inForce(String name, Kind<E> kind) {
        return list(
                name,
                kind,
                (directory, request, call) -> Paging.EVERYTHING
                        .newestOf(directory.get(kind).order())
                        .stream()
                        .filter(entry -> isInForce(entry.it(), call.now()))
                        .toList());
    }

    private static boolean isInForce(Entry entry, Instant now) {
        return entry.expireAt() == null || entry.expireAt().isAfter(now);
    }

    private static void requireInForce(Draft draft, Entry entry) {
        if (!isInForce(entry, draft.now())) {
            throw ApiError.of(NOT_FOUND);
        }
    }

    private static Object addIps(Draft draft, AddIps request, Call call) {
        Instant expireAt = RequestedMoments.future("expireAt", request.expireAt(), draft.now());
        several("ips", Stream.of(request.ips().split(",", -1)))
                .forEach(ip -> put(
                        draft,
                        IP_ENTRY,
                        new IpEntry(
                                ip,
                                request.ipType(),
                                request.addType(),
                                request.removeType(),
                                request.limitList(),
                                expireAt),
                        ip));
        return Answers.NOTHING;
    }

    /** Declared as a list, and described as a text with commas: both. */
    private static Object addUsers(Draft draft, AddUsers request, Call call) {
        Instant expireAt = RequestedMoments.future("expireAt", request.expireAt(), draft.now());
        Stream<String> ids = request.userIds() instanceof List<?> list
                ? list.stream().map(String.class::cast)
                : Stream.of(((String) request.userIds()).split(",", -1));
        several("userIds", ids)
                .forEach(userId -> put(
                        draft,
                        USER_ENTRY,
                        new UserEntry(
                                userId,
                                request.userListType(),
                                request.addType(),
                                request.removeType(),
                                request.limitList(),
                                expireAt),
                        userId));
        return Answers.NOTHING;
    }

    private static List<String> several(String property, Stream<String> named) {
        List<String> all = named.map(String::strip).distinct().toList();
        if (all.isEmpty() || all.contains("")) {
            throw ApiError.invalidArgument(property + " should not be empty");
        }
        if (all.size() > MOST) {
            throw ApiError.invalidArgument(property + " must contain not more than " + MOST + " elements");
        }
        return all;
    }

    /** One that is in the list already is replaced, and keeps its id (inferred). */
    private static <E extends Record & Entry> void put(Draft draft, Kind<E> kind, E entry, String about) {
        Stored<E> before = kind.findBy(draft, about, entry.type()).orElse(null);
        if (before != null && isInForce(before.it(), draft.now())) {
            draft.change(kind, before, kind.withDefaults(entry));
            return;
        }
        if (before != null) {
            draft.delete(kind, before);
        }
        draft.create(kind, entry);
    }
}
