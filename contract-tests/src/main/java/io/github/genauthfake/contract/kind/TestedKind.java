package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.service.UndoStep;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A kind of object that behaviours create. Its operations are called create-x, get-x, list-xs, update-x and delete-x, and
 * its key is the property {@code code}, unless the description says otherwise.
 */
public class TestedKind extends DescribedKind {
    TestedKind(String name) {
        super(name);
    }

    /** Names the operation that creates one. */
    final TestedKind createdBy(String operation) {
        create = operation;
        return this;
    }

    /** Says that its operations have behaviours of their own in the place of those that such operations share. */
    final TestedKind particular() {
        sharesBehaviours = false;
        return this;
    }

    /** Names the properties without which none is created. */
    final TestedKind requiring(String... properties) {
        required = Set.of(properties);
        return this;
    }

    /** Names the properties that the service does not answer as they were sent. */
    final TestedKind answeringOtherwise(String... properties) {
        answeredOtherwise = Set.of(properties);
        return this;
    }

    /** Names the operation that creates several, whose request has a {@code list}. */
    final TestedKind createdInListsBy(String operation) {
        batches = Set.of(operation);
        return this;
    }

    /** Names one more operation that creates one, where it does not change one that is there. */
    final TestedKind createdOrChangedBy(String operation) {
        otherCreations = Set.of(operation);
        return this;
    }

    /** Says that each goes when its owner goes, so that it need neither be looked for nor deleted. */
    final TestedKind goesWithItsOwner() {
        goesWithItsOwner = true;
        return this;
    }

    /** Names the operation that finds them by keywords, where it is not the one that lists them. */
    final TestedKind searchedBy(String operation) {
        search = operation;
        return this;
    }

    /** Names the operation that lists them, where it is not called list-xs. */
    final TestedKind listedBy(String operation) {
        list = operation;
        search = operation;
        return this;
    }

    /** Names the operation that lists them, all in one answer. */
    final TestedKind listedWholeBy(String operation) {
        isPaged = false;
        return listedBy(operation);
    }

    /** Says that the fake has no operation that lists them. */
    final TestedKind unlisted() {
        isListed = false;
        return this;
    }

    /** Names the operation that deletes several, and the property of its request that lists their keys. */
    final TestedKind deletedInListsBy(String operation, String property) {
        delete = operation;
        deletionProperty = property;
        deletesLists = true;
        return this;
    }

    /** Names the operation that deletes one, where it is not called delete-x. */
    final TestedKind deletedBy(String operation) {
        delete = operation;
        return this;
    }

    /** Says that the service was seen to delete nothing when a request to delete names nothing. */
    final TestedKind refusesToDeleteNothing() {
        refusesToDeleteNothing = true;
        return this;
    }

    /** Names the key where it is not the code; whoever creates the object chooses it. */
    final TestedKind key(String property) {
        key = property;
        return this;
    }

    /** Names the key, which the service gives. */
    final TestedKind id(String property) {
        key = property;
        keyIsChosen = false;
        return this;
    }

    /** Names the properties that carry the run's prefix, the first being what reports call it by. */
    final TestedKind calledBy(String... properties) {
        names = List.of(properties);
        return this;
    }

    /** Says that the list's keywords are looked for in keys, never in names. */
    final TestedKind foundByKeyAlone() {
        isFoundByKeyAlone = true;
        return this;
    }

    /** Names the parameter of the list's keywords, where it is not called {@code keywords}. */
    final TestedKind searchedWith(String parameter) {
        keywords = parameter;
        return this;
    }

    /** Names more properties of requests, whichever they are, that mean objects of this kind. */
    final TestedKind meantBy(String... properties) {
        references = Set.of(properties);
        return this;
    }

    /**
     * Says that each belongs to an object of another kind.
     *
     * @param property what names the owner in requests
     * @param byDefault the owner of those that name none; {@code null} when they have to name it
     */
    final TestedKind within(TestedKind kind, String property, String byDefault) {
        owner = kind;
        ownerProperty = property;
        defaultOwner = byDefault;
        return this;
    }

    /** Names the kind of target under which it can have custom data. */
    final TestedKind withCustomDataOf(String type) {
        targetType = type;
        return this;
    }

    /** Gives the properties of a new one, made of unique names; without what {@link #within} says. */
    final TestedKind madeOf(Function<UnaryOperator<String>, Map<String, Object>> properties) {
        example = properties;
        return this;
    }

    /** Whether an operation creates objects of this kind. */
    public final boolean isCreatedBy(String operation) {
        return operation.equals(create) || otherCreations.contains(operation) || createsLists(operation);
    }

    /** Whether the body of this operation holds a list of objects to create. */
    public final boolean createsLists(String operation) {
        return batches.contains(operation);
    }

    /** The properties of requests that mean objects of this kind, whatever the operation. */
    public final Set<String> identifiers() {
        Set<String> all = new HashSet<>(references);
        // These may name something new as well; what is changed or deleted by them is known by the operation.
        if (!key.equals("code") && !key.equals("key")) {
            all.add(key);
        }
        if (deletesLists) {
            all.add(deletionProperty);
        }
        return all;
    }

    /** Whether this property means an object that is there already when it is sent to this operation. */
    public final boolean isMeantBy(String operation, String property) {
        return property.equals(key) && (operation.equals(delete) || operation.equals(update));
    }

    /** The properties by which one is called, or could be found. */
    public final List<String> names() {
        return names;
    }

    /** The properties of a new one. */
    public final Map<String, Object> example(UnaryOperator<String> unique) {
        return example.apply(unique);
    }

    /** The body that deletes the objects with these keys. */
    public final Map<String, Object> deletionOf(List<Object> keys) {
        return deletesLists ? object(deletionProperty, keys) : object(key, keys.get(0));
    }

    /**
     * How an object that the service has answered is deleted; empty when it goes with its owner, or when the answer says no more
     * than that something was created.
     *
     * @param tenant the tenant that the request was about; {@code null} for the pool itself
     */
    public Optional<UndoStep> deletion(Map<String, Object> object, Object tenant) {
        if (goesWithItsOwner || object.get(key) == null) {
            return Optional.empty();
        }
        Map<String, Object> body = deletionOf(list(object.get(key)));
        String called = String.valueOf(keyIsChosen ? object.get(key) : nameOf(object));
        if (owner == null) {
            return Optional.of(new UndoStep(name, called, delete, body));
        }
        Object its = object.getOrDefault(ownerProperty, defaultOwner);
        return Optional.of(new UndoStep(name, its + "/" + called, delete, with(body, ownerProperty, its)));
    }

    private Object nameOf(Map<String, Object> object) {
        return names.stream()
                .map(object::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The same of an object that is about to be created, as far as it can be known by what the request says. An object is
     * never meant by a name that somebody else could have given.
     *
     * @param isOwn whether a name is one of the behaviour's own
     */
    public Optional<UndoStep> deletionBefore(Map<String, Object> object, Object tenant, Predicate<Object> isOwn) {
        if (keyIsChosen && isOwn.test(object.get(key))) {
            return deletion(object, tenant);
        }
        return goesWithItsOwner
                ? Optional.empty()
                : names.stream()
                        .map(object::get)
                        .filter(isOwn)
                        .findFirst()
                        .map(called -> UndoStep.lookFor(name, (String) called));
    }

    /** How objects with a word in their names are looked for; with no word, all of them. */
    public List<Search> searches(String keyword) {
        if (goesWithItsOwner) {
            return List.of();
        }
        return defaultOwner == null ? searchesIn(object(), keyword) : searchesWithin(defaultOwner, keyword);
    }

    /** How objects that have a certain name are looked for. */
    public final List<Search> searchesByName(String called) {
        return searches(isFoundByKeyAlone ? "" : called);
    }

    /** How the objects of an owner are looked for. */
    public final List<Search> searchesWithin(String its, String keyword) {
        return searchesIn(object(ownerProperty, its), keyword);
    }

    private List<Search> searchesIn(Map<String, Object> known, String keyword) {
        Map<String, Object> request = keyword.isEmpty() || !isPaged ? known : with(known, keywords, keyword);
        return List.of(new Search(name + "s", search, false, request, isPaged, known));
    }
}
