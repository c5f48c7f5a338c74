package io.github.genauthfake;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.seed.BuilderTree;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.document.Layers;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.NodeValues;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /** The access key that the seed chooses for its pool, completed by {@code otherwise}. */
    AccessKey accessKey(AccessKey otherwise) {
        Map<?, ?> chosen = tree.get("pool") instanceof Mapping pool ? (Map<?, ?>) NodeValues.of(pool) : Map.of();
        return AccessKey.chosen(
                Objects.requireNonNullElse((String) chosen.get("accessKeyId"), otherwise.id()),
                Objects.requireNonNullElse((String) chosen.get("accessKeySecret"), otherwise.secret()));
    }

    synchronized Directory directory() {
        if (directory == null) {
            directory = Seeder.grow(tree);
        }
        return directory;
    }

    /** Where it comes from and how many objects its sections have, in one line. */
    @Override
    public String toString() {
        return tree.members().entrySet().stream()
                .filter(section -> section.getValue().value() instanceof Mapping)
                .map(section -> ((Mapping) section.getValue().value()).members().size() + " " + section.getKey())
                .collect(Collectors.joining(", ", "Seed[" + tree.location().source() + ": ", "]"));
    }

    /**
     * Collects what the pool starts with: all that seed files can say. The methods for single kinds of objects are shorter than
     * {@link #object}, which knows all sections.
     */
    public static final class Builder {
        private final BuilderTree tree = new BuilderTree();

        private Builder() {}

        /** What messages name as the place of a mistake; {@code Seed.builder()} by default. */
        public Builder nameForMessages(String place) {
            tree.name(Objects.requireNonNull(place, "place"));
            return this;
        }

        /** When everything was created of which the seed does not say it; {@code 2024-01-01T00:00:00.000Z} by default. */
        public Builder createdAt(Instant moment) {
            tree.put("createdAt", Objects.requireNonNull(moment, "moment"));
            return this;
        }

        /**
         * The id of the pool that is opened with the seed, which is the id of its access key too; one that no other pool has
         * by default. Opening fails when the server has a pool with this id.
         *
         * @param id 24 hexadecimal digits in lower case
         */
        public Builder accessKeyId(String id) {
            tree.add("pool", "accessKeyId", Objects.requireNonNull(id, "id"));
            return this;
        }

        /**
         * The secret of the access key of the pool that is opened with the seed; a random one by default.
         *
         * @param secret 32 hexadecimal digits in lower case
         */
        public Builder accessKeySecret(String secret) {
            tree.add("pool", "accessKeySecret", Objects.requireNonNull(secret, "secret"));
            return this;
        }

        /** Defines a custom field. */
        public Builder customField(TargetType targetType, String key, DataType dataType) {
            return customField(targetType, key, dataType, field -> {});
        }

        /** Defines a custom field with further properties. */
        public Builder customField(TargetType targetType, String key, DataType dataType, Consumer<FieldSeed> details) {
            tree.customField(targetType.name(), Objects.requireNonNull(key, "key"), FieldSeed.of(dataType, details));
            return this;
        }

        /** Says what differs in a built-in field of users, such as {@code nickname}. */
        public Builder baseField(String key, Consumer<FieldSeed> details) {
            tree.add("baseFields", Objects.requireNonNull(key, "key"), FieldSeed.of(null, details));
            return this;
        }

        /**
         * A department by its path, for example {@code acme/Engineering/Platform}: the organization's code, then names of
         * departments. Its parents are created too; {@code acme} alone is an organization with its root.
         */
        public Builder department(String path) {
            return department(path, department -> {});
        }

        /** A department, or for a path without a slash an organization, with further properties. */
        public Builder department(String path, Consumer<ObjectSeed> details) {
            tree.department(Objects.requireNonNull(path, "path"), ObjectSeed.of(details));
            return this;
        }

        /** An organization with its root department, by its code. */
        public Builder organization(String code, Consumer<ObjectSeed> details) {
            return department(code, details);
        }

        /** A namespace. */
        public Builder namespace(String code, Consumer<ObjectSeed> details) {
            return object("namespaces", code, details);
        }

        /** A role, as {@code admin} in the namespace {@code default}, or as {@code shop/seller} in another. */
        public Builder role(String name) {
            return role(name, role -> {});
        }

        /** A role with further properties. */
        public Builder role(String name, Consumer<ObjectSeed> details) {
            return object("roles", name, details);
        }

        /** A group whose name is its code. */
        public Builder group(String code) {
            return group(code, group -> {});
        }

        /** A group with further properties. */
        public Builder group(String code, Consumer<ObjectSeed> details) {
            return object("groups", code, details);
        }

        /** A tenant. */
        public Builder tenant(String name) {
            return tenant(name, tenant -> {});
        }

        /** A tenant with further properties. */
        public Builder tenant(String name, Consumer<ObjectSeed> details) {
            return object("tenants", name, details);
        }

        /**
         * An object of any section that files have, such as {@code webhooks}, {@code posts} or {@code groups}.
         *
         * @param name what the object is called in the seed, see docs/seeds.md; one that belongs to another that is not the
         *     default one behind the name of that and a slash, as {@code shop/seller}
         * @param properties its other properties, as in a file
         */
        public Builder object(String section, String name, Map<String, ?> properties) {
            return object(section, name, object -> properties.forEach(object::property));
        }

        /** An object of any section, with what {@code details} says. */
        public Builder object(String section, String name, Consumer<ObjectSeed> details) {
            Objects.requireNonNull(name, "name");
            tree.add(Objects.requireNonNull(section, "section"), name, ObjectSeed.of(details));
            return this;
        }

        /**
         * A section that is not made of objects by name, such as {@code whitelist}.
         *
         * @param content maps, lists and values as in a file
         */
        public Builder section(String name, Object content) {
            tree.put(Objects.requireNonNull(name, "name"), content);
            return this;
        }

        /** A canned answer to every call of an operation, see {@link Answers}. */
        public Builder answer(String operation, String json) {
            return answer(operation, json, answer -> {});
        }

        /**
         * A canned answer to the calls that {@code details} says. Of several for a call the first counts.
         *
         * @param json the whole body
         * @throws IllegalArgumentException when it is not a JSON object
         */
        public Builder answer(String operation, String json, Consumer<AnswerSeed> details) {
            Objects.requireNonNull(operation, "operation");
            tree.answer(operation, AnswerSeed.of(json, details));
            return this;
        }

        /** A user with only a username. */
        public Builder user(String username) {
            return user(username, user -> {});
        }

        /** A user with a username and what {@code details} says. */
        public Builder user(String username, Consumer<UserSeed> details) {
            UserSeed user = new UserSeed();
            details.accept(user);
            tree.add("users", Objects.requireNonNull(username, "username"), user.said());
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
}
