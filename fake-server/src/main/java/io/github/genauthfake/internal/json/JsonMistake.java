package io.github.genauthfake.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** What is wrong with malformed JSON, in our own words: the parser's speak of its classes and settings. */
public final class JsonMistake {
    private JsonMistake() {}

    /** What is wrong and where, to stand behind a colon. */
    public static String in(JsonProcessingException malformed) {
        JsonLocation location = malformed.getLocation();
        String place =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        if (malformed instanceof JsonEOFException) {
            return "it ends too early" + place;
        }
        if (malformed instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a number or a name in it is too long" + place;
        }
        return malformed instanceof MismatchedInputException
                ? "something follows its end" + place
                : "something in it cannot stand where it stands" + place;
    }
}
