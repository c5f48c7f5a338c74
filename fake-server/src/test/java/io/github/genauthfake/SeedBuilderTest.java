package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The builder can say what files can say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedBuilderTest {
    private static final JsonNode SCHEMA = Json.tree(SeedSchema.json());

    /** What only an export writes, and what is about the file. */
    private static final Set<String> NOT_SAID_IN_JAVA = Set.of("$schema", "counter");

    @Test
    void a_seed_in_Java_makes_the_state_of_the_same_file() {
        Seed java = Seed.builder()
                .createdAt(Instant.parse("2020-01-01T00:00:00Z"))
                .accessKeyId("65f0000000000000000000ff")
                .accessKeySecret("0123456789abcdef0123456789abcdef")
                .tenant(
                        "Shop",
                        shop -> shop.description("A customer")
                                .customField(TargetType.USER, "level", DataType.NUMBER, level -> {})
                                .customField(TargetType.USER, "rank", DataType.STRING, rank -> rank.label("Rank")))
                .customField(
                        TargetType.USER,
                        "school",
                        DataType.ENUM,
                        school -> school.label("School").options("pku").option("mit", "M.I.T."))
                .baseField("nickname", nick -> nick.label("Nick").property("userEditable", false))
                .organization("acme", acme -> acme.name("Acme Inc."))
                .department("acme/Engineering", it -> it.property("code", "eng"))
                .department("acme/Engineering/Platform")
                .namespace("shop", shop -> shop.description("Roles of the shop"))
                .role("shop/seller", seller -> seller.name("Seller"))
                .role("admin")
                .group("developers", developers -> developers.name("Developers"))
                .object("posts", "manager", post -> post.name("Manager").add("departments", "acme/Engineering"))
                .object(
                        "accessKeys",
                        "65a0c0ffee00000000000099",
                        Map.of("accessKeySecret", "0123456789abcdef0123456789abcdef"))
                .user(
                        "alice",
                        alice -> alice.id("65f000000000000000000001")
                                .email("alice@example.com")
                                .createdAt(Instant.parse("2021-01-01T00:00:00Z"))
                                .department("acme/Engineering/Platform")
                                .leads("acme/Engineering")
                                .roles("admin", "shop/seller")
                                .groups("developers")
                                .posts("manager")
                                .tenants("Shop")
                                .customData("school", "mit")
                                .tenantCustomData("Shop", "level", 3)
                                .tenantCustomData("Shop", "rank", "A")
                                .identity("65f0000000000000000000aa", "wechat", "openid", "w-1"))
                .user("bob", bob -> bob.username(null).phone("13800138000"))
                .build();
        Seed file = Seed.parse("""
            createdAt: 2020-01-01T00:00:00Z
            pool: {accessKeyId: 65f0000000000000000000ff, accessKeySecret: 0123456789abcdef0123456789abcdef}
            tenants:
              Shop:
                description: A customer
                customFields: {USER: {level: {dataType: NUMBER}, rank: {label: Rank}}}
            customFields:
              USER: {school: {dataType: ENUM, label: School, options: [pku, {value: mit, label: M.I.T.}]}}
            baseFields: {nickname: {label: Nick, userEditable: false}}
            organizations:
              acme: {name: Acme Inc., departments: {Engineering: {code: eng, departments: {Platform: {}}}}}
            namespaces: {shop: {description: Roles of the shop, roles: {seller: {name: Seller}}}}
            roles: {admin: {}}
            groups: {developers: {name: Developers}}
            posts: {manager: {name: Manager, departments: [acme/Engineering]}}
            accessKeys: {65a0c0ffee00000000000099: {accessKeySecret: 0123456789abcdef0123456789abcdef}}
            users:
              alice:
                id: 65f000000000000000000001
                email: alice@example.com
                createdAt: 2021-01-01T00:00:00Z
                departments: [acme/Engineering/Platform, {path: acme/Engineering, leader: true}]
                roles: [admin, shop/seller]
                groups: [developers]
                posts: [manager]
                tenants: [Shop]
                customData: {school: mit}
                tenantCustomData: {Shop: {level: 3, rank: A}}
                identities:
                  - {extIdpId: 65f0000000000000000000aa, provider: wechat, type: openid, userIdInIdp: w-1}
              bob: {username: null, phone: "13800138000"}
            """, "company.yaml");
        assertThat(java.directory()).isEqualTo(file.directory());
        assertThat(file)
                .hasToString("Seed[company.yaml: 2 pool, 1 tenants, 1 customFields, 1 baseFields, 1 organizations,"
                        + " 1 namespaces, 1 roles, 1 groups, 1 posts, 1 accessKeys, 2 users]");
    }

    @Test
    void every_section_of_files_can_be_said() {
        Set<String> methods =
                Stream.of(Seed.Builder.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> section : SCHEMA.get("properties").properties()) {
            String name = section.getKey();
            if (NOT_SAID_IN_JAVA.contains(name) || methods.contains(name) || methods.contains(singular(name))) {
                continue;
            }
            if (section.getValue().at("/additionalProperties/$ref").isTextual()) {
                assertThat(Seed.builder().object(name, "one", one -> {}).buildLayer())
                        .hasToString("Seed[Seed.builder(): 1 " + name + "]");
            } else if (!section.getValue().has("properties")
                    || !methods.containsAll(names(section.getValue().get("properties")))) {
                Object example = example(resolved(section.getValue()), 0);
                assertThat(Seed.builder().section(name, example).buildLayer()).isNotNull();
            }
        }
    }

    @Test
    void every_property_of_files_can_be_said_of_an_object() {
        SCHEMA.get("properties").properties().forEach(section -> {
            JsonNode members = section.getValue().path("additionalProperties");
            if (members.has("$ref")) {
                Map<String, Object> all = new LinkedHashMap<>();
                resolved(members)
                        .get("properties")
                        .properties()
                        .forEach(property -> all.put(property.getKey(), example(resolved(property.getValue()), 0)));
                assertThat(all).isNotEmpty();
                Seed seed = Seed.builder()
                        .object(section.getKey(), "one", one -> all.forEach(one::property))
                        .buildLayer();
                assertThat(seed).isNotNull();
            }
        });
    }

    @Test
    void lists_of_a_user_have_methods_or_are_appended_to() {
        JsonNode user = SCHEMA.at("/definitions/user/properties");
        Set<String> methods =
                Stream.of(UserSeed.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        List<String> lists = new ArrayList<>();
        user.properties().forEach(property -> {
            JsonNode type = resolved(property.getValue());
            if (type.has("items")) {
                lists.add(property.getKey());
                Object item = example(resolved(type.get("items")), 0);
                assertThat(Seed.builder()
                                .user("alice", alice -> alice.add(property.getKey(), item, item))
                                .buildLayer())
                        .isNotNull();
            }
        });
        assertThat(lists).contains("departments", "identities", "roles");
        assertThat(methods).contains("department", "identity", "roles", "groups", "posts", "tenants");
    }

    @Test
    void what_is_said_twice_is_refused() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.builder()
                        .department("acme", acme -> acme.name("A"))
                        .organization("acme", acme -> acme.name("B")))
                .withMessage("Seed.builder(): organizations.acme.name: is there twice; say all of it in one call");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.builder().role("shop/seller").role("shop/seller"))
                .withMessage("Seed.builder(): namespaces.shop.roles.seller: is there twice; say all of it in one call");
    }

    @Test
    void the_order_of_sections_does_not_matter() {
        Seed first = Seed.builder()
                .role("shop/seller", seller -> seller.name("Seller"))
                .namespace("shop", shop -> shop.description("Shop").object("roles", "buyer", buyer -> {}))
                .build();
        Seed second = Seed.parse(
                "namespaces: {shop: {description: Shop, roles: {seller: {name: Seller}, buyer: {}}}}", "shop.yaml");
        assertThat(first.directory()).isEqualTo(second.directory());
    }

    private static String singular(String section) {
        return section.substring(0, section.length() - 1);
    }

    private static List<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? SCHEMA.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    /** A value of the form that the schema asks for. */
    private static Object example(JsonNode schema, int depth) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).textValue();
        }
        String type = schema.get("type").isArray()
                ? schema.get("type").get(0).textValue()
                : schema.get("type").textValue();
        return switch (type) {
            case "array" -> List.of(example(resolved(schema.get("items")), depth + 1));
            case "boolean" -> true;
            case "integer" -> 1;
            case "number" -> 1.5;
            case "object" -> object(schema, depth);
            default -> text(schema.path("pattern").asText());
        };
    }

    private static Map<String, Object> object(JsonNode schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (depth < 3) {
            schema.path("properties")
                    .properties()
                    .forEach(property ->
                            object.put(property.getKey(), example(resolved(property.getValue()), depth + 1)));
            if (schema.path("additionalProperties").isObject()) {
                object.put("any", example(resolved(schema.get("additionalProperties")), depth + 1));
            }
        } else {
            schema.path("required").forEach(name -> {
                JsonNode property = schema.path("properties").get(name.textValue());
                object.put(name.textValue(), example(resolved(property), depth + 1));
            });
        }
        return object;
    }

    private static Object text(String pattern) {
        return pattern.contains("T[0-9]")
                ? Instant.EPOCH
                : pattern.contains("{32}") ? "0".repeat(32) : pattern.contains("{24}") ? "0".repeat(24) : "text";
    }
}
