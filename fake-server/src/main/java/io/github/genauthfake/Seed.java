package io.github.genauthfake;

import io.github.genauthfake.internal.directory.Directory;
import io.github.genauthfake.internal.seed.SeedPlan;
import io.github.genauthfake.internal.seed.Seeder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a pool starts with, by readable names. Values are checked like those of requests. The state is made once, however
 * many pools start with it, and every object in it was created at {@code 2024-01-01T00:00:00.000Z}.
 *
 * <pre>{@code
 * Seed company = Seed.builder()
 *         .customField(TargetType.USER, "school", DataType.STRING)
 *         .department("acme/Engineering")
 *         .user("alice", user -> user.email("alice@example.com").department("acme/Engineering"))
 *         .build();
 * }</pre>
 */
public final class Seed {
    private final SeedPlan plan;
    private Directory directory;

    private Seed(SeedPlan plan) {
        this.plan = plan;
    }

    /** A seed that is put together call by call; the order of the calls matters among objects of one kind only. */
    public static Builder builder() {
        return new Builder();
    }

    synchronized Directory directory() {
        if (directory == null) {
            directory = Seeder.grow(plan);
        }
        return directory;
    }

    /** Collects what the pool shall start with. Names and values are checked by {@link #build()}. */
    public static final class Builder {
        private final List<Map<String, Object>> customFields = new ArrayList<>();
        private final List<String> departments = new ArrayList<>();
        private final List<Map<String, Object>> roles = new ArrayList<>();
        private final List<Map<String, Object>> groups = new ArrayList<>();
        private final List<Map<String, Object>> tenants = new ArrayList<>();
        private final List<SeedPlan.User> users = new ArrayList<>();

        private Builder() {}

        /** Defines a custom field. */
        public Builder customField(TargetType targetType, String key, DataType dataType) {
            return customField(targetType, key, dataType, field -> {});
        }

        /** Defines a custom field and says more about it. */
        public Builder customField(TargetType targetType, String key, DataType dataType, Consumer<FieldSeed> details) {
            FieldSeed field = new FieldSeed(targetType, key, dataType);
            details.accept(field);
            customFields.add(field.parameters);
            return this;
        }

        /**
         * A department by its path, for example {@code acme/Engineering/Platform}: the organization's code, then names of
         * departments. What stands above it is made as well; {@code acme} alone is an organization with its root.
         */
        public Builder department(String path) {
            departments.add(Objects.requireNonNull(path, "path"));
            return this;
        }

        /** A role in the namespace {@code default}. */
        public Builder role(String code) {
            roles.add(parameters("code", code));
            return this;
        }

        /** A group whose name is its code. */
        public Builder group(String code) {
            Map<String, Object> group = parameters("code", code);
            group.put("name", code);
            group.put("description", code);
            groups.add(group);
            return this;
        }

        /** A tenant. */
        public Builder tenant(String name) {
            Map<String, Object> tenant = parameters("name", name);
            tenant.put("appIds", List.of());
            tenants.add(tenant);
            return this;
        }

        /** A user with a username and nothing else. */
        public Builder user(String username) {
            return user(username, user -> {});
        }

        /** A user with a username and what {@code details} says. */
        public Builder user(String username, Consumer<UserSeed> details) {
            UserSeed user = new UserSeed(username);
            details.accept(user);
            users.add(user.plan());
            return this;
        }

        /**
         * Makes the seed and its state.
         *
         * @throws IllegalArgumentException when the API would refuse something in it, with what and why
         */
        public Seed build() {
            Seed seed = new Seed(new SeedPlan(
                    List.copyOf(tenants),
                    List.copyOf(customFields),
                    List.copyOf(departments),
                    List.copyOf(roles),
                    List.copyOf(groups),
                    List.copyOf(users)));
            seed.directory();
            return seed;
        }
    }

    /** What a seed says of a custom field. */
    public static final class FieldSeed {
        private final Map<String, Object> parameters;

        private FieldSeed(TargetType targetType, String key, DataType dataType) {
            parameters = parameters("targetType", targetType.name());
            parameters.put("key", key);
            parameters.put("dataType", dataType.name());
        }

        /** The name that is shown; the key unless said otherwise. */
        public FieldSeed label(String label) {
            parameters.put("label", label);
            return this;
        }

        /** No two targets may hold the same value; for STRING and NUMBER. */
        public FieldSeed unique() {
            parameters.put("isUnique", true);
            return this;
        }

        /** Values are answered as cipher text. */
        public FieldSeed encrypted() {
            parameters.put("encrypted", true);
            return this;
        }

        /** The values that an ENUM field allows; each is its own label. */
        public FieldSeed options(String... values) {
            parameters.put(
                    "options",
                    Arrays.stream(values)
                            .map(value -> Map.of("value", value, "label", value))
                            .toList());
            return this;
        }

        /** Any other property of a custom field, under the API's name. */
        public FieldSeed property(String name, Object value) {
            parameters.put(name, value);
            return this;
        }
    }

    /** What a seed says of a user. */
    public static final class UserSeed {
        private final Map<String, Object> properties;
        private final List<SeedPlan.Place> places = new ArrayList<>();
        private final Map<String, Object> customData = new LinkedHashMap<>();

        private UserSeed(String username) {
            properties = parameters("username", username);
        }

        public UserSeed email(String email) {
            return property("email", email);
        }

        public UserSeed phone(String phone) {
            return property("phone", phone);
        }

        public UserSeed externalId(String externalId) {
            return property("externalId", externalId);
        }

        public UserSeed name(String name) {
            return property("name", name);
        }

        /** Any other property of create-user, under the API's name. */
        public UserSeed property(String name, Object value) {
            properties.put(name, value);
            return this;
        }

        /** Puts the user into a department of the seed; the first one becomes the main department. */
        public UserSeed department(String path) {
            places.add(new SeedPlan.Place(path, false));
            return this;
        }

        /** Puts the user into a department of the seed as one of its leaders. */
        public UserSeed leads(String path) {
            places.add(new SeedPlan.Place(path, true));
            return this;
        }

        /** The value of a custom field that the seed defines. */
        public UserSeed customData(String key, Object value) {
            customData.put(key, value);
            return this;
        }

        private SeedPlan.User plan() {
            return new SeedPlan.User(properties, List.copyOf(places), customData);
        }
    }

    private static Map<String, Object> parameters(String name, Object value) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(name, value);
        return parameters;
    }
}
