package io.github.genauthfake.internal.errors;

import java.util.List;

/**
 * A refusal in the API's own terms. Rules and operations throw it; one place renders it. It carries no stack trace,
 * because it is an answer and not an accident.
 */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> arguments;
    private final transient Failure code;

    private ApiError(Failure code, List<String> arguments) {
        super(code.english(), null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    /** The error {@code code}, with what stands in the places {@code {0}}, {@code {1}} … of its wording. */
    public static ApiError of(Failure code, Object... arguments) {
        return new ApiError(
                code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** A refused argument, in a sentence of its own that is the same in every language. */
    public static ApiError invalidArgument(String sentence) {
        return of(ErrorCode.INVALID_ARGUMENT, sentence);
    }

    public Failure code() {
        return code;
    }

    /** The message as the caller reads it. */
    public String message(Language language) {
        return code.wording(language, arguments);
    }

    @Override
    public String getMessage() {
        return code.statusCode() + ": " + message(Language.EN_US);
    }
}
