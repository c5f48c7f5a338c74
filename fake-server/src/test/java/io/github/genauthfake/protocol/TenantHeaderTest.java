package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tenant a request is about: by its parameters, by the headers of the SDKs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantHeaderTest {
    private static final String ASKED = "get-custom-data?targetType=USER&targetIdentifier=";

    private static FakeGenAuth server;

    private final Api client = Api.of(server.createPool());
    private String north;
    private String south;
    private String alice;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void create() {
        north = tenant("north");
        south = tenant("south");
        alice = client.post("create-user", "{\"username\":\"alice\"}")
                .data()
                .path("userId")
                .textValue();
        for (String tenant : new String[] {"null", "\"" + north + "\"", "\"" + south + "\""}) {
            client.post(
                    "set-custom-fields",
                    "{\"list\":[{\"targetType\":\"USER\",\"key\":\"town\"}],\"tenantId\":%s}".formatted(tenant));
        }
    }

    private String tenant(String name) {
        return client.post("create-tenant", "{\"name\":\"%s\",\"appIds\":[]}".formatted(name))
                .data()
                .path("tenantId")
                .textValue();
    }

    private Reply set(String tenantId, String itemTenantId, String value, String... headers) {
        return client.post(
                "set-custom-data",
                "{\"targetType\":\"USER\",\"targetIdentifier\":\"%s\",\"tenantId\":%s,\"list\":[{\"key\":\"town\",\"value\":\"%s\",\"tenantId\":%s}]}"
                        .formatted(alice, quoted(tenantId), value, quoted(itemTenantId)),
                headers);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private String town(String tenantId) {
        String tenant = tenantId == null ? "" : "&tenantId=" + tenantId;
        return client.get(ASKED + alice + tenant).data().path("town").textValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-authing-tenant-id", "x-authing-app-id"})
    void a_header_names_the_tenant_of_a_request_that_names_none(String header) {
        set(null, null, "Oslo", header, north);
        assertThat(town(north)).isEqualTo("Oslo");
        assertThat(town(null)).isNull();
        assertThat(client.get(ASKED + alice, header, north).data().path("town").textValue())
                .isEqualTo("Oslo");
    }

    @Test
    void a_header_with_an_unknown_tenant_is_of_no_interest() {
        set(null, null, "Pool", "x-authing-app-id", "65a0c0ffee00000000000009");
        assertThat(town(null)).isEqualTo("Pool");
    }

    @Test
    void the_tenant_in_the_request_comes_before_the_header() {
        set(south, null, "Rome", "x-authing-tenant-id", north);
        assertThat(town(south)).isEqualTo("Rome");
        assertThat(town(north)).isNull();
    }

    @Test
    void an_unknown_tenant_in_the_request_is_not_found() {
        assertThat(set("nosuch", null, "x").statusCode()).isEqualTo(404);
        assertThat(set(north, "nosuch", "x").statusCode()).isEqualTo(404);
        assertThat(client.get(ASKED + alice + "&tenantId=nosuch").statusCode()).isEqualTo(404);
    }

    @Nested
    class The_tenant_of_a_single_value {
        @Test
        void comes_before_that_of_the_request() {
            set(north, south, "Rome");
            assertThat(town(south)).isEqualTo("Rome");
            assertThat(town(north)).isNull();
        }

        @Test
        void is_that_of_the_request_when_it_is_empty() {
            set(north, "", "Oslo");
            assertThat(town(north)).isEqualTo("Oslo");
            assertThat(town(null)).isNull();
        }
    }
}
