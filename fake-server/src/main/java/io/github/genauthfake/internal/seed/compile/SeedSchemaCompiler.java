package io.github.genauthfake.internal.seed.compile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.SeedForm;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.accounts.PublicAccounts;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes the schema of seeds: what is written by hand has users, organizations and fields; the sections of the kinds follow
 * from their descriptions and from the words of the contract.
 */
public final class SeedSchemaCompiler {
    private static final String DEFINITION = "#/definitions/";

    private final ObjectNode schema;
    private final ObjectNode definitions;

    private SeedSchemaCompiler(ObjectNode schema) {
        this.schema = schema;
        this.definitions = (ObjectNode) schema.get("definitions");
    }

    /** @param files the schema that is written by hand, and the file for the complete one */
    public static void main(String... files) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode schema = (ObjectNode) mapper.readTree(Files.readAllBytes(Path.of(files[0])));
        new SeedSchemaCompiler(schema).complete();
        Path target = Path.of(files[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, schema.toPrettyString() + "\n");
    }

    private void complete() {
        ObjectNode account = account();
        for (Kind<?> kind : Modules.kinds()) {
            definitions.set(kind.name(), definition(kind));
            if (kind.isOwnedBy(Users.END)) {
                section((ObjectNode) definitions.get("user").get("properties"), kind, " of the user");
            } else if (kind.owner().isEmpty() && kind.ownerProperty().isEmpty()) {
                section((ObjectNode) schema.get("properties"), kind, "");
            } else if (kind.owner().isPresent() && !kind.defaultOwner().isEmpty()) {
                section(
                        (ObjectNode) schema.get("properties"),
                        kind,
                        " of the " + kind.owner().get().name() + " " + kind.defaultOwner());
            }
        }
        ObjectNode user = (ObjectNode) definitions.get("user").get("properties");
        for (Relation relation : Modules.relationsOf(Users.END)) {
            Kind<?> kind = relation.right();
            names(user, kind.section(), "The " + kind.section() + " of the user, by name.");
        }
        ObjectNode ofAccount = (ObjectNode) account.get("properties");
        for (Relation relation : Modules.relationsOf(Users.ACCOUNT_END)) {
            names(ofAccount, relation.section(), "The " + relation.section() + " of the account, by name.");
        }
        PublicAccounts.OWNED.forEach(kind -> section(ofAccount, kind, " of the account"));
    }

    /** A public account is described as a user is, without what it cannot have. */
    private ObjectNode account() {
        ObjectNode account = definitions.get("user").deepCopy();
        ((ObjectNode) account.get("properties"))
                .remove(List.of("tenants", "identities", "authorizations", "passwordCiphertext"));
        definitions.set(Users.ACCOUNT_END.name(), account);
        return account;
    }

    private static void section(ObjectNode whole, Kind<?> kind, String whose) {
        ObjectNode properties =
                kind.sectionAround().map(name -> around(whole, name)).orElse(whole);
        switch (kind.seedForm().style()) {
            case NAMED -> named(properties.putObject(kind.section()), kind, whose);
            case SINGLE -> properties.putObject(kind.section()).put("$ref", DEFINITION + kind.name());
            case LISTED -> lists(properties.putObject(kind.section()), kind, whose);
        }
    }

    /** The sections in another one, which the first of them makes. */
    private static ObjectNode around(ObjectNode properties, String name) {
        if (!properties.has(name)) {
            ObjectNode section = properties.putObject(name).put("description", "Objects of several kinds.");
            section.putArray("type").add("object").add("null");
            section.put("additionalProperties", false).putObject("properties");
        }
        return (ObjectNode) properties.get(name).get("properties");
    }

    private static void named(ObjectNode section, Kind<?> kind, String whose) {
        String by = kind.key().isPresent()
                ? kind.key().get().name()
                : "a name of your choice, which is the " + kind.label().name() + " by default";
        section.put("description", "The objects of the kind " + kind.name() + whose + ", by " + by + ".");
        section.putArray("type").add("object").add("null");
        section.putObject("additionalProperties").put("$ref", DEFINITION + kind.name());
    }

    private static void lists(ObjectNode section, Kind<?> kind, String whose) {
        String group = kind.seedForm().group();
        if (group == null && kind.seedForm().texts().isEmpty()) {
            list(section, kind, whose);
            return;
        }
        section.put(
                "description",
                "The objects of the kind " + kind.name() + whose + ", by "
                        + (group == null ? "what they belong to" : group) + ".");
        section.putArray("type").add("object").add("null");
        section.put("additionalProperties", false);
        ObjectNode groups = section.putObject("properties");
        kind.seedForm().texts().keySet().forEach(name -> list(groups.putObject(name), kind, whose));
        kind.seedForm().groups().forEach(value -> list(groups.putObject(value), kind, " with this " + group));
    }

    private static void list(ObjectNode section, Kind<?> kind, String whose) {
        section.put("description", "The objects of the kind " + kind.name() + whose + ".");
        section.putArray("type").add("array").add("null");
        section.putObject("items").put("$ref", DEFINITION + kind.name());
    }

    private ObjectNode definition(Kind<?> kind) {
        ObjectNode definition = definitions.objectNode();
        ArrayNode types = definition.putArray("type").add("object");
        if (kind.seedForm().style() != SeedForm.Style.LISTED) {
            types.add("null");
        } else if (kind.seedForm().text() != null || !kind.seedForm().texts().isEmpty()) {
            types.add("string");
        }
        definition.put("additionalProperties", false);
        ArrayNode required = definition.arrayNode();
        kind.requiredInSeeds().forEach(name -> required.add(kind.nameInSeeds(kind.property(name))));
        if (!required.isEmpty()) {
            definition.set("required", required);
        }
        ObjectNode properties = definition.putObject("properties");
        Map<String, String> words = words(kind);
        for (Property property : kind.properties()) {
            if (kind.key().filter(property::equals).isEmpty()
                    && kind.ownerProperty().filter(property::equals).isEmpty()
                    && !property.name().equals(kind.seedForm().group())) {
                if (kind.isByNameInSeeds(property)) {
                    texts(properties, property.name(), words.get(property.name()));
                    continue;
                }
                describe(
                        properties.putObject(kind.nameInSeeds(property)),
                        property,
                        words,
                        property.name(),
                        !kind.requiredInSeeds().contains(property.name()));
            }
        }
        for (Kind<?> owned : Modules.kindsBelow(kind)) {
            section(properties, owned, " of this " + kind.name());
        }
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                names(properties, "departments", "The departments that have it, by path.");
            }
        }
        if (Authorizations.targetTypeOf(kind).isPresent()) {
            refer(properties, "authorizations");
        }
        for (Relation relation : Modules.relationsOf(kind)) {
            String name = relation.right().name();
            names(properties, relation.section(), "Objects of the kind " + name + ", by their names in this file.");
        }
        if (kind == (Kind<?>) Tenants.TENANT) {
            refer(properties, "customFields");
        }
        if (kind.attachment().isPresent()) {
            refer(properties, "customData", "tenantCustomData");
        }
        refer(properties, "id", "order", "createdAt", "updatedAt");
        return definition;
    }

    /** @param name of the property, behind that of the one that it is part of */
    private void describe(
            ObjectNode described, Property property, Map<String, String> words, String name, boolean isOptional) {
        if (property.type() == Instant.class) {
            moment(described, words.get(name), isOptional);
            return;
        }
        if (property.isMoment()) {
            described.setAll((ObjectNode) definitions.get("time").deepCopy());
            described.put("description", words.getOrDefault(name, "A moment."));
            return;
        }
        described.put("description", words.getOrDefault(name, "See the API's documentation."));
        type(described, property.type(), isOptional);
        if (property.type() instanceof ParameterizedType generic && described.has("items")) {
            describeParts((ObjectNode) described.get("items"), generic.getActualTypeArguments()[0], words, name);
        } else {
            describeParts(described, property.type(), words, name);
        }
    }

    private void describeParts(ObjectNode whole, Type type, Map<String, String> words, String name) {
        if (type instanceof Class<?> raw && raw.isRecord()) {
            whole.put("additionalProperties", false);
            ObjectNode parts = whole.putObject("properties");
            for (Property part : Properties.of(raw.asSubclass(Record.class)).all()) {
                describe(parts.putObject(part.name()), part, words, name + "." + part.name(), true);
            }
        }
    }

    private void moment(ObjectNode described, String word, boolean isOptional) {
        described.setAll((ObjectNode) definitions.get("moment"));
        if (word != null) {
            described.put("description", word);
        }
        if (!isOptional) {
            described.put("type", "string");
        }
    }

    private static void refer(ObjectNode properties, String... names) {
        for (String name : names) {
            properties.putObject(name).put("$ref", DEFINITION + name);
        }
    }

    private static void texts(ObjectNode properties, String name, String description) {
        ObjectNode texts =
                properties.putObject(name).put("description", description + " By name, each with a description.");
        texts.putArray("type").add("object").add("null");
        texts.putObject("additionalProperties").put("type", "string");
    }

    private static void names(ObjectNode properties, String name, String description) {
        ObjectNode list = properties.putObject(name).put("description", description);
        list.putArray("type").add("array").add("null");
        list.putObject("items").put("type", "string");
    }

    private static void type(ObjectNode property, Type type, boolean isOptional) {
        if (type == Object.class) {
            // A rule of the kind says which of them.
            property.putArray("type").add("string").add("array").add("null");
            property.putObject("items").putArray("type").add("string").add("object");
            return;
        }
        String name = jsonType(type);
        ArrayNode types = property.putArray("type").add(name);
        if (isOptional) {
            types.add("null");
        }
        if (name.equals("array")) {
            property.putObject("items").put("type", jsonType(((ParameterizedType) type).getActualTypeArguments()[0]));
        }
    }

    private static String jsonType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? "array" : "object";
        }
        if (type == Long.class || type == Integer.class) {
            return "integer";
        }
        if (type instanceof Class<?> whole && whole.isRecord()) {
            return "object";
        }
        if (type == Number.class) {
            return "number";
        }
        return type == Boolean.class ? "boolean" : "string";
    }

    /** What the contract says of the properties, in the request that creates an object or, without one, in answers. */
    private static Map<String, String> words(Kind<?> kind) {
        Map<String, String> words = new LinkedHashMap<>(kind.words());
        kind.creation().map(name -> Contract.get().named(name).descriptions()).ifPresent(words::putAll);
        return words;
    }
}
