package io.github.genauthfake.internal.cli;

/** Something that the user has to put right. The message says what, in one line. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String option;

    /** @param option the flag whose value is wrong; {@code null} when it is none in particular */
    Refusal(String option, String message, Throwable cause) {
        super(message.lines().findFirst().orElse(""), cause);
        this.option = option;
    }

    String option() {
        return option;
    }
}
