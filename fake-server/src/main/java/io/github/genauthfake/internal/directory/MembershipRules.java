package io.github.genauthfake.internal.directory;

import io.github.genauthfake.internal.directory.organization.Membership;
import io.github.genauthfake.internal.directory.user.User;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * @throws ApiError 404 for a department that does not exist, with its id (seen); 422 for two main departments
     */
    public static void set(Draft draft, User user, List<Place> places) {
        Map<String, Place> byDepartment = new LinkedHashMap<>();
        for (Place place : places) {
            if (draft.departments().find(place.departmentId()).isEmpty()) {
                throw ApiError.of(ErrorCode.ILLEGAL_DEPARTMENT_ID, place.departmentId());
            }
            byDepartment.put(place.departmentId(), place);
        }
        String main = mainDepartment(draft, user, byDepartment.values());
        Map<String, Membership> before = new LinkedHashMap<>();
        draft.memberships().of(user.id()).forEach(membership -> before.put(membership.departmentId(), membership));
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
        draft.memberships(draft.memberships().replacing(user.id(), next));
        draft.users(draft.users().with(user.touched(draft.now())));
    }

    /** Puts a new user into departments; the first becomes the main one. */
    static void join(Draft draft, String userId, List<String> departmentIds) {
        if (departmentIds.isEmpty()) {
            return;
        }
        User user = draft.users().find(userId).orElseThrow();
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
        String former = draft.memberships().mainDepartmentOf(user.id()).orElse(null);
        boolean stays = places.stream().anyMatch(place -> place.departmentId().equals(former));
        return stays ? former : places.iterator().next().departmentId();
    }
}
