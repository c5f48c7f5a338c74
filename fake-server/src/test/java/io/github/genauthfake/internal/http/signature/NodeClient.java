package io.github.genauthfake.internal.http.signature;

import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and sends requests as the Node SDKs of the two brands do, re-implemented after their source: buildSignature and
 * ManagementHttpClient of authing-node-sdk 4.0.1 and of GenAuth-Official/genauth-node-sdk, with axios beneath. Shares no code
 * with the fake.
 */
final class NodeClient {
    /** {@code Date.prototype.toUTCString}, which writes days with two digits. */
    static final DateTimeFormatter UTC_STRING = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Whose names are used. */
    enum Brand {
        AUTHING("authing", "x-authing-", "authing-node-sdk:4.0.1"),
        GENAUTH("GenAuth", "x-genauth-", "gen-auth-node-sdk:4.0.0");

        private final String scheme;
        private final String prefix;
        private final String sdk;

        Brand(String scheme, String prefix, String sdk) {
            this.scheme = scheme;
            this.prefix = prefix;
            this.sdk = sdk;
        }

        String prefix() {
            return prefix;
        }
    }

    private final Brand brand;
    private final URI server;
    private final String accessKeyId;
    private final String accessKeySecret;
    private final Map<String, String> headers = new LinkedHashMap<>();

    NodeClient(Brand brand, URI server, String accessKeyId, String accessKeySecret) {
        this.brand = brand;
        this.server = server;
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
    }

    NodeClient(Brand brand, UserPool pool) {
        this(brand, pool.baseUrl(), pool.accessKeyId(), pool.accessKeySecret());
    }

    NodeClient(UserPool pool) {
        this(Brand.AUTHING, pool);
    }

    /** Sets a header of all requests, or with {@code null} leaves out one that is usually sent; signed where it is due. */
    NodeClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    RawHttp.Answer get(String operation, Map<String, ?> parameters) throws IOException {
        return send(request("GET", operation, parameters));
    }

    RawHttp.Answer post(String operation, Map<String, ?> parameters) throws IOException {
        return send(request("POST", operation, parameters));
    }

    RawHttp.Answer send(RawHttp.Request request) throws IOException {
        return RawHttp.send(server, request);
    }

    /** The request, signed and not yet sent. */
    RawHttp.Request request(String method, String operation, Map<String, ?> parameters) {
        String path = "/api/v3/" + operation;
        String query = method.equals("GET") ? query(parameters) : "";
        byte[] body = method.equals("POST") ? JavaScript.utf8(JavaScript.stringify(parameters)) : new byte[0];
        return new RawHttp.Request(method, path + query, signedHeaders(resource(method, path, parameters)), body);
    }

    /** A POST whose body is these bytes, signed over {@code parameters}. */
    RawHttp.Request request(String operation, Map<String, ?> parameters, String body) {
        String path = "/api/v3/" + operation;
        return new RawHttp.Request(
                "POST", path, signedHeaders(resource("POST", path, parameters)), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The headers of a request whose text to sign has this first and this last part. */
    Map<String, String> signedHeaders(Resource resource) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("accept", "application/json");
        all.put("content-type", "application/json");
        all.put(brand.prefix + "signature-nonce", UUID.randomUUID().toString().replace("-", ""));
        all.put(brand.prefix + "signature-method", "HMAC-SHA1");
        all.put(brand.prefix + "signature-version", "1.0");
        all.put("user-agent", "node");
        all.put(brand.prefix + "sdk-version", brand.sdk);
        all.put(brand.prefix + "lang", "zh-CN");
        all.put("date", UTC_STRING.format(Instant.now()));
        headers.forEach((name, value) -> {
            all.remove(name);
            if (value != null) {
                all.put(name, value);
            }
        });
        String text = resource.method() + "\n" + canonical(all) + resource.pathAndParameters();
        all.put("authorization", brand.scheme + " " + accessKeyId + ":" + hmac(text));
        return all;
    }

    /** The part of the text to sign that is not headers. */
    record Resource(String method, String pathAndParameters) {}

    /** getCanonicalizedResource: an object of undefined properties alone leaves the question mark. */
    static Resource resource(String method, String path, Map<String, ?> parameters) {
        if (parameters.isEmpty()) {
            return new Resource(method, path);
        }
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (value != JavaScript.UNDEFINED) {
                pairs.add(name + "=" + JavaScript.text(value));
            }
        });
        return new Resource(method, path + "?" + String.join("&", pairs));
    }

    private String canonical(Map<String, String> all) {
        StringBuilder canonical = new StringBuilder();
        new TreeMap<>(all).forEach((name, value) -> {
            if (name.startsWith(brand.prefix) || name.equals("date")) {
                canonical
                        .append(name)
                        .append(':')
                        .append(value.replaceAll("[\t\n\r\f]", " ").trim())
                        .append('\n');
            }
        });
        return canonical.toString();
    }

    /** The query as axios writes it: neither undefined nor null, lists with brackets, nothing of an empty list. */
    private static String query(Map<String, ?> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> items) {
                items.forEach(item -> pairs.add(pair(name + "[]", item)));
            } else if (value != JavaScript.UNDEFINED && value != null) {
                pairs.add(pair(name, value));
            }
        });
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String pair(String name, Object value) {
        return JavaScript.encoded(name) + "=" + JavaScript.encoded(JavaScript.text(value));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(accessKeySecret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(JavaScript.utf8(text)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
