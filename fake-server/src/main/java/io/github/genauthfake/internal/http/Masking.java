package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.JsonStart;
import io.github.genauthfake.internal.pool.LazyText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Writes parameters and answers for the journal: short, and without what nobody should read. */
final class Masking {
    private static final int LONGEST = RecordedRequest.LONGEST_PARAMETERS;
    private static final int LONGEST_ANSWER = RecordedRequest.LONGEST_ANSWER;
    /** Of plain ASCII: another character would double the memory that the whole text takes. */
    private static final String CUT = RecordedRequest.CUT;

    private static final String MASK = "***";
    /** As long as the ids of user pools and access keys are; secrets are longer. */
    private static final int LONGEST_ID = 24;

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    /** How the names of secrets end, without case and separators: clients invent more than the API has. */
    private static final List<String> SECRET_ENDINGS = List.of(
            "password",
            "passwd",
            "pwd",
            "pass",
            "passcode",
            "secret",
            "token",
            "salt",
            "apikey",
            "aeskey",
            "encryptkey",
            "privatekey",
            "secretkey",
            "recoverycode",
            "permanentcode",
            "ciphertext",
            "decryptedcontent",
            "authorization",
            "credential",
            "credentials");

    private final JsonGenerator generator;
    private final Predicate<String> isEncrypted;

    private Masking(JsonGenerator generator, Predicate<String> isEncrypted) {
        this.generator = generator;
        this.isEncrypted = isEncrypted;
    }

    /**
     * The parameters as JSON text, secrets masked at any depth, cut where it gets too long.
     *
     * @param isEncrypted whether a custom field is stored encrypted, by its key
     */
    static String write(JsonNode parameters, Predicate<String> isEncrypted) {
        Start start = new Start();
        try (JsonGenerator generator = JSON.createGenerator(start)) {
            new Masking(generator, isEncrypted).write(parameters);
        } catch (StartIsEnough longer) {
            // Cut below.
        } catch (IOException bytesAreKept) {
            throw new UncheckedIOException(bytesAreKept);
        }
        return cut(start.bytes.toString(StandardCharsets.UTF_8));
    }

    /**
     * An answer of this server as {@link #write} would write it, but cut earlier.
     *
     * @param body must not change
     * @param encrypted the keys of the custom fields that are stored encrypted
     */
    static LazyText answer(byte[] body, Set<String> encrypted) {
        if (body.length == 0) {
            return LazyText.EMPTY;
        }
        if (body.length <= LONGEST_ANSWER) {
            return new LazyText(body, whole -> {
                String text = write(Json.tree(whole), encrypted::contains);
                return cut(text, LONGEST_ANSWER);
            });
        }
        return new LazyText(Arrays.copyOf(body, LONGEST_ANSWER), start -> startOfAnswer(start, encrypted));
    }

    private static String startOfAnswer(byte[] bytes, Set<String> encrypted) {
        JsonStart start = JsonStart.of(new String(bytes, StandardCharsets.UTF_8));
        for (JsonNode open : start.open()) {
            // What the value is of may stand behind the cut.
            if (open instanceof ObjectNode object && !object.has("key") && !object.has("field")) {
                object.remove("value");
            }
        }
        String text = write(start.tree(), encrypted::contains);
        String unclosed = text.substring(0, text.length() - start.open().size());
        return cut(unclosed + CUT, LONGEST_ANSWER);
    }

    /** A text that is no longer than what a journal keeps. */
    static String cut(String text) {
        return cut(text, LONGEST);
    }

    /** A text that is no longer than this. */
    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - CUT.length()) + CUT;
    }

    /** An id as it was given, for a message; what is too long to be one may be a secret in the wrong place. */
    static String id(String given) {
        return given.length() <= LONGEST_ID ? given : MASK;
    }

    private void write(JsonNode node) throws IOException {
        if (node.isObject()) {
            generator.writeStartObject();
            boolean isAboutASecret = isSecret(textOf(node, "key")) || isSecret(textOf(node, "field"));
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                generator.writeFieldName(property.getKey());
                writeProperty(property.getKey(), property.getValue(), isAboutASecret);
            }
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            for (JsonNode item : node) {
                write(item);
            }
            generator.writeEndArray();
        } else if (node.isNull()) {
            generator.writeNull();
        } else {
            node.serialize(generator, null);
        }
    }

    private void writeProperty(String name, JsonNode value, boolean isAboutASecret) throws IOException {
        boolean isHidden = !value.isBoolean() && !value.isNull() && isSecret(name)
                || isAboutASecret && name.equals("value")
                || name.equals("accessKeyId") && value.asText().length() > LONGEST_ID;
        if (isHidden) {
            generator.writeString(MASK);
        } else {
            write(value);
        }
    }

    private static String textOf(JsonNode object, String property) {
        return object.path(property).asText("");
    }

    private boolean isSecret(String name) {
        if (name.isEmpty()) {
            return false;
        }
        String letters = letters(name);
        for (String ending : SECRET_ENDINGS) {
            if (letters.endsWith(ending)) {
                return true;
            }
        }
        return isEncrypted.test(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String letters(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('_') < 0 && lower.indexOf('-') < 0
                ? lower
                : lower.replace("_", "").replace("-", "");
    }

    /** Keeps enough bytes for the longest text, and then ends the writing. */
    private static final class Start extends OutputStream {
        private static final int MOST = MOST_BYTES_OF_A_CHARACTER * (LONGEST + 1);

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int count) throws IOException {
            int room = MOST - bytes.size();
            bytes.write(more, from, Math.min(count, room));
            if (count > room) {
                throw new StartIsEnough();
            }
        }
    }

    private static final class StartIsEnough extends IOException {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
