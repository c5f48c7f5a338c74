package io.github.genauthfake.internal.admin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps strangers from the admin endpoints: web pages that a browser shows while the fake runs, names that somebody else's
 * DNS points at this machine, and, beyond loopback, everybody without the token.
 */
public final class AdminGate {
    private static final String BEARER = "bearer ";
    private static final Pattern NAME = Pattern.compile("\\[[0-9a-fA-F:.%]+]|[^:\\[\\]/@\\s]+");
    private static final Pattern HOST = Pattern.compile("(" + NAME + ")(:[0-9]{1,5})?");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final boolean isLoopback;
    private final String token;
    private final Set<String> hosts;

    private AdminGate(boolean isLoopback, String token, Set<String> hosts) {
        this.isLoopback = isLoopback;
        this.token = token;
        this.hosts = hosts;
    }

    /**
     * @param address what the server listens on
     * @param token what a request must show; {@code null} when it need not show anything on loopback
     * @param names by which the machine may be called besides
     */
    public static AdminGate of(String address, String token, Collection<String> names) {
        Set<String> hosts =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String own = address.toLowerCase(Locale.ROOT);
        hosts.add(own.indexOf(':') >= 0 && !own.startsWith("[") ? "[" + own + "]" : own);
        return new AdminGate(isLoopback(address), token, Set.copyOf(hosts));
    }

    /** Whether a {@code Host} header can have this name, before the port. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether every admin request is refused, because the server listens beyond loopback without a token. */
    public boolean isShut() {
        return !isLoopback && token == null;
    }

    /** @throws AdminError 401 or 403 when the request may not pass */
    void check(AdminRequest request) {
        checkHost(request.header().apply("host"));
        checkSite(request);
        if (isShut()) {
            throw AdminError.of(
                    403,
                    "The admin endpoints are off, because the server listens beyond loopback without an admin token."
                            + " Start it with --admin-token");
        }
        checkToken(request.header().apply("authorization"));
    }

    /** A page of a name that its owner points at this machine (DNS rebinding) sends that name. */
    private void checkHost(String host) {
        Matcher matcher = HOST.matcher(host == null ? "" : host.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || !isKnown(matcher.group(1))) {
            throw AdminError.of(
                    403,
                    "Admin requests must name this machine in their Host header, not " + host
                            + ". Names beyond localhost can be given with --admin-host");
        }
    }

    private boolean isKnown(String name) {
        boolean isAddress = name.startsWith("[") || IPV4.matcher(name).matches();
        // An address is nobody's name; which ones this machine has behind a container's door, it cannot know.
        return hosts.contains(name) || LOOPBACK.matcher(name).matches() || isAddress && !isLoopback;
    }

    private static void checkSite(AdminRequest request) {
        String site = request.header().apply("sec-fetch-site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw AdminError.of(403, "Admin requests from web pages of another origin are refused");
        }
        String origin = request.header().apply("origin");
        String host = request.header().apply("host").strip();
        if (origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host)) {
            throw AdminError.of(403, "Admin requests from web pages of another origin are refused, as from " + origin);
        }
    }

    private void checkToken(String authorization) {
        if (token == null) {
            return;
        }
        boolean isBearer =
                authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
        String shown = isBearer ? authorization.substring(BEARER.length()).strip() : "";
        // Takes the same time wherever the two differ.
        if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw AdminError.unauthorized("Admin requests must carry the header Authorization: Bearer <admin token>");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            for (InetAddress each : InetAddress.getAllByName(address)) {
                if (!each.isLoopbackAddress()) {
                    return false;
                }
            }
            return !address.isEmpty();
        } catch (UnknownHostException nothingCanListenThere) {
            return false;
        }
    }
}
