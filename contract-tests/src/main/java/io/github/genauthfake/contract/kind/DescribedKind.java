package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is said of a kind of object, as others read it. */
abstract class DescribedKind {
    final String name;
    String create;
    String get;
    String list;
    String search;
    boolean isListed = true;
    boolean isPaged = true;
    String update;
    String delete;
    String key = "code";
    boolean keyIsChosen = true;
    String deletionProperty;
    boolean deletesLists;
    boolean refusesToDeleteNothing;
    boolean isFoundByKeyAlone;
    String keywords = "keywords";
    List<String> names = List.of("code", "name");
    Set<String> batches = Set.of();
    Set<String> otherCreations = Set.of();
    boolean goesWithItsOwner;
    boolean sharesBehaviours = true;
    Set<String> required = Set.of();
    Set<String> answeredOtherwise = Set.of();
    Set<String> references = Set.of();
    TestedKind owner;
    String ownerProperty;
    String defaultOwner;
    String targetType;
    Function<UnaryOperator<String>, Map<String, Object>> example;

    DescribedKind(String name) {
        this.name = name;
        String inOperations = name.replace(' ', '-');
        create = "create-" + inOperations;
        get = "get-" + inOperations;
        list = "list-" + inOperations + "s";
        search = list;
        update = "update-" + inOperations;
        delete = "delete-" + inOperations;
    }

    /** What it is called in reports, for example {@code custom field}. */
    public final String name() {
        return name;
    }

    /** The operation that creates one. */
    public final String createOperation() {
        return create;
    }

    /** The operation that reads one. */
    public final String getOperation() {
        return get;
    }

    /** The operation that lists them. */
    public final String listOperation() {
        return list;
    }

    /** Whether the fake lists them page by page. */
    public final boolean isListed() {
        return isListed && isPaged && !goesWithItsOwner;
    }

    /** The operation that changes one. */
    public final String updateOperation() {
        return update;
    }

    /** The operation that deletes one or several. */
    public final String deleteOperation() {
        return delete;
    }

    /** The property that identifies one. */
    public final String key() {
        return key;
    }

    /** Whether the operation that lists them finds them by a part of a code or name. */
    public final boolean isSearched() {
        return search.equals(list) && !isFoundByKeyAlone && keyIsChosen;
    }

    /** The parameter of the operation that lists them which holds a part of a code or name. */
    public final String keywords() {
        return keywords;
    }

    /** Whether who creates one chooses its key. */
    public final boolean keyIsChosen() {
        return keyIsChosen;
    }

    /** Whether one request deletes several. */
    public final boolean deletesLists() {
        return deletesLists;
    }

    /** Whether its operations share the behaviours of their shapes. */
    public final boolean sharesBehaviours() {
        return sharesBehaviours;
    }

    /** The properties without which none is created. */
    public final Set<String> required() {
        return required;
    }

    /** What the service answers of an object that was sent like this: the same, but for some properties. */
    public final Map<String, Object> answered(Map<String, Object> sent) {
        Map<String, Object> answered = object();
        sent.forEach((property, value) -> {
            if (!answeredOtherwise.contains(property)) {
                answered.put(property, value);
            }
        });
        return answered;
    }

    /** The kind of target under which it can have custom data. */
    public final Optional<String> targetType() {
        return Optional.ofNullable(targetType);
    }

    /** The kind that each belongs to one of. */
    public final Optional<TestedKind> owner() {
        return Optional.ofNullable(owner);
    }

    /** Whether it goes when its owner goes, so that it need neither be looked for nor deleted. */
    public final boolean isGoneWithItsOwner() {
        return goesWithItsOwner;
    }

    /** What names the owner in requests. */
    public final String ownerProperty() {
        return ownerProperty;
    }

    /** The owner of those that name none. */
    public final Optional<String> defaultOwner() {
        return Optional.ofNullable(defaultOwner);
    }

    /** Whether the service was seen to delete nothing when a request to delete names nothing. */
    public final boolean isSeenToDeleteNothing() {
        return refusesToDeleteNothing;
    }
}
