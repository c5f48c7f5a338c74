package io.github.genauthfake;

/**
 * A mistake in a seed. The message says where it is and what to write instead, for example
 * {@code company.yaml:14: users.alice: unknown name "emial"; write "email" instead}.
 */
public final class SeedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;

    /**
     * @param source the name of the file, or of another source
     * @param line from 1 on; 0 where there are no lines
     * @param problem what is wrong and what to write instead
     */
    public SeedException(String source, int line, String problem) {
        this(source, line, problem, null);
    }

    /** As {@link #SeedException(String, int, String)}, with what made the problem show. */
    public SeedException(String source, int line, String problem, Throwable cause) {
        super(source + (line > 0 ? ":" + line : "") + ": " + problem, cause);
        this.source = source;
        this.line = line;
    }

    /** The file as it was named, the name that was given to {@link Seed#parse}, or {@code Seed.builder()}. */
    public String source() {
        return source;
    }

    /** The line, from 1 on; 0 where the seed has no lines or the problem is with the whole of it. */
    public int line() {
        return line;
    }
}
