package io.github.genauthfake.internal.events;

import static java.util.Map.entry;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.internal.difference.StateDifference;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened in one write, by the names that webhooks listen to. Derived from the difference of the two states alone, so
 * that no operation has to say what it fires; a write that changes nothing fires nothing (inferred). The objects in the data
 * are what the API's own operations answer.
 */
public final class StateEvents {
    /** An event and what a webhook is told of it. */
    public record Happening(String event, Map<String, Object> data) {}

    /** How the events of a type of objects are called. The names and the properties are documented unless noted. */
    private record Form(String prefix, String property, String deleted) {}

    private static final Map<String, Form> FORMS = Map.ofEntries(
            entry("group", new Form("group", "group", "deleted")),
            entry("role", new Form("role", "role", "deleted")),
            entry("namespace", new Form("privilege-namespace", "namespace", "deleted")),
            // The list of events says delete here, and deleted everywhere else. Inferred: the properties of the next
            // three.
            entry("resource", new Form("resource", "resource", "delete")),
            entry("data resource", new Form("data-resource", "dataResource", "deleted")),
            entry("application", new Form("application", "application", "deleted")),
            entry("organization", new Form("organization", "organization", "deleted")));

    /** Inferred: which status is which event. */
    private static final Map<String, String> BY_STATUS =
            Map.of("Suspended", "user:blocked", "Archived", "user:archived");

    private static final Map<String, String> BY_EARLIER_STATUS =
            Map.of("Suspended", "user:unblocked", "Archived", "user:unarchived");

    private static final String CUSTOM_DATA = "customData.";

    private final Directory before;
    private final Directory after;
    private final ObjectAnswers earlier;
    private final ObjectAnswers later;
    private final List<Happening> happenings = new ArrayList<>();

    private StateEvents(Directory before, Directory after, Call call) {
        this.before = before;
        this.after = after;
        this.earlier = new ObjectAnswers(before, call);
        this.later = new ObjectAnswers(after, call);
    }

    /** What happened between two states of a pool, in the order of {@link StateDifference}; relations come last. */
    public static List<Happening> between(Directory before, Directory after, Call call) {
        StateEvents events = new StateEvents(before, after, call);
        List<Map<String, Object>> deletedUsers = new ArrayList<>();
        List<Map<String, Object>> deletedNodes = new ArrayList<>();
        for (StateChange change : StateDifference.between(before, after)) {
            switch (change.type().name()) {
                case "user" -> events.user(change, deletedUsers);
                case "department" -> events.department(change, deletedNodes);
                case "custom field" -> events.field(change);
                default -> events.object(change);
            }
        }
        if (!deletedUsers.isEmpty()) {
            events.fire("user:deleted", "users", deletedUsers);
        }
        if (!deletedNodes.isEmpty()) {
            events.fire("organization:node-deleted", "nodes", deletedNodes);
        }
        new RelationEvents(before, after, events.later, events.happenings).derive();
        return List.copyOf(events.happenings);
    }

    private void fire(String event, Object... properties) {
        happenings.add(new Happening(event, data(properties)));
    }

    static Map<String, Object> data(Object... properties) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int index = 0; index < properties.length; index += 2) {
            data.put((String) properties[index], properties[index + 1]);
        }
        return data;
    }

    private void user(StateChange change, List<Map<String, Object>> deleted) {
        if (change.kind() == StateChange.Kind.DELETED) {
            deleted.add(earlier.user(change.id()));
            return;
        }
        Map<String, Object> user = later.user(change.id());
        if (change.kind() == StateChange.Kind.CREATED) {
            // Documented: administrators' creations are registrations, too; the data is the user itself.
            happenings.add(new Happening("user:created", user));
            happenings.add(new Happening("register", user));
            return;
        }
        Set<String> own = new HashSet<>(Set.of("username", "email", "phone", "externalId"));
        for (Directory state : List.of(before, after)) {
            own.addAll(Users.of(state)
                    .find(change.id())
                    .map(User::attributes)
                    .orElse(Map.of())
                    .keySet());
        }
        Map<String, Object> updates = updates(change, own);
        if (!updates.isEmpty()) {
            fire("user:updated", "user", user, "updates", updates);
        }
        StateChange.Values status = change.properties().get("status");
        if (status != null) {
            fireNamed(BY_EARLIER_STATUS.get(String.valueOf(status.before())), user, updates);
            fireNamed(BY_STATUS.get(String.valueOf(status.after())), user, updates);
        }
        if (Boolean.TRUE.equals(updates.get("emailVerified"))) {
            fireNamed("user:email-verified", user, updates);
        }
        if (updates.containsKey("passwordLastSetAt") || updates.containsKey("passwordCiphertext")) {
            fireNamed("user:password-changed", user, updates);
        }
        customData(change, "user:udv-changed", "user", user);
    }

    private void fireNamed(String event, Map<String, Object> user, Map<String, Object> updates) {
        if (event != null) {
            fire(event, "user", user, "updates", updates);
        }
    }

    private static Map<String, Object> updates(StateChange change, Set<String> properties) {
        Map<String, Object> updates = new LinkedHashMap<>();
        change.properties().forEach((property, values) -> {
            if (properties.contains(property)) {
                updates.put(property, values.after());
            }
        });
        return updates;
    }

    private void customData(StateChange change, String event, String property, Map<String, Object> object) {
        Map<String, Object> values = new LinkedHashMap<>();
        change.properties().forEach((name, value) -> {
            if (name.startsWith(CUSTOM_DATA)) {
                values.put(name.substring(CUSTOM_DATA.length()), value.after());
            }
        });
        if (!values.isEmpty()) {
            fire(event, property, object, "udv", values, "udf", List.copyOf(values.keySet()));
        }
    }

    private void department(StateChange change, List<Map<String, Object>> deleted) {
        boolean isGone = change.kind() == StateChange.Kind.DELETED;
        Directory state = isGone ? before : after;
        Department department = Departments.of(state).get(change.id());
        String organization = department.organizationCode();
        // What comes or goes with its organization is told with that.
        boolean isWithOrganization =
                Organizations.ORGANIZATION.find(before, organization).isEmpty()
                        || Organizations.ORGANIZATION.find(after, organization).isEmpty();
        if (isWithOrganization && change.kind() != StateChange.Kind.CHANGED) {
            return;
        }
        if (isGone) {
            deleted.add(earlier.department(change.id()));
            return;
        }
        Map<String, Object> node = later.department(change.id());
        if (change.kind() == StateChange.Kind.CREATED) {
            fire("organization:node-added", places(node, department));
            return;
        }
        if (change.properties().containsKey("parent")) {
            Map<String, Object> moved = data(places(node, department));
            moved.put(
                    "oldParent",
                    earlier.department(Departments.of(before).get(change.id()).parentId()));
            happenings.add(new Happening("organization:node-moved", moved));
        }
        Set<String> own = new HashSet<>(change.properties().keySet());
        own.removeIf(name -> name.equals("parent") || name.equals("roles") || name.contains("ustomData."));
        if (!own.isEmpty() && department.isRoot()) {
            // Inferred: the name of an organization is that of its root.
            fire(
                    "organization:tree-updated",
                    "organization",
                    later.organization(organization),
                    "updates",
                    updates(change, own));
        } else if (!own.isEmpty()) {
            fire("organization:node-updated", "node", node, "updates", updates(change, own));
        }
        customData(change, "organization:udv-changed", "node", node);
    }

    private Object[] places(Map<String, Object> node, Department department) {
        return new Object[] {
            "node", node,
            "organization", later.organization(department.organizationCode()),
            "parentNode", later.department(department.parentId())
        };
    }

    /** Inferred: the data. */
    private void field(StateChange change) {
        Map<String, Object> udf = data("name", change.name());
        change.properties().forEach((property, values) -> udf.put(property, values.after()));
        switch (change.kind()) {
            case CREATED -> fire("user-pool:udf-added", "udf", udf);
            case DELETED -> fire("user-pool:udf-deleted", "udf", udf);
            default -> {
                // The API has no event for a changed field.
            }
        }
    }

    private void object(StateChange change) {
        Form form = FORMS.get(change.type().name());
        if (form == null || form.prefix().equals("privilege-namespace") && isOfAnApplication(change.id())) {
            return;
        }
        ObjectAnswers side = change.kind() == StateChange.Kind.DELETED ? earlier : later;
        Map<String, Object> object = side.object(change);
        switch (change.kind()) {
            case CREATED -> created(form, change, object);
            case DELETED -> deleted(form, change, object);
            default -> changed(form, change, object);
        }
    }

    /** What comes, changes and goes with its application is told with that (inferred). */
    private boolean isOfAnApplication(String namespace) {
        return Applications.APPLICATION.findById(before, namespace).isPresent()
                || Applications.APPLICATION.findById(after, namespace).isPresent();
    }

    private void created(Form form, StateChange change, Map<String, Object> object) {
        Map<String, Object> data = data(form.property(), object);
        if (form.prefix().equals("organization")) {
            data.put(
                    "rootNode",
                    later.department(Organizations.ORGANIZATION
                            .find(after, change.id())
                            .orElseThrow()
                            .id()));
        }
        happenings.add(new Happening(form.prefix() + ":created", data));
    }

    /** What goes with its namespace is told with that. */
    private void deleted(Form form, StateChange change, Map<String, Object> object) {
        Object namespace = object.getOrDefault("namespace", object.get("namespaceCode"));
        boolean isWithNamespace = !form.prefix().equals("privilege-namespace")
                && namespace != null
                && Namespaces.NAMESPACE.find(before, namespace.toString()).isPresent()
                && Namespaces.NAMESPACE.find(after, namespace.toString()).isEmpty();
        if (!isWithNamespace) {
            fire(form.prefix() + ":" + form.deleted(), form.property(), object);
        }
    }

    private void changed(Form form, StateChange change, Map<String, Object> object) {
        Set<String> own = new HashSet<>(change.properties().keySet());
        own.retainAll(object.keySet());
        Map<String, Object> updates = updates(change, own);
        // An organization has no event of its own for this (inferred).
        String event = form.prefix().equals("organization") ? "organization:tree-updated" : form.prefix() + ":updated";
        if (!updates.isEmpty()) {
            fire(event, form.property(), object, "updates", updates);
        }
        if (form.prefix().equals("role")) {
            if ("DISABLE".equals(updates.get("status"))) {
                fire("role:disable", "role", object);
            }
            customData(change, "role:udv-changed", "role", object);
        }
    }
}
