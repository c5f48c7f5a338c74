package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** An answer that does not bind: the SDK prints why to the error stream and hands out {@code null}. */
final class LostAnswer {
    private LostAnswer() {}

    /** Makes a call whose answer is lost; what the SDK has printed. */
    static String of(Supplier<?> call) {
        PrintStream usual = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(call.get()).isNull();
        } finally {
            System.setErr(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
