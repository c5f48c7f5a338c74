package io.github.genauthfake.contract.proposal;

import io.github.genauthfake.contract.report.Run;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Who answered in a run and when, as the mark Verified names it.
 *
 * @param on the day in UTC
 * @param host the host of the real service
 */
public record Witness(LocalDate on, String host) {
    /**
     * The witness of a run.
     *
     * @throws NoEvidenceException when the fake answered, or somebody whom nobody else could ask
     */
    public static Witness of(Run run) {
        if (run.target().isFake()) {
            throw new NoEvidenceException("NO EVIDENCE: this run was made against "
                    + run.target().kind().title()
                    + ". What the fake does says nothing about the real service; only a run against that can verify"
                    + " anything.");
        }
        try {
            String host = URI.create(run.target().baseUrl()).getHost();
            if (host == null || isLocal(host)) {
                throw new NoEvidenceException("NO EVIDENCE: " + run.target().baseUrl()
                        + " names no service that others could ask as well; only a run against the real service can verify"
                        + " anything.");
            }
            return new Witness(
                    Instant.parse(run.startedAt()).atZone(ZoneOffset.UTC).toLocalDate(), host);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException notARun) {
            throw new NoEvidenceException("NO EVIDENCE: the run names no host or no time that can be understood.");
        }
    }

    /** Addresses are judged as they are written; no name is looked up. */
    private static boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean isAddress = name.startsWith("[") || name.matches("[0-9.]+");
        if (!isAddress) {
            return !name.contains(".") || name.endsWith(".localhost") || name.endsWith(".local");
        }
        try {
            InetAddress address = InetAddress.getByName(name);
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress();
        } catch (UnknownHostException noAddress) {
            return true;
        }
    }
}
