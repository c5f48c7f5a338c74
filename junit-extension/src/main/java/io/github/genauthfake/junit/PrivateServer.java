package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that tests do not share with all others.
 *
 * @param details what differs from the usual server
 * @param home the context that it lives as long as; null until it is known
 * @param key what keeps it apart from others in that context; null until it is known
 */
record PrivateServer(Consumer<FakeGenAuth.Builder> details, ExtensionContext home, Object key) {
    PrivateServer(Consumer<FakeGenAuth.Builder> details) {
        this(details, null, null);
    }

    PrivateServer at(ExtensionContext context, Object speaker) {
        return new PrivateServer(details, context, speaker);
    }

    FakeGenAuth start() {
        FakeGenAuth.Builder builder = FakeGenAuth.builder();
        details.accept(builder);
        return builder.start();
    }
}
