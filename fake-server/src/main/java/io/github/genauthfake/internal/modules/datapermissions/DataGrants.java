package io.github.genauthfake.internal.modules.datapermissions;

import static io.github.genauthfake.internal.modules.datapermissions.DataPolicies.DATA_POLICY;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.datapermissions.DataAuthorizations.DataAuthorization;
import io.github.genauthfake.internal.modules.datapermissions.DataPolicies.DataPolicy;
import io.github.genauthfake.internal.modules.datapermissions.DataResources.DataResource;
import io.github.genauthfake.internal.modules.datapermissions.Permissions.Permission;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.roles.Namespaces;
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
 * What a user may do with data resources at a moment. The only place that decides. A question costs what is authorized to the
 * user's {@linkplain EffectiveRoles#subjectsOf subjects}, or what names the resource, whichever is less.
 */
public final class DataGrants {
    private final DirectoryView directory;
    private final Set<Subject> subjects;

    private DataGrants(DirectoryView directory, Set<Subject> subjects) {
        this.directory = directory;
        this.subjects = subjects;
    }

    /** The grants of a user; none where there is no such user. Whether the account is in use does not matter (inferred). */
    static DataGrants of(DirectoryView directory, Instant now, String userId) {
        boolean exists = userId != null && Users.of(directory).find(userId).isPresent();
        return new DataGrants(
                directory, exists ? EffectiveRoles.of(directory, now).subjectsOf(userId) : Set.of());
    }

    /**
     * Whether a user may do something with what permissions name so, such as {@code shop/files/rd/kb}.
     *
     * @throws IllegalArgumentException when there is nothing of that name
     */
    public static boolean allow(DirectoryView directory, Instant now, String userId, String action, String resource) {
        int slash = resource.indexOf('/');
        Place place = Place.find(
                        directory, slash < 0 ? resource : resource.substring(0, slash), resource.substring(slash + 1))
                .filter(Place::exists)
                .orElseThrow(() -> new IllegalArgumentException("The pool has no data resource or node " + resource
                        + "; write namespace/resource, and the nodes of a tree behind it"));
        return of(directory, now, userId)
                .on(place.resource())
                .actionsAt(place.node())
                .contains(action);
    }

    /** The policies that reach a user, each with what it allows and denies. */
    public static List<String> inWords(DirectoryView directory, Instant now, String userId) {
        return of(directory, now, userId).policies().stream()
                .map(policy -> policy.it().policyName() + ": " + policy.it().inWords())
                .toList();
    }

    /**
     * What requests name by a code and a path behind it.
     *
     * @param node empty for a resource as a whole
     */
    record Place(Stored<DataResource> resource, String node) {
        /** A slash in front is understood (seen). */
        static Optional<Place> find(DirectoryView directory, String namespace, String named) {
            String text = named.startsWith("/") ? named.substring(1) : named;
            int slash = text.indexOf('/');
            String code = slash < 0 ? text : text.substring(0, slash);
            return DataResources.DATA_RESOURCE
                    .find(directory, namespace, code)
                    .map(resource -> new Place(resource, slash < 0 ? "" : text.substring(slash + 1)));
        }

        /** Whether there is something to act on: a text, a list, or a node of a tree that exists. */
        boolean exists() {
            DataResource it = resource.it();
            return it.isTree()
                    ? !node.isEmpty() && DataNode.at(it.struct(), node).isPresent()
                    : node.isEmpty();
        }
    }

    /**
     * What reaches the user of one resource.
     *
     * @param policies those that name the resource and reach the user, the oldest first
     */
    record OnResource(Stored<DataResource> resource, List<Stored<DataPolicy>> policies) {
        /** The actions that are allowed there, in the order of the resource; none where there is nothing. */
        List<String> actionsAt(String node) {
            return new Place(resource, node).exists() ? actions(node) : List.of();
        }

        private List<String> actions(String node) {
            String name = DataPolicies.nameOf(resource.it());
            return resource.it().actions().stream()
                    .filter(action ->
                            policies.stream().anyMatch(each -> isAny(each.it().allowedOn(name), node, action)))
                    .filter(action ->
                            policies.stream().noneMatch(each -> isAny(each.it().deniedOn(name), node, action)))
                    .toList();
        }

        private static boolean isAny(List<Permission> permissions, String node, String action) {
            for (Permission permission : permissions) {
                if (permission.isAbout(node, action)) {
                    return true;
                }
            }
            return false;
        }

        /** The nodes with an allowed action, each with these, in the order of the tree. */
        Map<DataNode, List<String>> nodes() {
            Map<DataNode, List<String>> nodes = new LinkedHashMap<>();
            for (DataNode node : DataNode.all(resource.it().struct())) {
                List<String> actions = actions(node.path());
                if (!actions.isEmpty()) {
                    nodes.put(node, actions);
                }
            }
            return nodes;
        }

        boolean isEmpty() {
            return resource.it().isTree() ? nodes().isEmpty() : actions("").isEmpty();
        }
    }

    /** What reaches the user of a resource. */
    OnResource on(Stored<DataResource> resource) {
        String name = DataPolicies.nameOf(resource.it());
        Ordered<Long, Stored<DataPolicy>> naming = DataPolicies.NAMING.of(directory, name);
        long authorized = 0;
        for (Subject subject : subjects) {
            authorized += DataAuthorizations.of(directory, subject).size();
        }
        List<Stored<DataPolicy>> policies = new ArrayList<>();
        if (naming.size() <= authorized) {
            for (Stored<DataPolicy> policy : naming.all()) {
                if (subjects.stream().anyMatch(each -> DataAuthorizations.isAuthorized(directory, policy.id(), each))) {
                    policies.add(policy);
                }
            }
        } else {
            policies().stream()
                    .filter(each -> each.it().resources().contains(name))
                    .forEach(policies::add);
        }
        return new OnResource(resource, policies);
    }

    /** All policies that reach the user, the oldest first. */
    List<Stored<DataPolicy>> policies() {
        Set<String> ids = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            for (Stored<DataAuthorization> each :
                    DataAuthorizations.of(directory, subject).all()) {
                ids.add(each.it().policyId());
            }
        }
        return ids.stream()
                .map(id -> DATA_POLICY.findById(directory, id).orElseThrow())
                .sorted(Comparator.comparingLong(Stored::sequence))
                .toList();
    }

    /** What the user may act on at all: by namespaces, and in them by resources, both in the order of creation. */
    List<OnResource> everything() {
        Set<String> names = new LinkedHashSet<>();
        policies().forEach(each -> names.addAll(each.it().resources()));
        return names.stream()
                .map(name -> on(DataPolicies.find(directory, name).orElseThrow()))
                .filter(each -> !each.isEmpty())
                .sorted(Comparator.<OnResource>comparingLong(each -> Namespaces.NAMESPACE
                                .find(directory, each.resource().it().namespaceCode())
                                .orElseThrow()
                                .sequence())
                        .thenComparingLong(each -> each.resource().sequence()))
                .toList();
    }

    /** The subjects of the user that a policy is authorized to. */
    List<Subject> through(String policyId) {
        return subjects.stream()
                .filter(each -> DataAuthorizations.isAuthorized(directory, policyId, each))
                .toList();
    }
}
