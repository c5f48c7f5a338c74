package io.github.genauthfake.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.genauthfake.FakeGenAuth;
import java.net.URI;
import java.util.Map;

/** A running server that answers {@link Request requests} of the API. */
interface Contestant extends AutoCloseable {
    Client client();

    @Override
    void close();

    /** The fake with a pool of so many users. */
    static Contestant fake(int users) {
        FakeGenAuth server = FakeGenAuth.start();
        Client client = Client.of(server.createPool(new Company(users).seed()));
        return new Running(client, server::close);
    }

    /** A bare Javalin that reads the JSON of a request and writes that of {@code answer}. */
    static Contestant bareJavalin(String answer) {
        return bareJavalin(Map.of("*", answer));
    }

    /** @param answers by operation */
    static Contestant bareJavalin(Map<String, String> answers) {
        BareJavalin server = new BareJavalin(answers);
        return new Running(new Client(server.baseUrl(), "none"), server::close);
    }

    /**
     * WireMock with one stub for everything, which answers with {@code answer} as it is. Without chunks, which cost it a
     * little.
     *
     * @param journal how many requests it keeps, as the fake does; 0 for none. What it keeps by itself has no bounds
     */
    static Contestant wireMock(String answer, int journal) {
        return wireMock(Map.of(".*", answer), journal);
    }

    /** @param answers by operation, each a stub */
    static Contestant wireMock(Map<String, String> answers, int journal) {
        WireMockConfiguration configuration = WireMockConfiguration.options()
                .dynamicPort()
                .notifier(new Slf4jNotifier(false))
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER);
        WireMockServer server = new WireMockServer(
                journal == 0 ? configuration.disableRequestJournal() : configuration.maxRequestJournalEntries(journal));
        server.start();
        answers.forEach((operation, answer) -> server.stubFor(
                WireMock.any(WireMock.urlPathMatching("/api/v3/" + operation)).willReturn(WireMock.okJson(answer))));
        return new Running(new Client(URI.create(server.baseUrl()), "none"), server::stop);
    }

    /** A server by the way to end it. */
    record Running(Client client, Runnable end) implements Contestant {
        @Override
        public void close() {
            end.run();
        }
    }
}
