package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.organizations.Departments;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The objects of a kind. What users have of them is in the differences of users. */
final class KindInventory<E extends Record> implements Inventory<String> {
    private final Kind<E> kind;

    private KindInventory(Kind<E> kind) {
        this.kind = kind;
    }

    static <E extends Record> KindInventory<E> of(Kind<E> kind) {
        return new KindInventory<>(kind);
    }

    @Override
    public ObjectType type() {
        return ObjectType.of(kind.name());
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        Set<String> ids = idsThatDiffer(before, after);
        if (kind.hasId()) {
            return ids;
        }
        Set<String> names = new HashSet<>();
        for (Directory state : List.of(before, after)) {
            ids.forEach(id -> kind.findById(state, id).ifPresent(object -> names.add(kind.nameOf(object.it()))));
        }
        return names;
    }

    private Set<String> idsThatDiffer(Directory before, Directory after) {
        Set<String> ids = before.get(kind).idsThatDiffer(after.get(kind));
        kind.attachment()
                .map(values -> ((CustomValues) values).targetType())
                .ifPresent(
                        target -> ids.addAll(CustomData.of(before).targetIdsThatDiffer(target, CustomData.of(after))));
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                ids.addAll(before.get(relation).rightsThatDiffer(after.get(relation)));
            }
        }
        for (Relation relation : Modules.relationsOf(kind)) {
            ids.addAll(before.get(relation).leftsThatDiffer(after.get(relation)));
        }
        return ids;
    }

    @Override
    public Optional<Item> find(NamedState state, String idOrName) {
        Optional<Stored<E>> found =
                kind.hasId() ? kind.findById(state.directory(), idOrName) : kind.named(state.directory(), idOrName);
        return found.map(object -> new Item(
                idOrName,
                object.sequence(),
                () -> kind.nameOf(state.directory(), object.it()),
                () -> sheet(state, object)));
    }

    /** @param start what the names of the properties begin with on the sheet of the owner; empty on the object's own */
    static <E extends Record> void putProperties(PropertySheet sheet, String start, Kind<E> kind, E object) {
        for (Property property : kind.properties()) {
            Object value = property.of(object);
            if (!start.isEmpty() && kind.isInTheName(property)) {
                continue;
            }
            if (kind.isSecret(property)) {
                sheet.conceal(start + property.name(), value);
            } else {
                Object usual = kind.isInTheName(property) ? value : kind.usual(object, property);
                sheet.put(start + property.name(), value, usual);
            }
        }
    }

    private PropertySheet sheet(NamedState state, Stored<E> object) {
        PropertySheet sheet = new PropertySheet();
        putProperties(sheet, "", kind, object.it());
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                List<String> departments =
                        state.directory().get(relation).ofRight(object.id()).all();
                sheet.refer(
                        "departments",
                        departments,
                        departments.stream().map(state::pathOf).toList());
            }
        }
        for (Relation relation : Modules.relationsOf(kind)) {
            List<String> ids =
                    state.directory().get(relation).ofLeft(object.id()).all();
            sheet.refer(relation.section(), ids, relation.namesOf(state.directory(), object.id()));
        }
        kind.attachment()
                .map(values -> ((CustomValues) values).targetType())
                .ifPresent(target -> state.putCustomData(sheet, target, object.id()));
        return sheet;
    }
}
