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
    private final transient Object data;

    private ApiError(Failure code, List<String> arguments, Object data) {
        super(code.english(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.data = data;
    }

    /** The error {@code code}, with what stands in the places {@code {0}}, {@code {1}} … of its wording. */
    public static ApiError of(Failure code, Object... arguments) {
        return new ApiError(
                code, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), null);
    }

    /** A refused argument, in a sentence of its own that is the same in every language. */
    public static ApiError invalidArgument(String sentence) {
        return of(ErrorCode.INVALID_ARGUMENT, sentence);
    }

    /** This error with data, which failures of the real service seldom have. */
    public ApiError answering(Object data) {
        return new ApiError(code, arguments, data);
    }

    /** The data of the answer; {@code null} for none. */
    public Object data() {
        return data;
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
