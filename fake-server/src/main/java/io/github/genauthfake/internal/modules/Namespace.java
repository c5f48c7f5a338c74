package io.github.genauthfake.internal.modules;

/**
 * A permission group, in which role codes are unique. Each pool has one with the code {@link #DEFAULT}.
 *
 * @param sequence its place in the order of creation
 */
public record Namespace(String code, long sequence, String name, String description) {
    /** The code of the namespace that a request means when it names none. */
    public static final String DEFAULT = "default";
}
