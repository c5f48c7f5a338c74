package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.directory.DirectoryInvariants;
import io.github.genauthfake.wire.Api;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a seed may hold; what is wrong in one is told by the test beside this one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedTest {
    private static final Seed EVERYTHING = Seed.builder()
            .tenant("north")
            .customField(TargetType.USER, "school", DataType.STRING)
            .customField(
                    TargetType.USER,
                    "size",
                    DataType.ENUM,
                    field -> field.label("Size").options("S", "M").property("description", "of shirts"))
            .customField(TargetType.USER, "badge", DataType.NUMBER, Seed.FieldSeed::unique)
            .customField(TargetType.USER, "card", DataType.STRING, Seed.FieldSeed::encrypted)
            .customField(TargetType.USER, "since", DataType.DATETIME)
            .customField(TargetType.DEPARTMENT, "floor", DataType.NUMBER)
            .department("acme/Engineering/Platform")
            .department("acme/Sales")
            .department("other")
            .role("admin")
            .group("developers")
            .user(
                    "alice",
                    user -> user.email("Alice@example.com")
                            .phone("13800000000")
                            .externalId("crm-1")
                            .name("Alice")
                            .property("gender", "F")
                            .department("acme/Engineering/Platform")
                            .leads("acme/Engineering")
                            .customData("school", "MIT")
                            .customData("size", "M")
                            .customData("badge", 7)
                            .customData("card", "4711")
                            .customData("since", Instant.parse("2020-01-01T00:00:00Z")))
            .user("bob")
            .build();

    private static FakeGenAuth server;

    private final UserPool pool = server.createPool(EVERYTHING);
    private final Api client = Api.of(pool);

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private JsonNode alice() {
        return client.get("get-user?userIdType=username&userId=alice&withCustomData=true&withDepartmentIds=true")
                .data();
    }

    @Test
    void users_have_what_was_said_of_them() {
        JsonNode alice = alice();
        assertThat(alice.path("email").textValue()).isEqualTo("alice@example.com");
        assertThat(alice.path("phone").textValue()).isEqualTo("13800000000");
        assertThat(alice.path("externalId").textValue()).isEqualTo("crm-1");
        assertThat(alice.path("gender").textValue()).isEqualTo("F");
        assertThat(alice.path("createdAt").textValue()).isEqualTo("2024-01-01T00:00:00.000Z");
        JsonNode data = alice.path("customData");
        assertThat(data.path("badge").intValue()).isEqualTo(7);
        assertThat(data.path("card").textValue()).isBase64().isNotEqualTo("4711");
        assertThat(data.path("since").textValue()).isEqualTo("2020-01-01T00:00:00.000Z");
    }

    @Test
    void departments_are_made_with_all_that_stands_above_them() {
        JsonNode departments = client.get("get-user-departments?withDepartmentPaths=true&orderBy=Asc&userId="
                        + alice().path("userId").textValue())
                .data()
                .path("list");
        assertThat(departments.path(0).path("departmentNamePath"))
                .extracting(JsonNode::textValue)
                .containsExactly("acme", "Engineering", "Platform");
        assertThat(departments.path(0).path("isMainDepartment").booleanValue()).isTrue();
        assertThat(departments.path(1).path("isLeader").booleanValue()).isTrue();
        assertThat(client.get("get-organization?organizationCode=other").statusCode())
                .isEqualTo(200);
    }

    @Test
    void fields_roles_and_groups_are_there() {
        JsonNode fields = client.get("get-custom-fields?targetType=USER").data();
        assertThat(fields)
                .extracting(field -> field.path("key").textValue())
                .containsExactly("school", "size", "badge", "card", "since");
        assertThat(fields.path(1).path("label").textValue()).isEqualTo("Size");
        for (String target :
                new String[] {"ROLE&targetIdentifier=admin&namespace=default", "GROUP&targetIdentifier=developers"}) {
            assertThat(client.get("get-custom-data?targetType=" + target).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_pool_has_a_state_of_its_own() {
        UserPool other = server.createPool(EVERYTHING);
        client.post("delete-users-batch", "{\"userIds\":[\"alice\"],\"options\":{\"userIdType\":\"username\"}}");
        assertThat(Api.of(other)
                        .get("get-user?userIdType=username&userId=alice")
                        .statusCode())
                .isEqualTo(200);
        assertThat(other.snapshot()).isEqualTo(server.createPool(EVERYTHING).snapshot());
    }

    @Test
    void what_is_made_of_a_seed_is_made_once_and_sound() {
        assertThat(EVERYTHING.directory()).isSameAs(EVERYTHING.directory());
        DirectoryInvariants.check(EVERYTHING.directory());
    }

    @Test
    void a_builder_goes_on_without_changing_what_it_has_built() {
        Seed.Builder builder = Seed.builder().user("alice");
        Seed one = builder.build();
        Seed two = builder.user("bob").build();
        assertThat(one.directory().users().size()).isEqualTo(1);
        assertThat(two.directory().users().size()).isEqualTo(2);
    }

    @Test
    void an_empty_seed_is_an_empty_pool() {
        assertThat(server.createPool(Seed.builder().build()).snapshot())
                .isEqualTo(server.createPool().snapshot());
    }
}
