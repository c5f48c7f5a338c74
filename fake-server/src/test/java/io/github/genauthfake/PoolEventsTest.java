package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.wire.Api;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which write fires what, in a pool with one object of each kind that it needs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolEventsTest {
    private static final String SEED = """
            namespaces:
              shop:
                dataResources: {prices: {struct: /prices, actions: [read]}}
            resources: {books: {type: DATA}}
            dataPolicies: {Readers: {id: b0b000000000000000000012, allow: [shop/prices/read]}}
            applications: {desk: {id: b0b000000000000000000011}}
            roles: {clerk: {}, cook: {}}
            groups: {staff: {name: Staff}}
            organizations:
              acme:
                name: Acme
                departments: {Sales: {id: b0b000000000000000000010}, Ops: {id: b0b000000000000000000009}}
            customFields: {USER: {school: {dataType: STRING}}, ROLE: {shift: {dataType: STRING}}}
            users:
              bob: {id: b0b000000000000000000001, departments: [acme/Sales], roles: [cook], groups: [staff]}
              eve: {id: b0b000000000000000000002, status: Suspended}
              old: {id: b0b000000000000000000003, status: Archived}
            """;

    private FakeGenAuth server;
    private UserPool pool;
    private Api api;

    @BeforeEach
    void open() {
        server = FakeGenAuth.start();
        pool = server.createPool(Seed.parse(SEED, "seed.yaml"));
        api = Api.of(pool);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> names() {
        return pool.events().stream().map(PoolEvent::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    create-user | {"username":"al"} | user:created register
                    update-user | {"userId":"b0b000000000000000000001","nickname":"B"} | user:updated
                    update-user | {"userId":"b0b000000000000000000001","status":"Suspended"} | user:updated user:blocked
                    update-user | {"userId":"b0b000000000000000000002","status":"Activated"} | user:updated user:unblocked
                    update-user | {"userId":"b0b000000000000000000001","status":"Archived"} | user:updated user:archived
                    update-user | {"userId":"b0b000000000000000000001","emailVerified":true} | user:updated user:email-verified
                    update-user | {"userId":"b0b000000000000000000003","status":"Activated"} | user:updated user:unarchived
                    update-user | {"userId":"b0b000000000000000000001","password":"a secret"} | user:updated user:password-changed
                    update-user | {"userId":"b0b000000000000000000001"} | -
                    set-custom-data | {"targetType":"USER","targetIdentifier":"b0b000000000000000000001","list":[{"key":"school","value":"x"}]} | user:udv-changed
                    delete-users-batch | {"userIds":["b0b000000000000000000001","b0b000000000000000000002"]} | user:deleted
                    create-group | {"code":"g","name":"g","description":"d"} | group:created
                    update-group | {"code":"staff","name":"All","description":"all"} | group:updated
                    delete-groups-batch | {"codeList":["staff"]} | group:deleted
                    add-group-members | {"code":"staff","userIds":["b0b000000000000000000002"]} | group:member-added
                    remove-group-members | {"code":"staff","userIds":["b0b000000000000000000001"]} | group:member-removed
                    create-role | {"code":"r"} | role:created
                    update-role | {"code":"clerk","newCode":"clerk","description":"d"} | role:updated
                    update-role | {"code":"clerk","newCode":"clerk","status":"DISABLE"} | role:updated role:disable
                    delete-roles-batch | {"codeList":["cook"]} | role:deleted
                    assign-role | {"code":"clerk","targets":[{"targetType":"USER","targetIdentifier":"b0b000000000000000000001"}]} | role:assigned
                    revoke-role | {"code":"cook","targets":[{"targetType":"USER","targetIdentifier":"b0b000000000000000000001"}]} | role:unassigned
                    create-organization | {"organizationCode":"o","organizationName":"O"} | organization:created
                    delete-organization | {"organizationCode":"acme"} | organization:deleted
                    create-department | {"organizationCode":"acme","parentDepartmentId":"root","name":"New"} | organization:node-added
                    update-organization | {"organizationCode":"acme","organizationName":"Acme Ltd"} | organization:tree-updated
                    update-department | {"organizationCode":"acme","departmentId":"b0b000000000000000000009","name":"Operations"} | organization:node-updated
                    update-department | {"organizationCode":"acme","departmentId":"b0b000000000000000000009","parentDepartmentId":"b0b000000000000000000010"} | organization:node-moved
                    delete-department | {"organizationCode":"acme","departmentId":"b0b000000000000000000009"} | organization:node-deleted
                    update-permission-namespace | {"code":"shop","name":"The shop"} | privilege-namespace:updated
                    authorize-data-policies | {"targetList":[{"id":"b0b000000000000000000001","type":"USER"}],"policyIds":["b0b000000000000000000012"]} | data-strategy-permission:add
                    create-tenant-cooperator | {"userId":"b0b000000000000000000001","policies":["policy-1"]} | user-pool:cooperator-added
                    create-permission-namespace | {"code":"n","name":"n"} | privilege-namespace:created
                    delete-permission-namespace | {"code":"shop"} | privilege-namespace:deleted
                    create-resource | {"code":"films","type":"DATA","actions":[]} | resource:created
                    update-resource | {"code":"books","description":"All"} | resource:updated
                    delete-resource | {"code":"books"} | resource:delete
                    update-data-resource | {"namespaceCode":"shop","resourceCode":"prices","resourceName":"All prices"} | data-resource:updated
                    delete-data-resource | {"namespaceCode":"shop","resourceCode":"prices"} | data-resource:deleted
                    create-application | {"appName":"Till"} | application:created
                    update-application | {"appId":"b0b000000000000000000011","appName":"Front desk"} | application:updated
                    delete-application | {"appId":"b0b000000000000000000011"} | application:deleted
                    delete-custom-fields | {"list":[{"targetType":"USER","key":"school"}]} | user-pool:udf-deleted
                    set-custom-data | {"targetType":"ROLE","targetIdentifier":"clerk","namespace":"default","list":[{"key":"shift","value":"x"}]} | role:udv-changed
                    set-custom-fields | {"list":[{"targetType":"USER","dataType":"STRING","key":"town","label":"Town"}]} | user-pool:udf-added
                    """)
    void a_write_fires(String operation, String body, String events) {
        assertThat(api.post(operation, body).statusCode()).isEqualTo(200);
        assertThat(names()).containsExactly(events.equals("-") ? new String[0] : events.split(" "));
        assertThat(pool.events())
                .allSatisfy(event -> assertThat(event.operation()).isEqualTo(operation));
    }

    @Test
    void a_change_of_departments_tells_of_both_and_of_the_user() {
        String ops = "b0b000000000000000000009";
        api.post(
                "set-user-departments",
                "{\"userId\":\"b0b000000000000000000001\",\"departments\":[{\"departmentId\":\"" + ops + "\"}]}");
        assertThat(names())
                .containsExactly(
                        "organization:member-added", "organization:member-removed", "user:organization-node-update");
        assertThat(pool.events().get(1).missing("{\"node\":{\"name\":\"Sales\"},\"user\":{\"username\":\"bob\"}}"))
                .isEmpty();
    }

    @Test
    void the_data_of_an_event_has_the_objects_as_the_api_answers_them() {
        api.post("create-user", "{\"username\":\"al\"}");
        PoolEvent event = pool.events("user:created").get(0);
        assertThat(event.missing("{\"username\":\"al\",\"userPoolId\":\"" + pool.id() + "\"}"))
                .isEmpty();
        assertThat(event.data()).containsKeys("id", "userId");
        api.post("update-user", "{\"userId\":\"b0b000000000000000000001\",\"nickname\":\"B\"}");
        assertThat(pool.events("user:updated")
                        .get(0)
                        .missing("{\"user\":{\"username\":\"bob\"},\"updates\":{\"nickname\":\"B\"}}"))
                .isEmpty();
    }

    @Test
    void a_write_that_is_refused_and_what_a_test_does_itself_fire_nothing() {
        api.post("create-user", "{\"username\":\"bob\"}");
        pool.wipe();
        pool.reset();
        assertThat(pool.events()).isEmpty();
    }

    @Test
    void only_the_latest_500_writes_are_kept_until_they_are_cleared() {
        for (int number = 0; number < 501; number++) {
            api.post("create-group", "{\"code\":\"g" + number + "\",\"name\":\"g\",\"description\":\"d\"}");
        }
        assertThat(pool.events()).hasSize(500);
        assertThat(pool.events().get(0).missing("{\"group\":{\"code\":\"g1\"}}"))
                .isEmpty();
        pool.clearEvents();
        assertThat(pool.events()).isEmpty();
    }

    @Test
    void a_name_that_no_webhook_can_listen_to_is_refused_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.events("user:create"))
                .withMessageContaining("user:created");
    }

    @Test
    void an_event_can_be_awaited() throws InterruptedException {
        Thread writer = new Thread(() -> api.post("create-user", "{\"username\":\"al\"}"));
        writer.start();
        assertThat(pool.awaitEvents(all -> !all.isEmpty(), Duration.ofSeconds(30)))
                .isTrue();
        writer.join();
        assertThat(pool.awaitEvents(all -> all.isEmpty(), Duration.ZERO)).isFalse();
    }
}
