package io.github.genauthfake.contract.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which server is checked, with which access key, and in which user pool. It is told by environment variables alone, so
 * that no secret stands in a command line or a file.
 *
 * @param host scheme, host and port, without a final slash
 * @param accessKeyId the id of an access key of the pool
 * @param accessKeySecret its secret
 * @param userPoolId the pool that is meant; nothing is sent to any other
 * @param requestsPerSecond how many requests are sent in a second at most
 * @param records the directory that holds the records of runs, from which a later cleanup knows what is to be undone
 */
public record RemoteTarget(
        URI host,
        String accessKeyId,
        String accessKeySecret,
        String userPoolId,
        double requestsPerSecond,
        Path records) {
    /** Scheme, host and port of the server, such as {@code https://api.example.com}. */
    public static final String HOST = "GENAUTH_CONTRACT_HOST";

    /** The id of an access key of the pool. */
    public static final String ACCESS_KEY_ID = "GENAUTH_CONTRACT_ACCESS_KEY_ID";

    /** The secret of the access key. */
    public static final String ACCESS_KEY_SECRET = "GENAUTH_CONTRACT_ACCESS_KEY_SECRET";

    /** The id of the pool; a run is refused when the access key belongs to another. */
    public static final String USER_POOL_ID = "GENAUTH_CONTRACT_USER_POOL_ID";

    /** Optional: how many requests are sent in a second at most, {@value #SLOWEST} to {@value #FASTEST}; {@value #USUAL} unless set. */
    public static final String REQUESTS_PER_SECOND = "GENAUTH_CONTRACT_REQUESTS_PER_SECOND";

    /** Optional: the directory for the records of runs; {@code .genauth-contract} in the home directory unless set. */
    public static final String RECORDS = "GENAUTH_CONTRACT_RECORDS";

    private static final String COMMON = "GENAUTH_CONTRACT_";
    private static final List<String> REQUIRED = List.of(HOST, ACCESS_KEY_ID, ACCESS_KEY_SECRET, USER_POOL_ID);
    private static final Set<String> OPTIONAL = Set.of(REQUESTS_PER_SECOND, RECORDS);

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 1000;
    private static final double USUAL = 10;

    /**
     * Reads the target; empty when none of its variables is set.
     *
     * @throws TargetException when some are set and others are not, when one is set and empty, when a value cannot be right,
     *     or when there is a variable with a name like theirs that means nothing
     */
    public static Optional<RemoteTarget> of(Map<String, String> environment) {
        refuseUnknownNames(environment);
        refuseEmptyValues(environment);
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeIf(environment::containsKey);
        if (missing.size() == REQUIRED.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new TargetException("To check a server of your own all of " + String.join(", ", REQUIRED)
                    + " have to be set. Not set: " + String.join(", ", missing) + ".");
        }
        return Optional.of(new RemoteTarget(
                host(environment.get(HOST).strip()),
                environment.get(ACCESS_KEY_ID).strip(),
                environment.get(ACCESS_KEY_SECRET).strip(),
                environment.get(USER_POOL_ID).strip(),
                requestsPerSecond(environment.get(REQUESTS_PER_SECOND)),
                environment.containsKey(RECORDS)
                        ? Path.of(environment.get(RECORDS))
                        : Path.of(System.getProperty("user.home"), ".genauth-contract")));
    }

    private static void refuseUnknownNames(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(COMMON))
                .filter(name -> !REQUIRED.contains(name) && !OPTIONAL.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new TargetException("There is no variable " + name + ". Known are "
                            + String.join(", ", REQUIRED) + ", " + REQUESTS_PER_SECOND + " and " + RECORDS + ".");
                });
    }

    /** A build that has lost a secret sets an empty variable, and must not check something else than it was told. */
    private static void refuseEmptyValues(Map<String, String> environment) {
        environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(COMMON)
                        && variable.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new TargetException(name + " is set, and empty.");
                });
    }

    private static URI host(String text) {
        String expected = HOST + " has to be http:// or https:// with a host and perhaps a port, and nothing behind";
        URI host;
        try {
            host = new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new TargetException(expected + ".");
        }
        boolean isHttp = "http".equalsIgnoreCase(host.getScheme()) || "https".equalsIgnoreCase(host.getScheme());
        boolean hasNothingBehind =
                (host.getRawPath().isEmpty() || host.getRawPath().equals("/"))
                        && host.getRawQuery() == null
                        && host.getRawFragment() == null;
        if (!isHttp || host.getHost() == null || host.getRawUserInfo() != null || !hasNothingBehind) {
            // The value is not repeated: somebody may have put a password into it.
            throw new TargetException(expected + ", such as https://api.example.com.");
        }
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static double requestsPerSecond(String text) {
        if (text == null) {
            return USUAL;
        }
        double rate;
        try {
            rate = Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            rate = Double.NaN;
        }
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw new TargetException(REQUESTS_PER_SECOND + " has to be a number from " + SLOWEST + " to "
                    + (int) FASTEST + ", and is " + text + ".");
        }
        return rate;
    }

    /** Whether the server is on this machine, so that nothing leaves it. */
    boolean isLoopback() {
        String name = host.getHost();
        return name.equals("localhost") || name.equals("[::1]") || name.startsWith("127.");
    }

    /** Names the target without its secret. */
    @Override
    public String toString() {
        return "user pool " + userPoolId + " at " + host;
    }
}
