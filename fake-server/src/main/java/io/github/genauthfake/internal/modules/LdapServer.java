package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.DOCUMENTED;
import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the pool is reached by LDAP: kept and answered. The fake has no LDAP server. */
public final class LdapServer {
    private static final Pattern LINK =
            Pattern.compile("ldaps?://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?/?");
    private static final String DOMAIN =
            "(?i)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*";
    private static final String DEFAULT_HOST = "ldap.authing.cn";
    private static final int PASSWORD_LENGTH = 16;

    /** How many passwords this process has made up: a read has no number of its own, and must not change the state. */
    private static final AtomicLong RANDOM_PASSWORDS = new AtomicLong();

    /**
     * @param linkUrl {@code null} for the provider's own server
     * @param bindPwd {@code null} for the one that follows from the pool
     */
    public record Ldap(String domain, String linkUrl, Boolean enabled, String bindPwd) {
        boolean isInitialized() {
            return domain != null;
        }
    }

    private static final Failure NOT_INITIALIZED =
            Failure.of(422, "请先初始化 LDAP 服务", "The LDAP server has to be enabled first", INFERRED, INFERRED);
    private static final Failure INVALID_LINK =
            Failure.of(400, 2820002, "无效的 LDAP 链接", "Invalid LDAP link", INFERRED, DOCUMENTED);

    public static final Kind<Ldap> LDAP = Kind.of(Ldap.class, "ldap server", "ldap")
            .single()
            .secret("bindPwd")
            .requiredInSeeds("domain")
            .pattern("domain", DOMAIN, Failure.invalidArgument("ldapDomain must be a domain name"))
            .pattern("linkUrl", LINK.pattern(), INVALID_LINK)
            .defaultValue("enabled", true)
            .word("domain", "The domain that the distinguished names are made of, such as example.com.")
            .word("linkUrl", "Where a server of one's own is, ldap:// or ldaps://; by default it is the provider's.")
            .word("enabled", "Whether the server is on; true by default.")
            .word("bindPwd", "The password of the system user; one is made by default.");

    /** Also those of get-ldap-server-random-pwd. */
    record None() {}

    record EnableLdapServer(String ldapDomain, String linkUrl) {}

    record DisableLdapServer(Boolean enabled) {}

    record UpdateLdapServerConfig(String bindPwd) {}

    record GetLdapServerLog(
            Integer type,
            Long connection,
            Long operationNumber,
            Long errorCode,
            String message,
            Long startTime,
            Long endTime,
            Integer page,
            Integer limit) {}

    record GetLdapSubEntries(String dn, Integer page, Integer limit) {}

    static final List<Operation> OPERATIONS = List.of(
            read("get-ldap-server-config", None.class, (directory, request, call) -> view(directory, call)),
            read("get-ldap-server-random-pwd", None.class, LdapServer::randomPassword),
            write("enable-ldap-server", EnableLdapServer.class, LdapServer::enable),
            write("disable-ldap-server", DisableLdapServer.class, LdapServer::switched),
            write("update-ldap-server-config", UpdateLdapServerConfig.class, LdapServer::update),
            read("get-ldap-server-log", GetLdapServerLog.class, (directory, request, call) -> nothing(call, "log")),
            read(
                    "get-ldap-sub-entries",
                    GetLdapSubEntries.class,
                    (directory, request, call) -> nothing(call, "entries")));

    private LdapServer() {}

    /** A second call restarts the server, as the title says: it takes the new domain and link, and keeps the password (inferred). */
    private static Object enable(Draft draft, EnableLdapServer request, Call call) {
        String link = request.linkUrl() == null || request.linkUrl().isEmpty() ? null : request.linkUrl();
        draft.changeOnly(LDAP, before -> new Ldap(request.ldapDomain(), link, true, before.bindPwd()));
        return true;
    }

    /** Both stops and starts the server: the parameter says which (inferred). */
    private static Object switched(Draft draft, DisableLdapServer request, Call call) {
        requireInitialized(draft);
        draft.changeOnly(
                LDAP, before -> new Ldap(before.domain(), before.linkUrl(), request.enabled(), before.bindPwd()));
        return true;
    }

    private static Object update(Draft draft, UpdateLdapServerConfig request, Call call) {
        requireInitialized(draft);
        if (request.bindPwd() != null) {
            if (request.bindPwd().isBlank()) {
                throw ApiError.invalidArgument("bindPwd should not be empty");
            }
            draft.changeOnly(
                    LDAP, before -> new Ldap(before.domain(), before.linkUrl(), before.enabled(), request.bindPwd()));
        }
        return true;
    }

    private static void requireInitialized(DirectoryView directory) {
        if (!LDAP.only(directory).it().isInitialized()) {
            throw ApiError.of(NOT_INITIALIZED);
        }
    }

    private static Map<String, Object> view(DirectoryView directory, Call call) {
        Ldap ldap = LDAP.only(directory).it();
        String host = hostOf(ldap.linkUrl());
        String base = ldap.isInitialized() ? baseOf(ldap.domain()) : "";
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", ldap.isInitialized() ? "1" : null);
        view.put("enabled", flag(ldap.isInitialized() && ldap.enabled()));
        view.put("userPoolId", call.userPoolId());
        view.put(
                "linkUrl",
                !ldap.isInitialized() ? "" : ldap.linkUrl() == null ? "ldap://" + host + ":389" : ldap.linkUrl());
        view.put("ldapsLinkUrl", ldap.isInitialized() ? "ldaps://" + host + ":636" : "");
        view.put("enablePrivatization", flag(ldap.linkUrl() != null));
        view.put("bindDn", ldap.isInitialized() ? "cn=system_user,ou=system_users," + base : "");
        view.put("ldapDomain", ldap.isInitialized() ? ldap.domain() : "");
        view.put("enableSsl", null);
        view.put("baseDn", base);
        view.put("bindPwd", passwordOf(ldap, call));
        view.put("visibleOrgNodes", Map.of("all", true, "nodeIds", List.of()));
        view.put("visibleFields", List.of());
        view.put("udfMapping", Map.of());
        return view;
    }

    private static String passwordOf(Ldap ldap, Call call) {
        if (!ldap.isInitialized()) {
            return "";
        }
        return ldap.bindPwd() == null
                ? ObjectIds.of(call.userPoolId() + " ldap password", PASSWORD_LENGTH)
                : ldap.bindPwd();
    }

    /** Documented: 1 for yes, 2 for no. */
    private static int flag(boolean isSet) {
        return isSet ? 1 : 2;
    }

    private static String hostOf(String link) {
        Matcher matcher = link == null ? null : LINK.matcher(link);
        return matcher != null && matcher.matches() ? matcher.group(1) : DEFAULT_HOST;
    }

    /** Documented: ibm.com becomes {@code dc=ibm,dc=com,o=authing}. */
    private static String baseOf(String domain) {
        return Arrays.stream(domain.split("\\."))
                .map(part -> "dc=" + part)
                .collect(Collectors.joining(",", "", ",o=authing"));
    }

    /** Another one each time. It is not kept: the console sends it to update-ldap-server-config (inferred). */
    private static Object randomPassword(DirectoryView directory, None request, Call call) {
        return ObjectIds.of(
                call.userPoolId() + " random password " + RANDOM_PASSWORDS.incrementAndGet(), PASSWORD_LENGTH);
    }

    private static Map<String, Object> nothing(Call call, String what) {
        call.report("not acted on: the fake has no LDAP server, so that there are no " + what);
        return Map.of("totalCount", 0, "list", List.of());
    }
}
