package io.github.genauthfake.internal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.http.Warmup;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.pool.AccessTokens;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What makes a process answer sooner. Never used when the fake is embedded: there the JVM is somebody else's. */
final class QuickStart {
    /** Enough for the compiler to see what is called often. */
    private static final int ROUNDS = 60;

    private static final String LOCALE_PROVIDERS = "java.locale.providers";

    private QuickStart() {}

    /** Must come first. The first request finds ready what takes a second processor as long as the start of the server. */
    static void begin() {
        // Jetty asks for all locales there are. Those of the JDK's own provider are a thousand, and nothing here speaks
        // them.
        if (System.getProperty(LOCALE_PROVIDERS) == null) {
            System.setProperty(LOCALE_PROVIDERS, "SPI");
        }
        Thread preparing = new Thread(QuickStart::prepare, "genauth-fake-prepare");
        preparing.setDaemon(true);
        preparing.start();
    }

    /**
     * Once clients can call. Ends as soon as one does: while it calls, the processor is better spent on its calls.
     *
     * @param isIdle whether no client has called yet
     */
    static void warmUp(BooleanSupplier isIdle) {
        Thread warming = new Thread(() -> Warmup.run(ROUNDS, isIdle), "genauth-fake-warmup");
        warming.setDaemon(true);
        warming.setPriority(Thread.MIN_PRIORITY);
        warming.start();
    }

    /** Only what depends on nothing else of ours: two threads that load the same classes may wait for each other. */
    private static void prepare() {
        Contract.get()
                .find("POST", "/api/v3/get-management-token")
                .orElseThrow()
                .validateBody(JsonNodeFactory.instance.objectNode());
        Json.write(Map.of());
        AccessTokens.prepare();
    }
}
