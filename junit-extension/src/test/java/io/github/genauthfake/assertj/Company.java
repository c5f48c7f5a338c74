package io.github.genauthfake.assertj;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A pool to assert on, requests to it, and how a failing assertion is looked at. */
final class Company {
    static final Seed SEED = Seed.parse("""
            tenants:
              Shop:
                description: A customer
                customFields: {USER: {level: {dataType: NUMBER}}}
                members: {alice: {admin: true}}
            customFields:
              USER:
                school: {label: School, dataType: ENUM, options: [pku, {value: mit, label: M.I.T.}]}
                badge: {isUnique: true, encrypted: true}
                weight: {dataType: NUMBER}
                entry: {dataType: DATETIME, description: First day, userEditable: true, visibleInUserCenter: false}
              ROLE: {rank: {dataType: NUMBER}}
              GROUP: {motto: {}}
              DEPARTMENT: {costCenter: {}}
            organizations:
              acme:
                name: Acme Inc.
                departments:
                  Engineering:
                    code: eng
                    customData: {costCenter: "4711"}
                    departments: {Platform: {}}
                  Sales: {}
                  Legal: {}
              store: {tenant: Shop}
            namespaces:
              shop: {name: The shop, roles: {seller: {name: Seller}}}
            roles: {admin: {disableTime: 1735689600000, customData: {rank: 1}}, guest: {}}
            groups: {developers: {name: Developers}, idle: {}}
            users:
              alice:
                id: 65f000000000000000000001
                email: alice@example.com
                nickname: Ali
                departments: [{path: acme/Sales, leader: true}, acme/Legal]
                roles: [admin, shop/seller]
                groups: [developers]
                customData: {school: pku, badge: A-1, weight: 61.5, entry: "2024-05-01T08:00:00Z"}
                tenants: [Shop]
                tenantCustomData: {Shop: {level: 3}}
              bob: {departments: [acme/Sales]}
            """, "company.yaml");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final UserPool pool;
    private final String token;

    Company(FakeGenAuth server) {
        this(server, SEED);
    }

    Company(FakeGenAuth server, Seed seed) {
        this.pool = server.createPool(seed);
        Matcher matcher = TOKEN.matcher(send(request("get-management-token")
                .POST(BodyPublishers.ofString("{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}"
                        .formatted(pool.accessKeyId(), pool.accessKeySecret())))));
        matcher.find();
        this.token = matcher.group(1);
        pool.clearRequests();
    }

    UserPool pool() {
        return pool;
    }

    String post(String operation, String body) {
        return send(request(operation).header("authorization", token).POST(BodyPublishers.ofString(body)));
    }

    String get(String operationAndQuery) {
        return send(request(operationAndQuery).header("authorization", token));
    }

    private HttpRequest.Builder request(String operation) {
        return HttpRequest.newBuilder(URI.create(pool.baseUrl() + "/api/v3/" + operation))
                .header("x-authing-lang", "en-US");
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The assertion fails with exactly this message. */
    static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
    }
}
