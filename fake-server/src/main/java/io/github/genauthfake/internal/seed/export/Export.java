package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Handles;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.SeedForm;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.resources.Authorizations.Authorization;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.YamlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A state on its way into a seed file: the readable names that its objects get there. */
public final class Export {
    /** Clients may send one half of a surrogate pair, which UTF-8 has no form for. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final Directory directory;
    private final Map<String, String> names = new HashMap<>();
    private final DataExport data = new DataExport(this);

    private Export(Directory directory) {
        this.directory = directory;
    }

    /** YAML that makes the same state. */
    public static String yaml(Directory directory) {
        return YamlWriter.write(new Export(directory).sections());
    }

    /** JSON that makes the same state. */
    public static String json(Directory directory) {
        String json = Json.tree(new Export(directory).sections()).toPrettyString();
        return HALF_CHARACTER
                        .matcher(json)
                        .replaceAll(half ->
                                String.format("\\\\u%04x", (int) half.group().charAt(0))) + "\n";
    }

    private Map<String, Object> sections() {
        nameUsers(Users.of(directory));
        nameUsers(directory.get(Users.ACCOUNTS));
        Modules.kinds().forEach(this::nameAll);
        FieldExport fields = new FieldExport(this);
        KindExport kinds = new KindExport(this, fields);
        ObjectSheet top = new ObjectSheet();
        if (directory.lastSequence() > 0) {
            top.put("counter", directory.lastSequence());
        }
        kinds.write(top, Tenants.TENANT);
        top.part("customFields", fields.customFields(null))
                .part("baseFields", fields.baseFields())
                .part("organizations", new OrganizationExport(this).organizations());
        for (Kind<?> kind : Modules.kinds()) {
            if (kind != (Kind<?>) Tenants.TENANT) {
                kinds.write(top, kind);
            }
        }
        return top.part("users", new UserExport(this, kinds, Users.END).users())
                .part("publicAccounts", new UserExport(this, kinds, Users.ACCOUNT_END).users())
                .part("answers", AnswerExport.answers(directory))
                .members();
    }

    Directory directory() {
        return directory;
    }

    /** Writes the custom data of an object. */
    void data(ObjectSheet sheet, TargetType type, String id) {
        data.write(sheet, type, id);
    }

    /** Writes the roles of a user or department. */
    void roles(ObjectSheet sheet, Ordered<Long, Stored<RoleAssignment>> assignments) {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Stored<RoleAssignment> assignment : assignments.all()) {
            roles.add(new ObjectSheet()
                    .put("role", Roles.ROLE.nameOf(directory, assignment.it().roleId()))
                    .moment("enableTime", assignment.it().enableTime())
                    .moment("endTime", assignment.it().endTime())
                    .put("order", assignment.sequence())
                    .moments(assignment.createdAt(), assignment.updatedAt())
                    .members());
        }
        sheet.unless(List.of(), "roles", roles);
    }

    /** Names in a section are unique: there may be one section for each owner. */
    private <E extends Record> void nameAll(Kind<E> kind) {
        if (kind.key().isPresent() || kind.seedForm().style() != SeedForm.Style.NAMED) {
            return;
        }
        Map<String, Handles> handles = new HashMap<>();
        for (Stored<E> object : directory.get(kind).all()) {
            names.put(
                    object.id(),
                    handles.computeIfAbsent(kind.ownerOf(object.it()), none -> new Handles())
                            .of(labelOf(kind, object.it())));
        }
    }

    /** Where an object is labelled with another one, it is called as that. */
    private <E extends Record> String labelOf(Kind<E> kind, E object) {
        String label = (String) kind.label().of(object);
        return kind.endNamedBy(kind.label()).map(end -> name(end, label)).orElse(label);
    }

    private void nameUsers(Users users) {
        Handles handles = new Handles();
        for (String id : users.order().all()) {
            User user = users.find(id).orElseThrow();
            names.put(
                    id,
                    handles.of(Stream.of(user.username(), user.email(), user.phone())
                            .filter(given -> given != null)
                            .findFirst()
                            .orElse("user")));
        }
    }

    /** Writes what was granted to a target; {@code usual} is the namespace that is meant where none is written. */
    void authorizations(ObjectSheet sheet, TargetType type, String id, String usual) {
        List<Map<String, Object>> authorizations = new ArrayList<>();
        for (Stored<Authorization> stored : Authorizations.of(directory, type, id)) {
            Authorization authorization = stored.it();
            authorizations.add(new ObjectSheet()
                    .unless(usual, "namespace", authorization.namespace())
                    .put("resource", authorization.resource())
                    .put("type", authorization.resourceType())
                    .unless(List.of(), "actions", authorization.actions())
                    .unless("ALLOW", "effect", authorization.effect())
                    .unless(List.of(), "condition", authorization.condition())
                    .put("order", stored.sequence())
                    .moments(stored.createdAt(), stored.updatedAt())
                    .members());
        }
        sheet.unless(List.of(), "authorizations", authorizations);
    }

    /** The name in the file of a tenant or another object without a key, of a user, or of a department: its path. */
    String name(String id) {
        return names.get(id);
    }

    /** The name of an object of any sort in the file; its id where it does not exist. */
    String name(End end, String id) {
        return end instanceof Kind<?> kind && kind.key().isPresent()
                ? kind.nameOrId(directory, id)
                : names.getOrDefault(id, id);
    }

    /** Notes the path of a department. */
    void named(String id, String path) {
        names.put(id, path);
    }
}
