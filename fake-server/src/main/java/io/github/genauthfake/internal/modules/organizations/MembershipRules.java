package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be said of who belongs to which department. */
public final class MembershipRules {
    private MembershipRules() {}

    /** One department in a request: its id, and the flags; {@code null} where the request leaves one out. */
    public record Place(String departmentId, Boolean isLeader, Boolean isMainDepartment) {}

    /**
     * Replaces the departments of a user, as set-user-departments does. Who stays in a department keeps the moment of
     * joining it; a department that is named twice counts as it is named last. Without a main department in the request
     * the former one stays the main one if it is still there, else the first becomes it.
     *
     * @throws ApiError 400 for no department at all (seen); 404 for a department that does not exist, with its id (seen);
     *     422 for two main departments
     */
    public static void set(Draft draft, User user, List<Place> places) {
        if (places.isEmpty()) {
            throw ApiError.invalidArgument("departments must contain at least 1 elements");
        }
        Map<String, Place> byDepartment = new LinkedHashMap<>();
        for (Place place : places) {
            if (Departments.of(draft).find(place.departmentId()).isEmpty()) {
                throw ApiError.of(ErrorCode.ILLEGAL_DEPARTMENT_ID, place.departmentId());
            }
            byDepartment.put(place.departmentId(), place);
        }
        String main = mainDepartment(draft, user, byDepartment.values());
        Map<String, Membership> before = new LinkedHashMap<>();
        Memberships.of(draft).of(user.id()).forEach(membership -> before.put(membership.departmentId(), membership));
        List<Membership> next = new ArrayList<>();
        for (Place place : byDepartment.values()) {
            Membership membership = before.get(place.departmentId());
            if (membership == null) {
                membership = new Membership(
                        user.id(), place.departmentId(), false, false, draft.now(), draft.nextSequence());
            }
            next.add(membership.with(
                    Boolean.TRUE.equals(place.isLeader()), place.departmentId().equals(main)));
        }
        replace(draft, user, next);
    }

    /**
     * Puts users into a department, beside those they are in. Who is there already stays as he is; for who is in no other,
     * it becomes the main department.
     */
    public static void add(Draft draft, Department department, List<User> users) {
        for (User user : users) {
            List<Membership> memberships = Memberships.of(draft).of(user.id());
            if (memberships.stream().noneMatch(membership -> isIn(membership, department))) {
                List<Membership> next = new ArrayList<>(memberships);
                next.add(new Membership(
                        user.id(), department.id(), false, memberships.isEmpty(), draft.now(), draft.nextSequence()));
                replace(draft, user, next);
            }
        }
    }

    /**
     * Takes users out of a department; who is not in it stays as he is. Who loses the main department has the first of the
     * others as the main one.
     */
    public static void remove(Draft draft, Department department, List<User> users) {
        for (User user : users) {
            List<Membership> memberships = Memberships.of(draft).of(user.id());
            List<Membership> next = memberships.stream()
                    .filter(membership -> !isIn(membership, department))
                    .toList();
            if (next.size() < memberships.size()) {
                replace(draft, user, withMain(next));
            }
        }
    }

    /**
     * Makes exactly these users the leaders of a department; who is not a member yet becomes one.
     *
     * @param userIds {@code null} for no leaders
     * @throws ApiError 404 for a user that does not exist
     */
    static void setLeaders(Draft draft, Department department, List<String> userIds) {
        List<User> leaders = userIds == null
                ? List.of()
                : userIds.stream()
                        .map(id -> UserRules.resolve(draft, UserIdType.USER_ID, id))
                        .toList();
        add(draft, department, leaders);
        Set<String> leaderIds = new HashSet<>();
        leaders.forEach(leader -> leaderIds.add(leader.id()));
        Set<String> changing = new LinkedHashSet<>(Memberships.of(draft).leadersOf(department.id()));
        changing.addAll(leaderIds);
        for (String userId : changing) {
            List<Membership> next = Memberships.of(draft).of(userId).stream()
                    .map(membership -> isIn(membership, department)
                            ? membership.with(leaderIds.contains(userId), membership.isMain())
                            : membership)
                    .toList();
            draft.set(Memberships.SLOT, Memberships.of(draft).replacing(userId, next));
        }
    }

    private static boolean isIn(Membership membership, Department department) {
        return membership.departmentId().equals(department.id());
    }

    private static List<Membership> withMain(List<Membership> memberships) {
        if (memberships.isEmpty() || memberships.stream().anyMatch(Membership::isMain)) {
            return memberships;
        }
        List<Membership> next = new ArrayList<>(memberships);
        next.set(0, next.get(0).with(next.get(0).isLeader(), true));
        return next;
    }

    private static void replace(Draft draft, User user, List<Membership> next) {
        draft.set(Memberships.SLOT, Memberships.of(draft).replacing(user.id(), next));
        draft.set(Users.SLOT, Users.of(draft).with(user.touched(draft.now())));
    }

    /** Puts a new user into departments; the first becomes the main one. */
    public static void join(Draft draft, String userId, List<String> departmentIds) {
        if (departmentIds.isEmpty()) {
            return;
        }
        User user = Users.of(draft).find(userId).orElseThrow();
        set(
                draft,
                user,
                departmentIds.stream().map(id -> new Place(id, null, null)).toList());
    }

    private static String mainDepartment(Draft draft, User user, Collection<Place> places) {
        List<String> named = places.stream()
                .filter(place -> Boolean.TRUE.equals(place.isMainDepartment()))
                .map(Place::departmentId)
                .toList();
        if (named.size() > 1) {
            throw ApiError.of(ErrorCode.TWO_MAIN_DEPARTMENTS);
        }
        if (!named.isEmpty()) {
            return named.get(0);
        }
        String former = Memberships.of(draft).mainDepartmentOf(user.id()).orElse(null);
        boolean stays = places.stream().anyMatch(place -> place.departmentId().equals(former));
        return stays ? former : places.iterator().next().departmentId();
    }
}
