package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.modules.Modules;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The objects of a pool, and what sorts of them there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectEndpointsTest {
    private static final String COMPANY = """
            users:
              alice: {email: Alice@example.com, name: Alice Liddell, departments: [acme/Engineering]}
              bob: {nickname: Bobby}
              carol: {phone: "13800000003"}
            organizations:
              acme:
                departments:
                  Engineering: {departments: {Platform: {}, Product: {}}}
                  Sales: {}
            groups: {staff: {description: Everybody}}
            tenants: {Shop: {}}
            customFields:
              USER: {school: {label: School}}
            """;
    private static FakeGenAuth server;
    private static UserPool pool;
    private static AdminClient admin;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        pool = server.createPool(Seed.parse(COMPANY, "company"));
        admin = new AdminClient(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String path(String rest) {
        return "pools/" + pool.id() + "/objects" + rest;
    }

    private static List<String> names(String query) {
        return texts(admin.get(path("/" + query)).json().path("objects"), "name");
    }

    private static List<String> texts(JsonNode list, String property) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.path(property).textValue()));
        return texts;
    }

    private static Stream<JsonNode> kinds() {
        JsonNode kinds = admin.get("kinds").json().path("kinds");
        return StreamSupport.stream(Spliterators.spliterator(kinds.iterator(), kinds.size(), 0), false);
    }

    @Test
    void are_counted_by_kind() {
        JsonNode counts = admin.get(path("")).json().path("counts");
        assertThat(counts.path("user").intValue()).isEqualTo(3);
        assertThat(counts.path("department").intValue()).isEqualTo(5);
        assertThat(counts.path("group").intValue()).isEqualTo(1);
        assertThat(counts.path("custom-field").intValue()).isEqualTo(1);
        assertThat(counts.path("user-base-field").intValue()).isPositive();
    }

    @Test
    void are_of_all_kinds_that_there_are() {
        List<String> names = kinds().map(kind -> kind.path("name").textValue()).toList();
        assertThat(names)
                .contains("user", "department", "organization", "custom-field", "user-base-field")
                .containsAll(Modules.allKinds().stream()
                        .map(Kind::name)
                        .map(name -> name.replace(' ', '-'))
                        .toList())
                .doesNotHaveDuplicates();
        List<String> counted = new ArrayList<>();
        admin.get(path("")).json().path("counts").fieldNames().forEachRemaining(counted::add);
        assertThat(counted).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void of_a_kind_are_created_changed_and_deleted_by_operations_that_there_are(JsonNode kind) {
        kind.path("operations").properties().forEach(operation -> {
            OperationContract contract =
                    Contract.get().named(operation.getValue().textValue());
            assertThat(contract.implemented()).isTrue();
            assertThat(Modules.named(contract.name()).isWrite()).isTrue();
        });
        assertThat(kind.path("title").textValue()).matches("[A-Z].*");
        assertThat(admin.get(path("/" + kind.path("name").textValue())).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "user, create-user, update-user, delete-users-batch",
        "department, create-department, update-department, delete-department",
        "role, create-role, update-role, delete-roles-batch",
        "webhook, create-webhook, update-webhook, delete-webhook",
        "custom-field, set-custom-fields, set-custom-fields, delete-custom-fields",
        "user-base-field, set-user-base-fields, set-user-base-fields, ",
        "session, , , "
    })
    void of_a_kind_are_changed_by_its_own_operations(String name, String create, String update, String delete) {
        JsonNode operations = kinds().filter(
                        kind -> kind.path("name").textValue().equals(name))
                .findFirst()
                .orElseThrow()
                .path("operations");
        assertThat(operations.path("create").textValue()).isEqualTo(create);
        assertThat(operations.path("update").textValue()).isEqualTo(update);
        assertThat(operations.path("delete").textValue()).isEqualTo(delete);
    }

    @ParameterizedTest
    @CsvSource({
        "user, 'carol bob alice'",
        "user?search=ALICE@, alice",
        "user?search=liddell, alice",
        "user?search=bobb, bob",
        "user?search=138, carol",
        "user?search=nobody, ''",
        "user?limit=2, 'carol bob'",
        "user?offset=2&limit=2, alice",
        "user?offset=3, ''",
        "user?search=o&limit=1&offset=1, bob",
        "organization, acme",
        "group?search=everyb, staff",
        "department, 'acme acme/Engineering acme/Sales acme/Engineering/Platform acme/Engineering/Product'",
        "department?search=prod, acme/Engineering/Product",
        "custom-field, USER/school"
    })
    void are_searched_and_shown_page_by_page(String query, String expected) {
        assertThat(String.join(" ", names(query))).isEqualTo(expected);
    }

    @Test
    void tell_how_many_match_whatever_the_page() {
        assertThat(admin.get(path("/user?search=bob&limit=1"))
                        .json()
                        .path("totalCount")
                        .intValue())
                .isEqualTo(1);
        assertThat(admin.get(path("/user?limit=1")).json().path("totalCount").intValue())
                .isEqualTo(3);
    }

    @Test
    void of_a_tree_are_shown_branch_by_branch() {
        String root = pool.state().department("acme").orElseThrow().id();
        assertThat(names("department?parent=" + root)).containsExactly("acme/Engineering", "acme/Sales");
        JsonNode engineering = admin.get(path("/department/acme%2FEngineering")).json();
        JsonNode properties = engineering.path("properties");
        assertThat(properties.path("childCount").intValue()).isEqualTo(2);
        assertThat(properties.path("memberCount").intValue()).isEqualTo(1);
        assertThat(texts(properties.path("members"), "user")).containsExactly("alice");
        assertThat(admin.get(path("/department/" + engineering.path("id").textValue()))
                        .json())
                .isEqualTo(engineering);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user/alice", "organization/acme", "group/staff", "tenant/Shop", "custom-field/USER%2Fschool"})
    void are_found_by_name_and_id(String name) {
        JsonNode object = admin.get(path("/" + name)).json();
        assertThat(object.path("properties").isObject()).isTrue();
        String id = object.path("id").textValue().replace("/", "%2F");
        assertThat(admin.get(path("/" + name.substring(0, name.indexOf('/')) + "/" + id))
                        .json())
                .isEqualTo(object);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/nobody", "/nosuch", "/nosuch/alice", "/group/nosuch", "/department/acme%2FLost"})
    void that_are_not_there_are_not_found(String rest) {
        assertThat(admin.get(path(rest)).status()).isEqualTo(404);
    }

    @Test
    void of_an_unknown_kind_are_refused_with_the_names_of_all() {
        assertThat(admin.get(path("/nosuch")).detail()).contains("user, department, organization", "webhook-log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user?limit=0", "user?limit=x", "user?offset=-1", "user?page=1"})
    void are_not_shown_by_senseless_pages(String query) {
        assertThat(admin.get(path("/" + query)).status()).isEqualTo(400);
    }

    @Test
    void of_a_kind_are_told_apart_by_their_owner_too() {
        JsonNode role = kinds().filter(kind -> kind.path("name").textValue().equals("role"))
                .findFirst()
                .orElseThrow();
        assertThat(role.path("owner").textValue()).isEqualTo("namespace");
        assertThat(role.path("ownerProperty").textValue()).isEqualTo("namespace");
        assertThat(role.path("key").textValue()).isEqualTo("code");
    }

    @Test
    void belong_to_an_API_whose_operations_are_told() {
        JsonNode operations = admin.get("operations").json().path("operations");
        assertThat(operations).hasSize(Contract.get().operations().size());
        assertThat(operations).allSatisfy(operation -> {
            String name = operation.path("name").textValue();
            assertThat(operation.path("isImplemented").booleanValue())
                    .isEqualTo(Contract.get().named(name).implemented());
            assertThat(operation.path("isDocumented").booleanValue())
                    .isEqualTo(Contract.get().named(name).documented());
            assertThat(operation.path("isWrite").booleanValue())
                    .isEqualTo(Modules.named(name).isWrite());
        });
    }
}
