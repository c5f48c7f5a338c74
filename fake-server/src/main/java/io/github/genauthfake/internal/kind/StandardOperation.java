package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.contract.AnswerForm;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.errors.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What every kind can have done with it: create, get, list, update, delete, exists, each also as a batch. The answer has
 * exactly the properties that the contract declares, each from the record, from what the server knows, or from
 * {@code answering}. An operation that needs more than the switches here is written by hand, see {@link Operation}.
 *
 * @param <E> the record of the kind
 */
public final class StandardOperation<E extends Record> implements Operation {
    private final String name;
    private final Kind<E> kind;
    private final Doing<E> doing;
    private final boolean isWrite;
    private final Map<String, Answering<E>> answers = new LinkedHashMap<>();

    final Naming<E> naming;
    private final Selection<E> selection;
    private String list = "list";
    private String newKey;
    String answeredLike;
    private After<E> after = (draft, object, request) -> {};
    private volatile AnswerPlan<E> plan;

    StandardOperation(String name, Kind<E> kind, boolean isWrite, Doing<E> doing) {
        this.name = name;
        this.kind = kind;
        this.isWrite = isWrite;
        this.doing = doing;
        this.selection = new Selection<>(kind);
        this.naming = new Naming<>(kind, selection);
    }

    /** Creates an object and answers it. */
    public static <E extends Record> StandardOperation<E> create(String name, Kind<E> kind) {
        return create(name, kind, (draft, request, call) -> kind.make(request.of(kind)))
                .forSeeds();
    }

    /** Creates an object that the server makes up, at least in part, and answers it. */
    public static <E extends Record> StandardOperation<E> create(String name, Kind<E> kind, Maker<E> maker) {
        return new StandardOperation<>(
                name,
                kind,
                true,
                (operation, directory, draft, request, call) -> operation.answerOf(
                        new Answering.In(draft, request, call),
                        operation.created(draft, request, maker.make(draft, request, call))));
    }

    /** Says that seeds create their objects by this operation, although the server makes up a part of them. */
    public StandardOperation<E> forSeeds() {
        kind.createdBy(name);
        return this;
    }

    /** Creates the objects in a list, all or none, and answers them or their success. */
    public static <E extends Record> StandardOperation<E> createBatch(String name, Kind<E> kind) {
        return new StandardOperation<>(name, kind, true, (operation, directory, draft, request, call) -> {
            Map<Stored<E>, Request> created = new LinkedHashMap<>();
            request.requests(operation.list)
                    .forEach(each -> created.put(operation.created(draft, operation.withOwner(each, request)), each));
            return operation.plan().answer(draft, created, call);
        });
    }

    /** Answers an object. */
    public static <E extends Record> StandardOperation<E> get(String name, Kind<E> kind) {
        return new StandardOperation<>(
                name,
                kind,
                false,
                (operation, directory, draft, request, call) -> operation.answerOf(
                        new Answering.In(directory, request, call), operation.naming.one(directory, request)));
    }

    /** Answers the objects that the request names; those that do not exist are omitted. */
    public static <E extends Record> StandardOperation<E> getBatch(String name, Kind<E> kind) {
        return new StandardOperation<>(
                        name,
                        kind,
                        false,
                        (operation, directory, draft, request, call) -> operation
                                .plan()
                                .answer(
                                        new Answering.In(directory, request, call),
                                        operation.naming.all(directory, request)))
                .ignoringMissing();
    }

    /** Answers a page of objects, or all of them where the contract has no pages. The newest comes first. */
    public static <E extends Record> StandardOperation<E> list(String name, Kind<E> kind) {
        return new StandardOperation<>(name, kind, false, (operation, directory, draft, request, call) -> {
            String owner =
                    operation.selection.isOfAllOwners() ? null : operation.naming.listedOwner(directory, request);
            return operation.selection.page(operation.plan(), new Answering.In(directory, request, call), owner);
        });
    }

    /** Answers objects that are found in a way of their own, in their order; a page of them where the request has pages. */
    public static <E extends Record> StandardOperation<E> list(String name, Kind<E> kind, Finder<E> finding) {
        return new StandardOperation<>(name, kind, false, (operation, directory, draft, request, call) -> {
            List<Stored<E>> found = finding.find(directory, request, call).stream()
                    .filter(object -> operation.selection.holds(directory, request, object.it()))
                    .toList();
            Request pages = request.mentions("pagination") ? request.part("pagination") : request;
            Paging paging = pages.mentions("page") ? pages.paging() : Paging.EVERYTHING;
            return operation.plan().page(new Answering.In(directory, request, call), found.size(), paging.of(found));
        });
    }

    /** Answers the first object that is found in a way of its own, or {@code null} as data. */
    public static <E extends Record> StandardOperation<E> getFirst(String name, Kind<E> kind, Finder<E> finding) {
        return new StandardOperation<>(name, kind, false, (operation, directory, draft, request, call) -> {
            List<Stored<E>> found = finding.find(directory, request, call);
            Answering.In in = new Answering.In(directory, request, call);
            return found.isEmpty() ? null : operation.answerOf(in, found.get(0));
        });
    }

    /** Changes what the request says of an object, and answers it or its success. */
    public static <E extends Record> StandardOperation<E> update(String name, Kind<E> kind) {
        return new StandardOperation<>(
                name,
                kind,
                true,
                (operation, directory, draft, request, call) -> operation.answerOf(
                        new Answering.In(draft, request, call),
                        operation.updated(draft, operation.naming.one(draft, request), request)));
    }

    /** Switches something about an object, and answers it or its success. */
    public static <E extends Record> StandardOperation<E> change(
            String name, Kind<E> kind, BiFunction<E, Request, E> change) {
        return new StandardOperation<>(name, kind, true, (operation, directory, draft, request, call) -> {
            Stored<E> before = operation.naming.one(draft, request);
            Stored<E> after = draft.change(kind, before, change.apply(before.it(), request));
            return operation.answerOf(new Answering.In(draft, request, call), after);
        });
    }

    /** Deletes the object, or all or none of the objects, that the request names. */
    public static <E extends Record> StandardOperation<E> delete(String name, Kind<E> kind) {
        return new StandardOperation<>(name, kind, true, (operation, directory, draft, request, call) -> {
            for (Stored<E> object : operation.naming.all(draft, request)) {
                operation.after.happen(draft, object, request);
                draft.delete(kind, object);
            }
            return operation.plan().success();
        });
    }

    /** Deletes the objects that the requests in a list name, all or none. */
    public static <E extends Record> StandardOperation<E> deleteEach(String name, Kind<E> kind) {
        return new StandardOperation<>(name, kind, true, (operation, directory, draft, request, call) -> {
            Map<String, Stored<E>> found = new LinkedHashMap<>();
            for (Request each : request.requests(operation.list)) {
                Stored<E> object = operation.naming.one(draft, each);
                found.put(object.id(), object);
            }
            found.values().forEach(object -> draft.delete(kind, object));
            return operation.plan().success();
        });
    }

    /** Answers whether an object exists. */
    public static <E extends Record> StandardOperation<E> exists(String name, Kind<E> kind) {
        return new StandardOperation<>(
                        name,
                        kind,
                        false,
                        (operation, directory, draft, request, call) -> Map.of(
                                operation.plan().onlyProperty(),
                                !operation.naming.all(directory, request).isEmpty()))
                .ignoringMissing();
    }

    /** The parameter that names the object or objects: by key, without one by a unique property of its name, or by id. */
    public StandardOperation<E> by(String parameter) {
        naming.by(parameter, false);
        return this;
    }

    /** The parameter that names the object or objects by id, although the kind has a key. */
    public StandardOperation<E> byId(String parameter) {
        naming.by(parameter, true);
        return this;
    }

    /** The parameter that names the owner by key, where it is not called as the kind says. */
    public StandardOperation<E> within(String parameter) {
        naming.within(parameter);
        return this;
    }

    /** The key of the owner whose objects it is about, whatever the request says. */
    public StandardOperation<E> ofOwner(String key) {
        naming.ofOwner(key);
        return this;
    }

    /** The parameter that holds the objects of a batch; {@code list} by default. */
    public StandardOperation<E> in(String parameter) {
        list = parameter;
        return this;
    }

    /** What is answered for an object that does not exist, or the owner of a list; what the kind says by default. */
    public StandardOperation<E> missing(Failure failure) {
        naming.missing(failure);
        return this;
    }

    /** Objects that do not exist are passed over. */
    public StandardOperation<E> ignoringMissing() {
        naming.ignoreMissing();
        return this;
    }

    /** The parameter that names more objects by id, beside the one that names them by key. */
    public StandardOperation<E> orById(String parameter) {
        naming.orById(parameter);
        return this;
    }

    /** The parameter that has the next key of the object; an empty one changes nothing. */
    public StandardOperation<E> renaming(String parameter) {
        newKey = parameter;
        return this;
    }

    /** The properties that keywords are looked for in; parts of texts match, whatever the case. */
    public StandardOperation<E> searching(String... properties) {
        selection.searching(List.of(properties));
        return this;
    }

    /** The objects of all owners, or of those that the parameter names by key. */
    public StandardOperation<E> ofOwners(String parameter) {
        selection.ofOwners(parameter);
        return this;
    }

    /** Which objects are listed at all. */
    public StandardOperation<E> only(Predicate<E> isListed) {
        selection.only(isListed);
        return this;
    }

    /** The properties that must have the value, or one of the values, of the parameter with their name, if there is one. */
    public StandardOperation<E> filtering(String... properties) {
        selection.filtering(List.of(properties));
        return this;
    }

    /** A parameter that selects objects by what they are, where it does not have the name and the value of a property. */
    public StandardOperation<E> filtering(String parameter, ParameterFilter<E> filter) {
        selection.filtering(parameter, filter);
        return this;
    }

    /** A property of the answer that is made otherwise than the kind says. */
    public StandardOperation<E> answering(String property, Answering<E> answer) {
        answers.put(property, answer);
        return this;
    }

    /** What happens to an object that was created or changed, or before it is deleted. May refuse the request. */
    public StandardOperation<E> after(After<E> happens) {
        after = happens;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isWrite() {
        return isWrite;
    }

    public Kind<E> kind() {
        return kind;
    }

    /** Runs an operation that only looks. */
    public Object answer(DirectoryView directory, Request request, Call call) {
        return doing.answer(this, directory, null, request, call);
    }

    /** Runs an operation that writes. */
    public Object apply(Draft draft, Request request, Call call) {
        return doing.answer(this, draft, draft, request, call);
    }

    /** @throws IllegalStateException when the contract declares a property of the answer that nothing gives */
    public void checkAnswer() {
        plan();
    }

    /**
     * How the answer comes about, made on first use.
     *
     * @throws IllegalStateException when the contract declares a property that nothing gives
     */
    AnswerPlan<E> plan() {
        if (plan == null) {
            // Two threads may both make it; the results are equal.
            String like = answeredLike == null ? name : answeredLike;
            AnswerForm form = Contract.get().named(like).answerForm();
            plan = AnswerPlan.of(name, form, kind, answers);
        }
        return plan;
    }

    /** An object as the answer has it. */
    public Map<String, Object> view(Answering.In in, Stored<E> object) {
        return plan().view(in, object);
    }

    Object answerOf(Answering.In in, Stored<E> object) {
        return plan().answer(in, object);
    }

    Stored<E> created(Draft draft, Request request) {
        return created(draft, request, kind.make(request.of(kind)));
    }

    private Stored<E> created(Draft draft, Request request, E made) {
        Stored<E> object = draft.create(kind, made);
        attach(draft, object, request);
        after.happen(draft, object, request);
        return object;
    }

    /** The elements of a list belong to the owner that the request names, unless they name their own. */
    private Request withOwner(Request element, Request request) {
        String property = kind.ownerProperty().map(Property::name).orElse(null);
        return property == null || element.mentions(property) || !request.mentions(property)
                ? element
                : element.with(property, request);
    }

    Stored<E> updated(Draft draft, Stored<E> before, Request request) {
        Map<String, Object> said = request.of(kind);
        String key = newKey == null ? null : request.text(newKey);
        if (key != null && !key.isEmpty()) {
            said.put(kind.key().orElseThrow().name(), key);
        }
        E next = kind.changed(before.it(), said, Contract.get().named(name)::takesNull);
        Stored<E> object = draft.change(kind, before, next);
        attach(draft, object, request);
        after.happen(draft, object, request);
        return kind.findById(draft, object.id()).orElseThrow();
    }

    private void attach(Draft draft, Stored<E> object, Request request) {
        kind.attachment()
                .ifPresent(attachment -> request.object(attachment.property())
                        .ifPresent(values -> attachment.set(draft, object.id(), values)));
    }
}
