package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.remote.TargetException;
import io.github.genauthfake.contract.running.CannotBeginException;
import io.github.genauthfake.contract.running.MarkException;
import java.io.IOException;
import org.opentest4j.TestAbortedException;

/** What the failure of a behaviour says of the service. */
enum FailureKind {
    /** It does otherwise. An answer that the behaviour cannot even read counts as well. */
    DIFFERENCE,
    /** Nothing: the behaviour gave up by itself, since it could do harm in this pool. */
    LEFT_OUT,
    /** Nothing: the behaviour did not come to its point, or a request did not come back. */
    NOTHING;

    static FailureKind of(Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return LEFT_OUT;
        }
        for (Throwable told = failure; told != null; told = told.getCause()) {
            if (told instanceof TargetException || told instanceof IOException) {
                return NOTHING;
            }
        }
        return failure instanceof CannotBeginException || failure instanceof MarkException ? NOTHING : DIFFERENCE;
    }

    /** What went wrong, for people; the name of an exception only where it has no better words. */
    static String sentence(Throwable failure) {
        String message = failure.getMessage();
        boolean hasWords = message != null && !message.isBlank();
        boolean speaksToPeople = failure instanceof AssertionError
                || failure instanceof TestAbortedException
                || failure instanceof TargetException
                || failure instanceof CannotBeginException
                || failure instanceof MarkException;
        return hasWords && speaksToPeople ? message : failure.toString();
    }
}
