package io.github.genauthfake.internal.seed.growth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.ParameterFinding;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.FieldCipher;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.seed.shape.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A state in the making, and what the parts of a seed need to know of each other. */
final class Growth {
    private final Draft draft;
    private final Call call;
    private final Numbers numbers = new Numbers();
    private final Map<End, Map<String, String>> idsByName = new HashMap<>();

    /** @param now when everything was created that does not say otherwise */
    Growth(Instant now, long largestNumber) {
        this.draft = new Draft(Directory.empty(), now);
        this.call = new Call("", new FieldCipher(""), now, null, note -> {});
        draft.startBehind(largestNumber);
    }

    Draft draft() {
        return draft;
    }

    Numbers numbers() {
        return numbers;
    }

    /** Ids of objects by their names in the seed: paths of departments, for example. */
    Map<String, String> idsOf(End end) {
        return idsByName.computeIfAbsent(end, none -> new LinkedHashMap<>());
    }

    /** The id of the object that a text of {@code part} names. */
    String idOf(Part part, String property, End end, String name) {
        String id = idsOf(end).get(name);
        if (id == null) {
            throw part.refusal(property, unknown(end, name));
        }
        return id;
    }

    /** The id of the object that {@code part} names as a whole. */
    String idOf(Part part, End end, String name) {
        String id = idsOf(end).get(name);
        if (id == null) {
            throw part.refusal(unknown(end, name));
        }
        return id;
    }

    private String unknown(End end, String name) {
        return Names.unknown(end.name(), name, idsOf(end).keySet());
    }

    /** The id of the department that a part has under {@code path}. */
    String departmentId(Part place) {
        return idOf(place, Departments.END, place.text("path"));
    }

    /** Adds the values that seeds need not say, made of those that this one says. */
    <E extends Record> void complete(Part part, Kind<E> kind, Map<String, Object> values) {
        if (!values.keySet().containsAll(kind.seedDefaults())) {
            Request request = new Request((ObjectNode) Json.tree(values));
            E said = refusedBy(part, () -> kind.make(request.of(kind)));
            kind.seedDefaults().forEach(name -> values.putIfAbsent(name, kind.usual(said, kind.property(name))));
        }
    }

    /** Creates an object that no operation of the API creates. */
    <E extends Record> Stored<E> create(Part part, Kind<E> kind, Map<String, Object> values, List<Numbered> numbered) {
        draft.fix(numbered);
        Request request = new Request((ObjectNode) Json.tree(values));
        return refusedBy(part, () -> draft.create(kind, kind.make(request.of(kind))));
    }

    /** An object with values that no request can give it that creates one. */
    <E extends Record> Stored<E> changed(Part part, Kind<E> kind, Stored<E> object, Map<String, Object> values) {
        if (values.isEmpty()) {
            return object;
        }
        Request request = new Request((ObjectNode) Json.tree(values));
        return refusedBy(
                part, () -> draft.change(kind, object, kind.changed(object.it(), request.of(kind), property -> true)));
    }

    /** Holds an object to what its kind says once everything is there. */
    void complete(Part part, Kind<?> kind, String id) {
        refusedBy(part, () -> {
            kind.complete(draft, id);
            return id;
        });
    }

    private <T> T refusedBy(Part part, Supplier<T> rules) {
        try {
            return rules.get();
        } catch (ApiError refusal) {
            throw part.refusalByApi(refusal.message(Language.EN_US) + Advice.on(refusal), refusal);
        } finally {
            draft.fix(List.of());
        }
    }

    /** When an object was created and changed; {@code null} when it does not say, and the draft's moment is right. */
    History.Moments moments(Part part) {
        Instant createdAt = part.moment("createdAt");
        Instant updatedAt = part.moment("updatedAt");
        if (createdAt == null && updatedAt == null) {
            return null;
        }
        Instant created = createdAt == null ? draft.now() : createdAt;
        return new History.Moments(created, updatedAt == null ? created : updatedAt);
    }

    /** Gives an object of a kind the moments that the seed says of it. */
    <E extends Record> void remember(Kind<E> kind, Part part, String id) {
        History.Moments moments = moments(part);
        if (moments != null) {
            Stored<E> object = kind.findById(draft, id).orElseThrow();
            draft.put(kind, object.at(moments.createdAt(), moments.updatedAt()));
        }
    }

    /**
     * Does what a request with these parameters would do, and is stricter in one thing: names must be right.
     *
     * @param numbered what the objects that the operation makes are given
     * @return the data of the answer
     * @throws io.github.genauthfake.SeedException when the API would refuse the request
     */
    Map<?, ?> perform(Part part, String operationName, Map<String, ?> parameters, List<Numbered> numbered) {
        Endpoint operation = Modules.named(operationName);
        RequestValidation validation = operation.contract().validateBody((ObjectNode) Json.tree(parameters));
        requireValid(part, validation);
        draft.fix(numbered);
        Object data = refusedBy(part, () -> operation.apply(draft, operation.bind(validation.value()), call));
        return data instanceof Map<?, ?> object ? object : Map.of();
    }

    private static void requireValid(Part part, RequestValidation validation) {
        List<String> complaints = new ArrayList<>();
        for (String violation : validation.violations()) {
            complaints.add(violation + Advice.on(violation));
        }
        for (ParameterFinding finding : validation.findings()) {
            if (finding.kind() == ParameterFinding.Kind.UNKNOWN_PROPERTY) {
                complaints.add(finding.message());
            }
        }
        if (!complaints.isEmpty()) {
            throw part.refusalByApi(String.join("; ", complaints), null);
        }
    }
}
