package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import java.util.Optional;

/** One end of a {@link Relation}: a kind, or users or departments, which are no kinds. */
public interface End {
    /** What the API and messages call one object of it, such as {@code role}. */
    String name();

    /** The object with this id. */
    Optional<Ref> refTo(DirectoryView directory, String id);

    /** What is answered for an object that does not exist. */
    Failure notFound();

    /**
     * The object with this id.
     *
     * @throws ApiError 404, or what the API answers for one that does not exist
     */
    default Ref require(DirectoryView directory, String id) {
        return refTo(directory, id).orElseThrow(() -> ApiError.of(notFound(), id));
    }

    /**
     * An object as relations know it.
     *
     * @param sequence its place in the order of creation
     */
    record Ref(String id, long sequence) {}
}
