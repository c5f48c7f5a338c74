package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;
import static io.github.genauthfake.internal.modules.metadata.MetadataRows.ROW;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Posts;
import io.github.genauthfake.internal.modules.devices.Devices;
import io.github.genauthfake.internal.modules.metadata.MetadataFields.Field;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rows relate to: objects of the pool, or rows of a model. Kept is the id that the state knows an object by; that of a
 * row is told apart from its row id, which is unique in its model only. An organization is its root department.
 */
final class RelatedObjects {
    /** What answers show of a user (documented). */
    private static final List<String> OF_USERS = List.of("username", "name", "nickname", "email", "phone", "photo");

    private RelatedObjects() {}

    private static Optional<Kind<?>> kindOf(Field field) {
        return switch (field.relationType()) {
            case "post" -> Optional.of(Posts.POST);
            case "group" -> Optional.of(Groups.GROUP);
            case "device" -> Optional.of(Devices.DEVICE);
            default -> Optional.empty();
        };
    }

    private static boolean isToDepartments(Field field) {
        return "department".equals(field.relationType()) || "organization".equals(field.relationType());
    }

    private static boolean isToUsers(Field field) {
        return "user".equals(field.relationType());
    }

    /** The id that is kept for an object that a request names. */
    static Optional<String> find(DirectoryView directory, Field field, String named) {
        if (isToUsers(field)) {
            return Users.of(directory).find(named).map(User::id);
        }
        if (isToDepartments(field)) {
            return Departments.of(directory)
                    .find(named)
                    .or(() -> rootOf(directory, field, named))
                    .map(Department::id);
        }
        return kindOf(field)
                .map(kind -> find(directory, kind, named))
                .orElseGet(() -> ROW.find(directory, field.relationType(), named)
                        .or(() -> ROW.findById(directory, named)
                                .filter(row -> row.it().modelId().equals(field.relationType())))
                        .map(Stored::id));
    }

    private static Optional<Department> rootOf(DirectoryView directory, Field field, String code) {
        return "organization".equals(field.relationType())
                ? Organizations.ORGANIZATION
                        .find(directory, code)
                        .flatMap(organization -> Departments.of(directory).find(organization.id()))
                : Optional.empty();
    }

    private static <E extends Record> Optional<String> find(DirectoryView directory, Kind<E> kind, String named) {
        Optional<Stored<E>> byId = kind.findById(directory, named);
        return (byId.isPresent() || kind != (Kind<?>) Groups.GROUP ? byId : kind.find(directory, named))
                .map(Stored::id);
    }

    /**
     * The ids that are kept for objects that a request names, each once.
     *
     * @throws ApiError 404 for one that does not exist
     */
    static List<String> require(DirectoryView directory, Field field, List<String> named) {
        return named.stream()
                .map(each -> find(directory, field, each).orElseThrow(() -> missing(field, each)))
                .distinct()
                .toList();
    }

    private static ApiError missing(Field field, String named) {
        if (isToUsers(field)) {
            return ApiError.of(Users.END.notFound(), named);
        }
        if (isToDepartments(field)) {
            return ApiError.of(Departments.END.notFound(), named);
        }
        return ApiError.of(kindOf(field).<End>map(kind -> kind).orElse(ROW).notFound(), named);
    }

    /** What answers call the objects that a row relates to by a field: rows by row id, everything else by id. */
    static List<String> names(DirectoryView directory, Field field, List<String> kept) {
        boolean areRows =
                !isToUsers(field) && !isToDepartments(field) && kindOf(field).isEmpty();
        return areRows
                ? kept.stream()
                        .map(id ->
                                ROW.findById(directory, id).orElseThrow().it().rowId())
                        .toList()
                : kept;
    }

    /** An object that a row relates to, with some of its properties; what it does not have is {@code null}. */
    static Map<String, Object> view(DirectoryView directory, Field field, String kept, List<String> properties) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (isToUsers(field)) {
            User user = Users.of(directory).find(kept).orElseThrow();
            OF_USERS.forEach(each -> all.put(each, user.attributes().get(each)));
            all.put("username", user.username());
            all.put("email", user.email());
            all.put("phone", user.phone());
        } else if (isToDepartments(field)) {
            Department department = Departments.of(directory).get(kept);
            all.put("name", department.name());
            all.put("code", department.code());
            all.put("description", department.description());
            all.put("organizationCode", department.organizationCode());
            all.put("parentDepartmentId", department.parentId());
        } else {
            kindOf(field)
                    .ifPresentOrElse(
                            kind -> all.putAll(properties(directory, kind, kept)),
                            () -> all.putAll(ofRow(directory, kept)));
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", names(directory, field, List.of(kept)).get(0));
        (properties == null ? OF_USERS : properties).forEach(each -> view.putIfAbsent(each, all.get(each)));
        return view;
    }

    private static Map<String, Object> ofRow(DirectoryView directory, String id) {
        Stored<Row> row = ROW.findById(directory, id).orElseThrow();
        return new RowView(
                        directory, MODEL.findById(directory, row.it().modelId()).orElseThrow())
                .of(row);
    }

    private static <E extends Record> Map<String, Object> properties(DirectoryView directory, Kind<E> kind, String id) {
        Stored<E> object = kind.findById(directory, id).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : kind.properties()) {
            if (!kind.isSecret(property)) {
                values.put(property.name(), property.of(object.it()));
            }
        }
        return values;
    }

    /** Whether a field relates to objects that the state has on this end. */
    private static boolean isAbout(Field field, End end) {
        return isToUsers(field) && end == Users.END
                || isToDepartments(field) && end == Departments.END
                || kindOf(field).filter(kind -> kind == end).isPresent()
                || end == ROW && MetadataFields.relatesToModel(field);
    }

    /** Takes what is deleted out of the rows that relate to it; they do not count as changed. */
    static void forget(Draft draft, End end, End.Ref gone) {
        for (Stored<Row> row : MetadataRows.BY_RELATED.of(draft, gone.id()).all()) {
            Map<String, List<String>> left = new LinkedHashMap<>(row.it().relations());
            for (Stored<Field> field : MetadataRows.fields(draft, row.it().modelId())) {
                List<String> ids = left.get(field.it().key());
                if (ids != null && isAbout(field.it(), end)) {
                    List<String> others = new ArrayList<>(ids);
                    others.remove(gone.id());
                    put(left, field.it().key(), others);
                }
            }
            draft.put(ROW, row.as(ROW.with(row.it(), "relations", left), row.updatedAt()));
        }
    }

    /** Puts the objects that a row relates to by a field; without any, the field is not set. */
    static void put(Map<String, List<String>> relations, String key, List<String> ids) {
        if (ids.isEmpty()) {
            relations.remove(key);
        } else {
            relations.put(key, List.copyOf(ids));
        }
    }
}
