package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.pool.Pools;

/**
 * How a server is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for a free one
 * @param defaultLanguage the language of messages to clients that name none
 * @param maximumBodyBytes the largest body that is read; larger ones are refused with 413
 * @param journalCapacity how many requests each journal holds
 * @param maximumPools how many pools may be open at a time
 * @param maximumThreads how many threads work on requests at a time
 * @param logsRequests whether every request is logged in one line
 * @param logsFindings whether every finding is logged in one line
 * @param isStrict whether what would fail a JUnit test is refused
 */
public record ServerSettings(
        String host,
        int port,
        Language defaultLanguage,
        int maximumBodyBytes,
        int journalCapacity,
        int maximumPools,
        int maximumThreads,
        boolean logsRequests,
        boolean logsFindings,
        boolean isStrict) {

    /** How many threads a server has by default. */
    public static final int USUAL_MAXIMUM_THREADS = 200;

    /** With the usual limits, and quiet. */
    public ServerSettings(String host, int port, Language defaultLanguage, int maximumBodyBytes) {
        this(
                host,
                port,
                defaultLanguage,
                maximumBodyBytes,
                Pools.USUAL_JOURNAL_CAPACITY,
                Pools.USUAL_MAXIMUM,
                USUAL_MAXIMUM_THREADS,
                false,
                false,
                false);
    }
}
