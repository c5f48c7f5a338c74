package io.github.genauthfake.internal.kind;

import java.util.Map;

/** Values that are kept beside the objects of a kind, come with requests and answers, and go with the objects. */
public interface Attachment {
    /** What the API calls them. */
    String property();

    /** Stores the values that come with a request. */
    void set(Draft draft, String id, Map<String, Object> values);

    /** The values of one object as answers show them. */
    Map<String, Object> of(DirectoryView directory, String id, Call call);

    /** Deletes the values of an object. */
    void delete(Draft draft, String id);
}
