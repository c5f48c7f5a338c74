package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our words about the facts. A word about a property is said once per module, or once for all modules in
 * {@code _shared.yaml}; what one DTO or operation has otherwise is said under {@code RoleDto.code} or
 * {@code get-role.code}, or {@code RoleDto, ResRoleDto.code} for several, and only the keywords that differ.
 */
final class Words {

    /** One entry of a file; a key such as {@code A, B.code} makes two. */
    private static final class Entry {
        private final String file;
        private final String module;
        private final ObjectNode content;
        private boolean used;

        Entry(WordsFile file, ObjectNode content) {
            this.file = file.name();
            this.module = file.module();
            this.content = content;
        }
    }

    private final Facts facts;
    private final ContractMistakes mistakes;
    private final Map<String, Map<String, Entry>> words = new HashMap<>();
    private final Map<String, Entry> operations = new HashMap<>();
    private final Map<String, Entry> refused = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> likes = new HashMap<>();

    Words(Facts facts, Collection<WordsFile> files, ContractMistakes mistakes) {
        this.facts = facts;
        this.mistakes = mistakes;
        files.forEach(this::add);
    }

    private void add(WordsFile file) {
        if (!file.like().isEmpty()) {
            likes.put(file.module(), file.like());
        }
        for (String dto : file.owned()) {
            String other = owners.putIfAbsent(dto, file.module());
            if (!Facts.SHARED.equals(facts.module(dto))) {
                mistakes.add(file.name(), "owns." + dto, "is not used by several modules");
            } else if (other != null) {
                mistakes.add(file.name(), "owns." + dto, "is owned by " + other + " already");
            }
        }
        file.operations()
                .forEach(entry -> operations.put(entry.getKey(), new Entry(file, object("summary", entry.getValue()))));
        file.refused()
                .forEach(entry -> refused.put(entry.getKey(), new Entry(file, object("reason", entry.getValue()))));
        Map<String, Entry> own = words.computeIfAbsent(file.module(), module -> new HashMap<>());
        file.words().forEach(entry -> {
            for (String key : keys(entry.getKey())) {
                if (own.put(key, new Entry(file, object("description", entry.getValue()))) != null) {
                    mistakes.add(file.name(), "words." + key, "is there twice");
                }
            }
        });
    }

    /** {@code A, B.code} stands for {@code A.code} and {@code B.code}. */
    private static List<String> keys(String written) {
        int dot = written.lastIndexOf('.');
        String property = dot < 0 ? "" : written.substring(dot);
        return Arrays.stream(
                        written.substring(0, dot < 0 ? written.length() : dot).split(", "))
                .map(holder -> holder + property)
                .toList();
    }

    private static ObjectNode object(String keyword, JsonNode word) {
        return word instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set(keyword, word);
    }

    /** The words about an operation, or null if it has none, which means that the fake does not implement it. */
    ObjectNode operation(Facts.Operation operation) {
        Entry entry = operations.get(operation.name());
        if (entry == null) {
            return null;
        }
        entry.used = true;
        if (!entry.module.equals(operation.module())) {
            mistakes.add(entry.file, "operations." + operation.name(), "belongs in " + operation.module() + ".yaml");
        }
        return entry.content;
    }

    /** Why the fake does not implement an operation; empty where nobody says. */
    String refusal(Facts.Operation operation) {
        Entry entry = refused.get(operation.name());
        if (entry != null) {
            entry.used = true;
            return entry.content.path("reason").asText();
        }
        return "";
    }

    /** The module whose file has the words about a DTO. */
    String moduleOf(String dto) {
        return owners.getOrDefault(dto, facts.module(dto));
    }

    /** The words about a DTO itself; empty if there are none. */
    ObjectNode dto(String name) {
        Entry entry = find(moduleOf(name), name);
        return entry == null ? JsonNodeFactory.instance.objectNode() : entry.content;
    }

    /**
     * The words about a property of a DTO or a parameter of an operation: those of the property, with those of this very
     * place over them.
     */
    ObjectNode property(String module, String holder, String name) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (Entry entry : entries(module, holder, name)) {
            merged.setAll(entry.content);
        }
        return merged;
    }

    /** The words about just this property or parameter, whatever is said of its name elsewhere. */
    ObjectNode own(String module, String holder, String name) {
        Entry entry = find(module, holder + "." + name);
        return entry == null ? JsonNodeFactory.instance.objectNode() : entry.content;
    }

    /** Names of properties that words add to a DTO or an operation, beyond those that it has. */
    List<String> added(String module, String holder, Collection<String> known) {
        List<String> added = new ArrayList<>();
        words.getOrDefault(module, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(holder + "."))
                .map(key -> key.substring(holder.length() + 1))
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(added::add);
        return added;
    }

    private List<Entry> entries(String module, String holder, String name) {
        List<Entry> found = new ArrayList<>();
        if (!module.equals(Facts.SHARED)) {
            add(found, find(Facts.SHARED, name));
        }
        if (likes.containsKey(module) && !words.get(module).containsKey(name)) {
            add(found, find(likes.get(module), name));
        }
        add(found, find(module, name));
        add(found, find(module, holder + "." + name));
        return found;
    }

    private static void add(List<Entry> found, Entry entry) {
        if (entry != null) {
            found.add(entry);
        }
    }

    private Entry find(String module, String key) {
        Entry entry = words.getOrDefault(module, Map.of()).get(key);
        if (entry != null) {
            entry.used = true;
        }
        return entry;
    }

    /** Notes what was never asked for: words about nothing, mostly misspelt. */
    void checkThatAllAreUsed() {
        operations.forEach((name, entry) -> {
            if (!entry.used) {
                mistakes.add(entry.file, "operations." + name, "is no operation of the API");
            }
        });
        refused.forEach((name, entry) -> {
            if (!entry.used) {
                mistakes.add(entry.file, "refused." + name, "is no operation of the API that is not implemented");
            }
        });
        words.values()
                .forEach(module -> module.forEach((key, entry) -> {
                    if (!entry.used) {
                        mistakes.add(
                                entry.file, "words." + key, "is a word about nothing that implemented operations have");
                    }
                }));
    }
}
