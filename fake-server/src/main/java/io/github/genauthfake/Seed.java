package io.github.genauthfake;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.seed.BuilderTree;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.document.Layers;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a pool starts with, by readable names, from files or from a builder. Values are checked like those of requests. The
 * state is made once, however many pools start with it; every object in it was created at
 * {@code 2024-01-01T00:00:00.000Z}, unless the seed sets another time.
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
    private final Mapping tree;
    private Directory directory;

    private Seed(Mapping tree) {
        this.tree = tree;
    }

    /** A seed that is put together call by call; the order of the calls matters among objects of one kind only. */
    public static Builder builder() {
        return new Builder();
    }

    /** As {@link #fromFiles(List)}. */
    public static Seed fromFiles(Path... files) {
        return fromFiles(List.of(files));
    }

    /**
     * Reads seed files: YAML when the name ends with {@code .yaml} or {@code .yml}, JSON when it ends with {@code .json}.
     * Several files become one seed, see {@link #merge}.
     *
     * @throws SeedException when a file cannot be read or does not have the form of a seed. Names and values are checked when
     *     the seed is used first, because another layer may complete them
     */
    public static Seed fromFiles(List<Path> files) {
        return new Seed(Layers.merge(
                files.stream().map(Documents::read).map(SeedSchema::check).toList()));
    }

    /**
     * Reads seed files from the classpath, as {@link #fromFiles(List)} reads them from directories.
     *
     * @param besides the class beside which they are looked for first, and then from the root of the classpath
     * @param names such as {@code company.yaml}; one that begins with a slash starts at the root
     * @throws SeedException as {@link #fromFiles(List)}
     */
    public static Seed fromResources(Class<?> besides, String... names) {
        return new Seed(Layers.merge(Arrays.stream(names)
                .map(name -> SeedSchema.check(Documents.read(besides, name)))
                .toList()));
    }

    /**
     * Reads a seed from a text: JSON when it starts with a brace, YAML otherwise.
     *
     * @param nameForMessages what messages name as the place of a mistake, such as the name of a file
     * @throws SeedException as {@link #fromFiles(List)}
     */
    public static Seed parse(String text, String nameForMessages) {
        return new Seed(SeedSchema.check(Documents.parse(text, nameForMessages)));
    }

    /**
     * One seed of several. Objects with the same name are one object: a later layer adds properties to it and replaces those
     * that are there; a list counts as one property.
     */
    public static Seed merge(Seed... layers) {
        return new Seed(
                Layers.merge(Arrays.stream(layers).map(layer -> layer.tree).toList()));
    }

    synchronized Directory directory() {
        if (directory == null) {
            directory = Seeder.grow(tree);
        }
        return directory;
    }

    /** Collects what the pool starts with. */
    public static final class Builder {
        private final BuilderTree tree = new BuilderTree();

        private Builder() {}

        /** What messages name as the place of a mistake; {@code Seed.builder()} by default. */
        public Builder nameForMessages(String place) {
            tree.name(Objects.requireNonNull(place, "place"));
            return this;
        }

        /** Defines a custom field. */
        public Builder customField(TargetType targetType, String key, DataType dataType) {
            return customField(targetType, key, dataType, field -> {});
        }

        /** Defines a custom field with further properties. */
        public Builder customField(TargetType targetType, String key, DataType dataType, Consumer<FieldSeed> details) {
            Objects.requireNonNull(targetType, "targetType");
            Objects.requireNonNull(key, "key");
            FieldSeed field = new FieldSeed(Objects.requireNonNull(dataType, "dataType"));
            details.accept(field);
            tree.customField(targetType.name(), key, field.parameters);
            return this;
        }

        /**
         * A department by its path, for example {@code acme/Engineering/Platform}: the organization's code, then names of
         * departments. Its parents are created too; {@code acme} alone is an organization with its root.
         */
        public Builder department(String path) {
            tree.department(Objects.requireNonNull(path, "path"));
            return this;
        }

        /** A role in the namespace {@code default}. */
        public Builder role(String code) {
            tree.add("roles", Objects.requireNonNull(code, "code"), Map.of());
            return this;
        }

        /** A group whose name is its code. */
        public Builder group(String code) {
            tree.add("groups", Objects.requireNonNull(code, "code"), Map.of());
            return this;
        }

        /** A tenant. */
        public Builder tenant(String name) {
            tree.add("tenants", Objects.requireNonNull(name, "name"), Map.of());
            return this;
        }

        /**
         * An object of any section that files have, such as {@code webhooks}, {@code posts} or {@code groups}.
         *
         * @param name what the object is called in the seed, see docs/seeds.md
         * @param properties its other properties, as in a file
         */
        public Builder object(String section, String name, Map<String, ?> properties) {
            Objects.requireNonNull(name, "name");
            tree.add(Objects.requireNonNull(section, "section"), name, new LinkedHashMap<>(properties));
            return this;
        }

        /** A user with only a username. */
        public Builder user(String username) {
            return user(username, user -> {});
        }

        /** A user with a username and what {@code details} says. */
        public Builder user(String username, Consumer<UserSeed> details) {
            Objects.requireNonNull(username, "username");
            UserSeed user = new UserSeed();
            details.accept(user);
            tree.add("users", username, user.properties);
            return this;
        }

        /**
         * Makes the seed and its state.
         *
         * @throws SeedException when the API would refuse something in it, with what and why
         */
        public Seed build() {
            Seed seed = buildLayer();
            seed.directory();
            return seed;
        }

        /**
         * Makes a seed that other layers complete: its names and values are checked when the whole is used first.
         *
         * @throws SeedException when it does not have the form of a seed
         */
        public Seed buildLayer() {
            return new Seed(SeedSchema.check(tree.build()));
        }
    }

    /** The properties of a custom field in a seed. */
    public static final class FieldSeed {
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        private FieldSeed(DataType dataType) {
            parameters.put("dataType", dataType.name());
        }

        /** The name that is shown; the key by default. */
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

    /** The properties of a user in a seed. */
    public static final class UserSeed {
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<Object> departments = new ArrayList<>();
        private final Map<String, Object> customData = new LinkedHashMap<>();

        private UserSeed() {}

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
            return place(Map.of("path", path));
        }

        /** Puts the user into a department of the seed as one of its leaders. */
        public UserSeed leads(String path) {
            return place(Map.of("path", path, "leader", true));
        }

        /** The value of a custom field that the seed defines. */
        public UserSeed customData(String key, Object value) {
            customData.put(key, value);
            return property("customData", customData);
        }

        private UserSeed place(Map<String, Object> place) {
            departments.add(place);
            return property("departments", departments);
        }
    }
}
