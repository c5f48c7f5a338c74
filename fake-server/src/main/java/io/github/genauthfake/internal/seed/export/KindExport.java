package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.internal.kind.Handles;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.Tenants;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.organizations.Departments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of the kinds in a seed file. */
final class KindExport {
    private final Export export;
    private final FieldExport fields;

    KindExport(Export export, FieldExport fields) {
        this.export = export;
        this.fields = fields;
    }

    /** The objects of a kind; those of the default owner, where the kind has owners. */
    <E extends Record> Map<String, Object> section(Kind<E> kind) {
        return kind.owner().isPresent() && kind.defaultOwner().isEmpty()
                ? Map.of()
                : section(kind, kind.defaultOwner());
    }

    private <E extends Record> Map<String, Object> section(Kind<E> kind, String owner) {
        Map<String, Object> section = new LinkedHashMap<>();
        Handles handles = new Handles();
        List<Stored<E>> objects = owner == null
                ? export.directory().get(kind).all()
                : export.directory().get(kind).of(owner).all();
        for (Stored<E> object : objects) {
            // The number 0 is that of what every pool has.
            if (object.sequence() > 0) {
                String label = (String) kind.label().of(object.it());
                String handle = kind.key().isPresent() ? label : handles.of(label);
                section.put(handle, object(kind, object, handle));
            }
        }
        return section;
    }

    private <E extends Record> Map<String, Object> object(Kind<E> kind, Stored<E> object, String handle) {
        Sheet sheet = new Sheet();
        for (Property property : kind.properties()) {
            if (kind.ownerProperty().filter(property::equals).isEmpty()) {
                Object usual = property.equals(kind.label()) ? handle : kind.usual(object.it(), property);
                sheet.unless(usual, property.name(), property.of(object.it()));
            }
        }
        if (kind == (Kind<?>) Tenants.TENANT) {
            sheet.part("customFields", fields.customFields(object.id()));
        }
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                List<String> paths = export.directory().get(relation).ofRight(object.id()).all().stream()
                        .map(id -> export.departmentPaths().get(id))
                        .toList();
                sheet.unless(List.of(), "departments", paths);
            }
        }
        kind.attachment()
                .map(values -> ((CustomValues) values).targetType())
                .ifPresent(target -> export.data(sheet, target, object.id()));
        sheet.key(object.id(), object.sequence()).moments(object.createdAt(), object.updatedAt());
        for (Kind<?> owned : Modules.kinds()) {
            if (owned.owner().filter(kind::equals).isPresent()) {
                sheet.part(owned.section(), section(owned, kind.keyOf(object)));
            }
        }
        return sheet.members();
    }
}
