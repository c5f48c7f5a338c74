package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.pool.Pools;
import java.util.Set;

/**
 * How a server is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for a free one
 * @param defaultLanguage the language of messages to clients that name none
 * @param maximumBodyBytes the largest body that is read; larger ones are refused with 413
 * @param journalCapacity how many requests each journal holds
 * @param maximumPools how many pools may be open at a time
 * @param corsOrigins the origins whose web pages may call the API
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
        Set<String> corsOrigins,
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
                Set.of(),
                USUAL_MAXIMUM_THREADS,
                false,
                false,
                false);
    }

    /** @throws IllegalArgumentException when the number, which is called {@code what}, is not in these bounds */
    public static int between(int lowest, int highest, String what, int number) {
        if (number < lowest || number > highest) {
            throw new IllegalArgumentException(
                    "The " + what + " must be between " + lowest + " and " + highest + ", not " + number);
        }
        return number;
    }
}
