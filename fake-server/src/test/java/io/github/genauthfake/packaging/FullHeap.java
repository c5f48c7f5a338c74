package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.fail;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import java.io.UncheckedIOException;
import java.net.URI;

/** Fills the heap of a server with users until it breaks the connection. */
final class FullHeap {
    private static final int MOST_MEGABYTES = 1_000;

    private FullHeap() {}

    static void of(URI server) {
        String token = Api.withoutToken(server)
                .login(FakeGenAuth.DEFAULT_ACCESS_KEY_ID, FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET)
                .data()
                .path("access_token")
                .textValue();
        Api api = Api.withToken(server, token);
        String megabyte = "x".repeat(1_000_000);
        try {
            for (int number = 0; number < MOST_MEGABYTES; number++) {
                api.post("create-user", "{\"username\":\"u%d\",\"address\":\"%s\"}".formatted(number, megabyte));
            }
        } catch (UncheckedIOException theEnd) {
            return;
        }
        fail("It holds " + MOST_MEGABYTES + " MB");
    }
}
