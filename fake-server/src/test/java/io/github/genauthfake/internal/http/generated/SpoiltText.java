package io.github.genauthfake.internal.http.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.http.InProcess;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Texts, bodies, paths and headers that nobody should send. */
final class SpoiltText {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u0000",
            "a\u0000b",
            "\u0001\u001f\u007f",
            "\ud800",
            "a\udc00b",
            "\ud83d\ude00",
            "\u202e\ufeff",
            "NaN",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "2147483648",
            "true",
            "TRUE",
            "yes",
            "{}",
            "{0}",
            "{1}'{0}'",
            "[]",
            "%",
            "%zz",
            "${jndi:x}",
            "' or 1=1 --",
            "<script>",
            "../..",
            "a,b,,c",
            "key0:1",
            "key1:",
            ":",
            "nosuch@",
            "@example.com",
            "a@b.c",
            "2022-02-30",
            "+999999999-12-31T23:59:59Z",
            "USER",
            "user_id",
            "SELECT",
            "OBJECT");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "7",
            "\"text\"",
            "[]",
            "[{}]",
            "{",
            "{\"",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,}",
            "{a:1}",
            "{'a':1}",
            "{\"a\":01}",
            "{\"a\":+1}",
            "{\"a\":.5}",
            "{\"a\":1.}",
            "{\"a\":NaN}",
            "{\"a\":Infinity}",
            "{\"a\":tru}",
            "{\"a\":nul}",
            "{\"a\":undefined}",
            "{} {}",
            "{}]",
            "{}x",
            "//\n{}",
            "/**/{}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u12\"}",
            "{\"a\":\"\n\"}",
            "{\"a\" 1}",
            "{\"a\":1 \"b\":2}",
            "<xml/>",
            "a=1&b=2",
            "\ufeff{}",
            "--boundary");

    private final Random random;

    SpoiltText(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(random.nextInt(1_200));
            case 1 -> "\ud83d\ude00".repeat(random.nextInt(600));
            case 2 -> Character.toString(random.nextInt(0x10000));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** A name that an object does not have, often nearly one that it has. */
    String name(ObjectNode object) {
        if (object.isEmpty() || random.nextBoolean()) {
            return text();
        }
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(4)) {
            case 0 -> "'" + name + "'";
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> name + "s";
            default -> name.isEmpty() ? "x" : name.substring(1);
        };
    }

    byte[] notJson(byte[] json) {
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(json, random.nextInt(json.length));
            }
            case 1 -> {
                byte[] noise = new byte[random.nextInt(40)];
                random.nextBytes(noise);
                return noise;
            }
            case 2, 3 -> {
                byte[] flipped = json.clone();
                for (int times = random.nextInt(4); times >= 0; times--) {
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                }
                return flipped;
            }
            case 4 -> {
                return new String(json, StandardCharsets.UTF_8)
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
            }
            default -> {
                return BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    /** The object with one of its members in it twice. */
    byte[] withDuplicateKey(byte[] object) {
        String text = new String(object, StandardCharsets.UTF_8);
        String members = text.substring(1, text.length() - 1);
        String more = members.isEmpty() ? "\"list\":1,\"list\":[]" : members + "," + members;
        return ("{" + more + "}").getBytes(StandardCharsets.UTF_8);
    }

    byte[] oversized() {
        int size = InProcess.MAXIMUM_BODY_BYTES + random.nextInt(3) - 1;
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        body[0] = '{';
        body[size - 1] = '}';
        return body;
    }

    String method() {
        List<String> methods =
                List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "LOCK", "");
        return methods.get(random.nextInt(methods.size()));
    }

    String path(String path) {
        return switch (random.nextInt(7)) {
            case 0 -> path + "/";
            case 1 -> path.toUpperCase(Locale.ROOT);
            case 2 -> path.replace("/api/v3/", "/api/v3//");
            case 3 -> path.substring(0, random.nextInt(path.length()));
            case 4 -> path.replace("v3", "v2");
            case 5 -> path + text();
            default -> "/api/v3/" + text();
        };
    }

    Map<String, String> headers() {
        return switch (random.nextInt(9)) {
            case 0 -> Map.of("authorization", text());
            case 1 -> Map.of("authorization", "Bearer " + text());
            case 2 -> Map.of("authorization", "authing " + text());
            case 3 -> Map.of("authorization", "GenAuth 65a0c0ffee00000000000001:" + text(), "date", text());
            case 4 -> Map.of("content-type", text());
            case 5 -> Map.of("content-type", "application/x-www-form-urlencoded");
            case 6 -> Map.of("content-type", "text/plain", "x-authing-lang", text());
            case 7 -> Map.of("x-authing-userpool-id", text());
            default -> Map.of("x-authing-tenant-id", text(), "x-authing-app-id", text());
        };
    }
}
