package io.github.genauthfake.internal.admin;

import io.github.genauthfake.internal.console.ConsoleFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page for people, and its files. They hold nothing of the pools; what the page asks for then passes the gate. */
final class PageEndpoints {
    /** The page loads nothing from elsewhere, sends nothing elsewhere, and is shown in no other page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private PageEndpoints() {}

    static AdminAnswer page(AdminCall call) {
        return answer(call, ConsoleFile.PAGE);
    }

    static AdminAnswer file(AdminCall call) {
        return answer(call, call.path("file"));
    }

    private static AdminAnswer answer(AdminCall call, String name) {
        ConsoleFile file =
                ConsoleFile.find(name).orElseThrow(() -> AdminError.notFound("The page has no file " + name));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("etag", file.entityTag());
        // A newer fake may listen on the same port tomorrow.
        headers.put("cache-control", "no-cache");
        headers.put("vary", "accept");
        headers.put("x-content-type-options", "nosniff");
        headers.put("referrer-policy", "no-referrer");
        headers.put("cross-origin-opener-policy", "same-origin");
        headers.put("content-security-policy", POLICY);
        Optional<String> known = call.header("if-none-match");
        return known.filter(tags -> tags.contains(file.entityTag())).isPresent()
                ? AdminAnswer.empty(304).with(headers)
                : AdminAnswer.document(200, file.contentType(), file.content()).with(headers);
    }
}
