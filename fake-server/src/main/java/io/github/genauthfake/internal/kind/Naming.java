package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which object, or which objects, of a kind a request means. */
final class Naming<E extends Record> {
    private final Kind<E> kind;
    private final Selection<E> selection;
    private String by;
    private boolean isById;
    private String ids;
    private String ownerParameter;
    private String fixedOwner;
    private Failure missing;
    private boolean isMissingSaid;
    private boolean ignoresMissing;

    /** @param selection what else must be true of the objects that are named */
    Naming(Kind<E> kind, Selection<E> selection) {
        this.selection = selection;
        this.kind = kind;
        this.missing = kind.notFound();
        this.ownerParameter = kind.owner().isEmpty()
                ? null
                : kind.ownerProperty().map(Property::name).orElse(null);
    }

    void by(String parameter, boolean byId) {
        by = parameter;
        isById = byId;
    }

    void orById(String parameter) {
        ids = parameter;
    }

    void within(String parameter) {
        ownerParameter = parameter;
    }

    void ofOwner(String key) {
        fixedOwner = key;
    }

    void missing(Failure failure) {
        missing = failure;
        isMissingSaid = true;
        ignoresMissing = false;
    }

    void ignoreMissing() {
        ignoresMissing = true;
    }

    /** The object that the request names. */
    Stored<E> one(DirectoryView directory, Request request) {
        List<String> names = names(request);
        if (names.isEmpty()) {
            throw nothingNamed();
        }
        return find(directory, owner(directory, request), names.get(0))
                .filter(object -> selection.hasValues(directory, request, object.it()))
                .orElseThrow(() -> ApiError.of(missing, names.get(0)));
    }

    /** The object that the request names, if there is one. */
    Optional<Stored<E>> find(DirectoryView directory, Request request) {
        return find(directory, owner(directory, request), request.text(parameter()));
    }

    /** The objects that the request names, each once. */
    List<Stored<E>> all(DirectoryView directory, Request request) {
        String owner = owner(directory, request);
        Map<String, Stored<E>> found = new LinkedHashMap<>();
        List<String> names = names(request);
        for (String each : names) {
            add(
                    found,
                    find(directory, owner, each).filter(object -> selection.hasValues(directory, request, object.it())),
                    each);
        }
        if (ids != null) {
            if (names.isEmpty() && request.texts(ids).isEmpty()) {
                throw nothingNamed();
            }
            request.texts(ids).forEach(id -> add(found, kind.findById(directory, id), id));
        }
        return List.copyOf(found.values());
    }

    /** The owner whose objects are listed; it need not exist where the operation passes over what does not exist. */
    String listedOwner(DirectoryView directory, Request request) {
        String named = ownerParameter == null ? null : request.text(ownerParameter);
        if (isMissingSaid && ownerParameter != null) {
            return kind.requireOwner(directory, named, missing);
        }
        return ignoresMissing && named != null ? named : requiredOwner(directory, request);
    }

    private ApiError nothingNamed() {
        return ApiError.invalidArgument(parameter() + " should not be empty");
    }

    private String parameter() {
        return by == null ? kind.label().name() : by;
    }

    /** A key may have commas in it; lists of keys in a text have them in between. */
    private List<String> names(Request request) {
        String single = by == null ? request.text(parameter()) : null;
        return single == null ? request.texts(parameter()) : List.of(single);
    }

    private void add(Map<String, Stored<E>> found, Optional<Stored<E>> object, String called) {
        if (object.isEmpty() && !ignoresMissing) {
            throw ApiError.of(missing, called);
        }
        object.ifPresent(known -> found.put(known.id(), known));
    }

    private Optional<Stored<E>> find(DirectoryView directory, String owner, String called) {
        if (kind.key().isEmpty() && kind.isUniqueAlone(by)) {
            return kind.findBy(directory, called);
        }
        return isById || kind.key().isEmpty()
                ? kind.findWithoutKey(directory, called)
                : kind.find(directory, owner, called);
    }

    /** The owner that the request means, which exists; {@code null} for a kind without owners, and where an id is enough. */
    private String owner(DirectoryView directory, Request request) {
        boolean isIdEnough = fixedOwner == null
                && (isById || kind.key().isEmpty())
                && ownerParameter != null
                && !request.mentions(ownerParameter);
        return isIdEnough ? null : requiredOwner(directory, request);
    }

    private String requiredOwner(DirectoryView directory, Request request) {
        if (fixedOwner != null) {
            return fixedOwner;
        }
        return ownerParameter == null ? null : kind.requireOwner(directory, request.text(ownerParameter));
    }
}
