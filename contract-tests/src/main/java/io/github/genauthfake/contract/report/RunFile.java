package io.github.genauthfake.contract.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A run as JSON. */
public final class RunFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // Questions that records answer are not part of them.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RunFile() {}

    /** Writes a run. */
    public static void write(Run run, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(run) + "\n");
    }

    /**
     * Reads a run that was written earlier.
     *
     * @throws RunFileException when there is no such file, or it holds something else
     */
    public static Run read(Path file) {
        try {
            Run run = JSON.readValue(Files.readString(file), Run.class);
            if (run == null || !Run.FORMAT.equals(run.format())) {
                throw new RunFileException(file + " is not in the form " + Run.FORMAT, null);
            }
            return run;
        } catch (JacksonException notARun) {
            throw new RunFileException(file + " holds no run of this check: " + notARun.getOriginalMessage(), notARun);
        } catch (NoSuchFileException missing) {
            throw new RunFileException("There is no file " + file, missing);
        } catch (IOException failure) {
            throw new RunFileException("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** The file cannot be used. The message says why, in one line. */
    public static final class RunFileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RunFileException(String message, Exception cause) {
            super(message.lines().findFirst().orElse(""), cause);
        }
    }
}
