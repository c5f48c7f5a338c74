package io.github.genauthfake.internal.modules.resources;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.resources.Authorizations.Authorization;
import io.github.genauthfake.internal.modules.resources.Resources.Resource;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What users may do in a namespace at a moment: what was granted to any of their {@linkplain EffectiveRoles#subjectsOf
 * subjects}. The only place that decides. Each question costs what was granted to these subjects, whatever the pool has.
 */
public final class Grants {
    private static final String ANYTHING = "*";

    private Grants() {}

    /** What reaches a user, the oldest first. An account that is not activated has no rights (documented). */
    public static List<Stored<Authorization>> of(
            DirectoryView directory, Instant now, String userId, String namespace) {
        User user = Users.of(directory).find(userId).orElseThrow();
        if (!"Activated".equals(user.attributes().get("status"))) {
            return List.of();
        }
        List<Stored<Authorization>> grants = new ArrayList<>();
        for (Subject subject : EffectiveRoles.of(directory, now).subjectsOf(userId, namespace)) {
            grants.addAll(Authorizations.of(directory, subject.type(), subject.id(), namespace));
        }
        grants.sort(Comparator.comparingLong(Stored::sequence));
        return grants;
    }

    /** Those that are about an action on a resource, the oldest first. */
    public static List<Authorization> about(List<Stored<Authorization>> grants, String action, String resource) {
        return grants.stream()
                .map(Stored::it)
                .filter(grant -> covers(grant.resource(), resource)
                        && grant.actions().stream().anyMatch(granted -> covers(granted, action)))
                .toList();
    }

    /** Whether something is allowed by what is {@linkplain #about about} it: at least once, and denied never. */
    public static boolean allow(List<Authorization> about) {
        return !about.isEmpty() && about.stream().allMatch(Authorization::isAllowing);
    }

    /** Whether a granted code, or action, means the one that is asked for (inferred: {@code *} at the end is all that follows). */
    static boolean covers(String granted, String asked) {
        return granted.endsWith(ANYTHING)
                ? asked.startsWith(granted.substring(0, granted.length() - 1))
                : granted.equals(asked);
    }

    /** What was granted in a namespace on codes that cover this one, the oldest first. */
    static List<Stored<Authorization>> on(DirectoryView directory, String namespace, String resource) {
        Set<String> codes = new LinkedHashSet<>(List.of(resource));
        for (int length = 0; length <= resource.length(); length++) {
            codes.add(resource.substring(0, length) + ANYTHING);
        }
        List<Stored<Authorization>> grants = new ArrayList<>();
        codes.forEach(code -> grants.addAll(Authorizations.on(directory, namespace, code)));
        grants.sort(Comparator.comparingLong(Stored::sequence));
        return grants;
    }

    private record Place(String resourceType, String resource, String effect) {}

    /**
     * Grants as the API answers them: those on one code, type and effect are one, in the place of the first, with the actions
     * of all (inferred).
     */
    static List<Map<String, Object>> views(DirectoryView directory, List<Stored<Authorization>> grants) {
        Map<Place, List<Authorization>> places = new LinkedHashMap<>();
        for (Stored<Authorization> each : grants) {
            Authorization grant = each.it();
            places.computeIfAbsent(
                            new Place(grant.resourceType(), grant.resource(), grant.effect()),
                            place -> new ArrayList<>())
                    .add(grant);
        }
        return places.values().stream().map(alike -> view(directory, alike)).toList();
    }

    private static Map<String, Object> view(DirectoryView directory, List<Authorization> alike) {
        Authorization first = alike.get(0);
        Optional<Resource> resource = Resources.RESOURCE
                .find(directory, first.namespace(), first.resource())
                .map(Stored::it);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("resourceCode", first.resource());
        view.put("description", resource.map(Resource::description).orElse(null));
        view.put("condition", first.condition());
        view.put("resourceType", first.resourceType());
        view.put("apiIdentifier", resource.map(Resource::apiIdentifier).orElse(null));
        view.put("actions", actionsOf(alike));
        view.put("effect", first.effect());
        return view;
    }

    /** The actions of several grants, each once, in the order in which they first come. */
    static List<String> actionsOf(List<Authorization> grants) {
        return grants.stream()
                .flatMap(grant -> grant.actions().stream())
                .distinct()
                .toList();
    }
}
