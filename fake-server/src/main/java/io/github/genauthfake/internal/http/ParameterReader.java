package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.JsonMistake;
import io.github.genauthfake.internal.json.Utf8;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a request asks with: the body of a POST, the query of a GET. */
final class ParameterReader {
    /** Ten times what the largest batches hold. Starts and ends of objects and lists count as values, too. */
    private static final int MOST_VALUES = 250_000;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");
    private static final int LONGEST_SHOWN = 60;

    private final int maximumBodyBytes;

    ParameterReader(int maximumBodyBytes) {
        this.maximumBodyBytes = maximumBodyBytes;
    }

    /** How many bytes of a body have to be kept for this: one more than may be, to see that there are too many. */
    int mostBytes() {
        return maximumBodyBytes + 1;
    }

    /**
     * The body as a JSON object; an empty one counts as {@code {}}.
     *
     * @throws ApiError 413 when it is too large; 429 when there is no memory for it; 400 when it is in another charset or encoding, ends early, is a form, not JSON, or not an object
     */
    JsonNode body(Exchange exchange) {
        byte[] body = bytes(exchange);
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (isForm(exchange.request().anyHeader("content-type"))) {
            throw ApiError.of(ErrorCode.BODY_IS_A_FORM);
        }
        refuseManyValues(body);
        JsonNode parsed = parse(body);
        if (parsed.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!parsed.isObject()) {
            throw ApiError.of(ErrorCode.BODY_IS_NOT_AN_OBJECT);
        }
        return parsed;
    }

    /** @throws ApiError 400 when the query cannot be decoded */
    Map<String, List<String>> query(Incoming request) {
        try {
            return request.parameters();
        } catch (IllegalArgumentException badEscape) {
            throw ApiError.of(ErrorCode.QUERY_IS_MALFORMED);
        }
    }

    /**
     * The bytes of the body, which are read once: a signature needs them before the operation does.
     *
     * @throws ApiError 413 when there are too many, 408 when they did not come in time
     */
    byte[] bytes(Exchange exchange) {
        if (exchange.unreadable() != null) {
            throw exchange.unreadable();
        }
        if (exchange.body() == null) {
            try {
                exchange.body(read(exchange.request()));
            } catch (ApiError unreadable) {
                // What was read of it is gone: to read on would make a shorter body of it.
                exchange.unreadable(unreadable);
                throw unreadable;
            }
        }
        return exchange.body();
    }

    private byte[] read(Incoming request) {
        try {
            byte[] body = isGzip(request) ? new Inflation(request, maximumBodyBytes).bytes() : plain(request);
            if (body.length > 0) {
                requireUtf8(request);
            }
            return body;
        } catch (BodyMemory.ExhaustedException othersHaveIt) {
            throw ApiError.of(ErrorCode.TOO_MANY_BODIES);
        } catch (TakenBody.TooSlowException tooSlow) {
            throw ApiError.of(ErrorCode.BODY_IS_TOO_SLOW, tooSlow.seconds());
        } catch (IOException brokenOrGone) {
            throw ApiError.of(ErrorCode.BODY_IS_INCOMPLETE);
        }
    }

    private byte[] plain(Incoming request) throws IOException {
        long expected = request.announcedBytes() < 0 ? Long.MAX_VALUE : request.announcedBytes();
        byte[] body = request.body().readNBytes((int) Math.min(expected, maximumBodyBytes + 1L));
        if (body.length > maximumBodyBytes) {
            throw ApiError.of(ErrorCode.PAYLOAD_TOO_LARGE, maximumBodyBytes);
        }
        return body;
    }

    /** @throws ApiError 400 for another encoding (inferred) */
    private static boolean isGzip(Incoming request) {
        String encoding = request.anyHeader("content-encoding");
        if (encoding == null || request.announcedBytes() == 0 || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return true;
        }
        throw ApiError.of(ErrorCode.ENCODING_IS_UNKNOWN, Masking.cut(encoding, LONGEST_SHOWN));
    }

    /** @throws ApiError 400 for another charset (inferred) */
    private static void requireUtf8(Incoming request) {
        String contentType = request.anyHeader("content-type");
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        if (charset.find() && !charset.group(1).matches("(?i)utf-?8")) {
            throw ApiError.of(ErrorCode.CHARSET_IS_NOT_UTF8, Masking.cut(charset.group(1), LONGEST_SHOWN));
        }
    }

    /** As a tree, a body takes many times its bytes when they are little but brackets. */
    private static void refuseManyValues(byte[] body) {
        if (body.length <= MOST_VALUES) {
            return;
        }
        try (JsonParser parser = Json.parser(Utf8.text(body))) {
            int left = MOST_VALUES;
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME && --left < 0) {
                    throw ApiError.of(ErrorCode.BODY_HAS_TOO_MANY_VALUES, MOST_VALUES);
                }
            }
        } catch (IOException malformed) {
            // Said below, where it is read for its sense.
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Json.read(body);
        } catch (JsonProcessingException malformed) {
            throw ApiError.of(ErrorCode.BODY_IS_NOT_JSON, JsonMistake.in(malformed));
        } catch (IOException notText) {
            throw ApiError.of(ErrorCode.BODY_IS_NOT_JSON, "the bytes are not valid text");
        }
    }

    private static boolean isForm(String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
    }
}
