package io.github.genauthfake.internal.errors;

import java.util.List;
import java.util.OptionalInt;

/**
 * A way in which a request fails: statusCode, apiCode, wording in Chinese and English, and how the first and the last of
 * these are known. What belongs to the protocol and to users, departments and fields is in {@link ErrorCode}; a kind of
 * object declares its own.
 *
 * <p>Wording that the real service leaves untranslated has the same text in both languages.
 */
public interface Failure {
    /** The business status code of the answer; see the provider's classes of status codes. */
    int statusCode();

    /** The provider's fine-grained error number, only where the failure has one. */
    OptionalInt apiCode();

    /** The wording, with {@code {0}}, {@code {1}} … in the places of arguments. */
    String chinese();

    /** The wording, with {@code {0}}, {@code {1}} … in the places of arguments. */
    String english();

    Evidence statusCodeEvidence();

    Evidence wordingEvidence();

    /** What whoever writes a seed can do about it, as a continuation of the sentence; may be empty. */
    default String advice() {
        return "";
    }

    /** The HTTP status that carries the answer: 200, as documented for business errors. */
    default int httpStatus() {
        return 200;
    }

    /** A failure without an apiCode. */
    static Failure of(
            int statusCode, String chinese, String english, Evidence statusCodeEvidence, Evidence wordingEvidence) {
        return new Declared(statusCode, OptionalInt.empty(), chinese, english, statusCodeEvidence, wordingEvidence, "");
    }

    /** A failure with an apiCode. */
    static Failure of(
            int statusCode,
            int apiCode,
            String chinese,
            String english,
            Evidence statusCodeEvidence,
            Evidence wordingEvidence) {
        return new Declared(
                statusCode, OptionalInt.of(apiCode), chinese, english, statusCodeEvidence, wordingEvidence, "");
    }

    /** 400 with a sentence that is the same in every language, as the validation of requests has it (inferred). */
    static Failure invalidArgument(String sentence) {
        return of(400, sentence, sentence, Evidence.INFERRED, Evidence.INFERRED);
    }

    /** This failure with advice for seeds, see {@link #advice()}. */
    default Failure advising(String advice) {
        return new Declared(
                statusCode(), apiCode(), chinese(), english(), statusCodeEvidence(), wordingEvidence(), advice);
    }

    /** The message, with the arguments in their places. */
    default String wording(Language language, List<String> arguments) {
        String text = language == Language.EN_US ? english() : chinese();
        if (arguments.isEmpty() || text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int position = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '{' && position + 2 < text.length() && text.charAt(position + 2) == '}') {
                filled.append(arguments.get(text.charAt(position + 1) - '0'));
                position += 3;
            } else {
                filled.append(character);
                position++;
            }
        }
        return filled.toString();
    }

    /** What a kind declares. */
    record Declared(
            int statusCode,
            OptionalInt apiCode,
            String chinese,
            String english,
            Evidence statusCodeEvidence,
            Evidence wordingEvidence,
            String advice)
            implements Failure {}
}
