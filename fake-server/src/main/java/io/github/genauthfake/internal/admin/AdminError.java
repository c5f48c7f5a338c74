package io.github.genauthfake.internal.admin;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal of an admin request, in the form of RFC 9457. */
final class AdminError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            409, "Conflict",
            413, "Content Too Large",
            422, "Unprocessable Content",
            500, "Internal Server Error");

    private final int status;
    private final transient Map<String, String> headers;

    private AdminError(int status, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    /** @param detail a sentence that says what is wrong and what would be right */
    static AdminError of(int status, String detail) {
        return new AdminError(status, detail, Map.of());
    }

    static AdminError badRequest(String detail) {
        return of(400, detail);
    }

    static AdminError notFound(String detail) {
        return of(404, detail);
    }

    static AdminError conflict(String detail) {
        return of(409, detail);
    }

    static AdminError unauthorized(String detail) {
        return new AdminError(401, detail, Map.of("www-authenticate", "Bearer"));
    }

    static AdminError methodNotAllowed(String detail, String allowed) {
        return new AdminError(405, detail, Map.of("allow", allowed));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", TITLES.get(status));
        view.put("status", status);
        view.put("detail", getMessage());
        return view;
    }
}
