package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of the kinds in a seed file, in the form that each kind has there. */
final class KindExport {
    private final Export export;
    private final FieldExport fields;

    KindExport(Export export, FieldExport fields) {
        this.export = export;
        this.fields = fields;
    }

    /** Writes the objects of a kind; those of the default owner, where the kind has owners. */
    void write(ObjectSheet top, Kind<?> kind) {
        boolean isBelowItsOwner = kind.ownerProperty().isPresent() && kind.defaultOwner() == null
                || kind.owner().isPresent() && kind.defaultOwner().isEmpty();
        if (!isBelowItsOwner) {
            write(top, kind, kind.defaultOwner());
        }
    }

    /** Writes what belongs to a user or a department. */
    void writeOwned(ObjectSheet sheet, End end, String ownerId) {
        for (Kind<?> kind : Modules.kindsOf(end)) {
            write(sheet, kind, ownerId);
        }
    }

    private <E extends Record> void write(ObjectSheet sheet, Kind<E> kind, String owner) {
        List<Stored<E>> objects = owner == null
                ? export.directory().get(kind).all()
                : export.directory().get(kind).of(owner).all();
        kind.sectionAround()
                .ifPresentOrElse(
                        around -> sheet.part(around, below -> write(below, kind, objects)),
                        () -> write(sheet, kind, objects));
    }

    private <E extends Record> void write(ObjectSheet sheet, Kind<E> kind, List<Stored<E>> objects) {
        switch (kind.seedForm().style()) {
            case NAMED -> sheet.part(kind.section(), named(kind, objects));
            case SINGLE -> objects.forEach(object -> sheet.put(kind.section(), object(kind, object, null)));
            case LISTED -> writeList(sheet, kind, objects);
        }
    }

    private <E extends Record> Map<String, Object> named(Kind<E> kind, List<Stored<E>> objects) {
        Map<String, Object> section = new LinkedHashMap<>();
        for (Stored<E> object : objects) {
            String handle = kind.key().isPresent() ? (String) kind.label().of(object.it()) : export.name(object.id());
            if (object.sequence() > 0) {
                section.put(handle, object(kind, object, handle));
            } else {
                // Every pool has it, and only what has changed and what belongs to it is written. What belongs to the
                // number 0 is at the top.
                ObjectSheet sheet = changes(kind, object);
                if (object.sequence() < 0) {
                    writeOwned(sheet, kind, object);
                }
                if (!sheet.members().isEmpty()) {
                    section.put(handle, sheet.members());
                }
            }
        }
        return section;
    }

    private Object named(End end, Object ids) {
        return ids instanceof List<?> several
                ? several.stream().map(id -> export.name(end, (String) id)).toList()
                : export.name(end, (String) ids);
    }

    private static <E extends Record> ObjectSheet changes(Kind<E> kind, Stored<E> object) {
        Stored<E> initial = kind.initial().findById(object.id()).orElseThrow();
        ObjectSheet sheet = new ObjectSheet();
        for (Property property : kind.properties()) {
            sheet.unless(property.of(initial.it()), property.name(), property.of(object.it()));
        }
        return sheet.unless(initial.updatedAt(), "updatedAt", object.updatedAt());
    }

    private <E extends Record> void writeList(ObjectSheet sheet, Kind<E> kind, List<Stored<E>> objects) {
        String group = kind.seedForm().group();
        if (group == null && kind.seedForm().texts().isEmpty()) {
            sheet.unless(
                    List.of(),
                    kind.section(),
                    objects.stream().map(object -> object(kind, object, null)).toList());
            return;
        }
        Map<String, Object> lists = new LinkedHashMap<>();
        kind.seedForm().texts().forEach((list, property) -> {
            List<Map<String, Object>> its = objects.stream()
                    .filter(object -> kind.property(property).of(object.it()) != null)
                    .map(object -> object(kind, object, null))
                    .toList();
            if (!its.isEmpty()) {
                lists.put(list, its);
            }
        });
        for (String value : kind.seedForm().groups()) {
            List<Map<String, Object>> list = objects.stream()
                    .filter(object -> value.equals(kind.property(group).of(object.it())))
                    .map(object -> object(kind, object, null))
                    .toList();
            if (!list.isEmpty()) {
                lists.put(value, list);
            }
        }
        sheet.part(kind.section(), lists);
    }

    private <E extends Record> Map<String, Object> object(Kind<E> kind, Stored<E> object, String handle) {
        ObjectSheet sheet = new ObjectSheet();
        for (Property property : kind.properties()) {
            if (kind.ownerProperty().filter(property::equals).isEmpty()
                    && !property.name().equals(kind.seedForm().group())) {
                if (property.isMoment()) {
                    sheet.moment(property.name(), (Long) property.of(object.it()));
                    continue;
                }
                Object usual =
                        handle != null && property.equals(kind.label()) ? handle : kind.usual(object.it(), property);
                Object value = property.of(object.it());
                Object named = value == null
                        ? null
                        : kind.endNamedBy(property)
                                .map(end -> named(end, value))
                                .orElseGet(() -> kind.toSeed(property.name(), value));
                sheet.unless(kind.toSeed(property.name(), usual), kind.nameInSeeds(property), named);
            }
        }
        if (kind == (Kind<?>) Tenants.TENANT) {
            sheet.part("customFields", fields.customFields(object.id()));
        }
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                List<String> paths = export.directory().get(relation).ofRight(object.id()).all().stream()
                        .map(id -> export.name(id))
                        .toList();
                sheet.unless(List.of(), "departments", paths);
            }
        }
        Authorizations.targetTypeOf(kind)
                .ifPresent(type ->
                        export.authorizations(sheet, type, object.id(), Authorizations.namespaceOf(kind, object.it())));
        for (Relation relation : Modules.relationsOf(kind)) {
            List<String> names = export.directory().get(relation).ofLeft(object.id()).all().stream()
                    .map(id -> export.name(relation.right(), id))
                    .toList();
            sheet.unless(List.of(), relation.section(), names);
        }
        kind.attachment()
                .map(values -> ((CustomValues) values).targetType())
                .ifPresent(target -> export.data(sheet, target, object.id()));
        sheet.key(object.id(), object.sequence()).moments(object.createdAt(), object.updatedAt());
        writeOwned(sheet, kind, object);
        return sheet.members();
    }

    private <E extends Record> void writeOwned(ObjectSheet sheet, Kind<E> kind, Stored<E> object) {
        for (Kind<?> owned : Modules.kindsBelow(kind)) {
            write(sheet, owned, kind.keyOf(object));
        }
    }
}
