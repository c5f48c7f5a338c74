package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.SeedForm;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The objects of a seed that a kind describes: each is created by the operation that the API has for it. */
final class KindGrowth {
    /** What an item of a list of names is called as a part of its own. */
    private static final String ITEM = "name";

    private static final String UPDATED_AT = "updatedAt";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    private final Growth growth;
    private final FieldGrowth fields;
    private final DataGrowth data;
    private final Belonging belonging;
    private final List<Runnable> withUsers = new ArrayList<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();

    KindGrowth(Growth growth, FieldGrowth fields, DataGrowth data, Belonging belonging) {
        this.growth = growth;
        this.fields = fields;
        this.data = data;
        this.belonging = belonging;
    }

    /** The objects of a kind, and of every kind that they own. */
    void grow(Part top, Kind<?> kind) {
        growAll(top, kind, kind.defaultOwner());
    }

    /** The objects that belong to a user or a department. */
    void growOwned(Part owner, End end, String ownerId) {
        for (Kind<?> kind : Modules.kindsOf(end)) {
            growAll(owner, kind, ownerId);
        }
    }

    private <E extends Record> void growAll(Part owner, Kind<E> kind, String ownerKey) {
        for (Part part : owner.parts(kind)) {
            grow(part, kind, ownerKey);
        }
    }

    private <E extends Record> void grow(Part part, Kind<E> kind, String ownerKey) {
        Optional<Stored<E>> builtIn = builtIn(part, kind);
        if (builtIn.isPresent()) {
            growWithin(part, kind, changed(part, kind, builtIn.get()));
            return;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (kind.seedForm().style() == SeedForm.Style.NAMED) {
            parameters.put(kind.label().name(), labelOf(part, kind));
        }
        if (kind.seedForm().group() != null) {
            parameters.put(kind.seedForm().group(), part.name());
        }
        kind.ownerProperty().ifPresent(property -> parameters.put(property.name(), ownerKey));
        Map<String, Object> unknownToCreation = new LinkedHashMap<>();
        for (Property property : kind.properties()) {
            boolean isTaken = kind.seedOperation().isEmpty()
                    || Contract.get().named(kind.seedOperation().get()).takes(property.name())
                            && !kind.isSetAfterCreation(property);
            if (kind.seedDefaults().contains(property.name()) && part.isNull(property.name())) {
                unknownToCreation.put(property.name(), null); // a request that creates one cannot say it
            } else {
                copy(part, kind, property, isTaken ? parameters : unknownToCreation);
            }
        }
        growth.complete(part, kind, parameters);
        Stored<E> created = growth.changed(part, kind, create(part, kind, ownerKey, parameters), unknownToCreation);
        growth.idsOf(kind).put(kind.key().isPresent() ? kind.nameOf(created.it()) : part.name(), created.id());
        if (kind == (Kind<?>) Tenants.TENANT) {
            fields.grow(part, created.id());
        }
        kind.attachment()
                .map(values -> ((CustomValues) values).targetType())
                .ifPresent(type -> data.grow(part, new DataGrowth.Target(type, created.id(), part.name(), ownerKey)));
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                relateDepartments(part, relation, kind.ref(created));
            }
        }
        for (Relation relation : Modules.relationsOf(kind)) {
            relate(part, kind.ref(created), relation);
        }
        Authorizations.targetTypeOf(kind)
                .ifPresent(type -> belonging.keepAuthorizations(
                        part, type, created.id(), Authorizations.namespaceOf(kind, created.it())));
        growth.remember(kind, part, created.id());
        if (kind.isCompletedWhenSeeded()) {
            atTheEnd.add(() -> growth.complete(part, kind, created.id()));
        }
        growWithin(part, kind, created);
    }

    /** The name of a part; the id of what is called so, where an object is labelled with another one. */
    private String labelOf(Part part, Kind<?> kind) {
        return kind.endNamedBy(kind.label())
                .filter(end -> !part.mentions(kind.nameInSeeds(kind.label())))
                .map(end -> growth.idOf(part, end, part.name()))
                .orElse(part.name());
    }

    private <E extends Record> void growWithin(Part part, Kind<E> kind, Stored<E> owner) {
        for (Kind<?> owned : Modules.kindsBelow(kind)) {
            growOwned(part, owned, kind.keyOf(owner));
        }
    }

    private void growOwned(Part owner, Kind<?> kind, String ownerKey) {
        if (isAfterUsers(kind)) {
            withUsers.add(() -> growAll(owner, kind, ownerKey));
        } else {
            growAll(owner, kind, ownerKey);
        }
    }

    /** Whether the users must be there before the objects of a kind. */
    static boolean isAfterUsers(Kind<?> kind) {
        return kind.refersTo(Users.END) || kind.names(Users.END);
    }

    /** What had to wait for the users. */
    void growWithUsers() {
        withUsers.forEach(Runnable::run);
    }

    /** What had to wait for everything else. */
    void complete() {
        atTheEnd.forEach(Runnable::run);
    }

    /** What every pool has, of which a part says how it has changed and, but for the default owner, what belongs to it. */
    private <E extends Record> Optional<Stored<E>> builtIn(Part part, Kind<E> kind) {
        if (kind.key().isEmpty() || kind.owner().isPresent()) {
            return Optional.empty();
        }
        Set<String> said = part.mapping().members().keySet();
        Set<String> changes = kind.properties().stream().map(Property::name).collect(Collectors.toSet());
        changes.add(UPDATED_AT);
        Set<String> sections =
                Modules.kindsBelow(kind).stream().map(Kind::section).collect(Collectors.toSet());
        return kind.find(growth.draft(), part.name())
                .filter(object -> object.sequence() == 0
                        ? !said.isEmpty() && changes.containsAll(said)
                        : object.sequence() < 0
                                && said.stream().allMatch(name -> changes.contains(name) || sections.contains(name)));
    }

    private <E extends Record> Stored<E> changed(Part part, Kind<E> kind, Stored<E> object) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : kind.properties()) {
            if (part.mentions(property.name())) {
                values.put(property.name(), part.value(property.name()));
            }
        }
        Stored<E> changed = growth.changed(part, kind, object, values);
        Instant updatedAt = part.moment(UPDATED_AT);
        if (updatedAt == null) {
            return changed;
        }
        Stored<E> remembered = changed.at(object.createdAt(), updatedAt);
        growth.draft().put(kind, remembered);
        return remembered;
    }

    private void copy(Part part, Kind<?> kind, Property property, Map<String, Object> parameters) {
        String name = kind.nameInSeeds(property);
        Optional<End> named = kind.endNamedBy(property);
        if (property.isMoment()) {
            Long moment = part.epochMilliseconds(name);
            if (moment != null) {
                parameters.put(name, moment);
            }
        } else if (named.isEmpty()) {
            Object value = kind.fromSeed(property.name(), part.value(name));
            if (value != null) {
                parameters.put(property.name(), value);
            }
        } else if (part.text(name) != null) {
            parameters.put(property.name(), idOf(part, name, kind, named.get()));
        } else if (part.mentions(name)) {
            parameters.put(property.name(), idsOf(part.items(name, ITEM), named.get()));
        }
    }

    private List<String> idsOf(List<Part> items, End end) {
        return items.stream()
                .map(item -> {
                    String name = item.text(ITEM);
                    return isIdOfNone(end, name) ? name : growth.idOf(item, end, name);
                })
                .toList();
    }

    /** An id that no object of the seed has stands for itself. */
    private boolean isIdOfNone(End end, String name) {
        return ID.matcher(name).matches() && !growth.idsOf(end).containsKey(name);
    }

    private String idOf(Part part, String property, Kind<?> kind, End end) {
        String name = part.text(property);
        if (isIdOfNone(end, name)) {
            return name;
        }
        return property.equals(kind.textInSeeds())
                ? growth.idOf(part, end, name)
                : growth.idOf(part, property, end, name);
    }

    private <E extends Record> Stored<E> create(
            Part part, Kind<E> kind, String ownerKey, Map<String, Object> parameters) {
        List<Numbered> numbered = List.of(growth.numbers().of(part));
        if (kind.seedOperation().isEmpty()) {
            return growth.create(part, kind, parameters, numbered);
        }
        Map<?, ?> answer = growth.perform(part, kind.seedOperation().get(), parameters, numbered);
        Object id = answer.containsKey("id") ? answer.get("id") : answer.get(kind.idName());
        return kind.key().isPresent()
                ? kind.require(growth.draft(), ownerKey, part.name())
                : kind.findWithoutKey(growth.draft(), String.valueOf(id)).orElseThrow();
    }

    private void relate(Part part, End.Ref left, Relation relation) {
        Kind<?> right = relation.right();
        for (Part item : part.items(relation.section(), right.name())) {
            String id = growth.idOf(item, right.name(), right, item.text(right.name()));
            relation.add(growth.draft(), left, right.require(growth.draft(), id));
        }
    }

    private void relateDepartments(Part part, Relation relation, End.Ref object) {
        for (Part place : part.items("departments", "path")) {
            String id = growth.departmentId(place);
            relation.add(growth.draft(), Departments.END.require(growth.draft(), id), object);
        }
    }
}
