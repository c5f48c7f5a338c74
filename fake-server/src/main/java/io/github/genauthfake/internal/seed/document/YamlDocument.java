package io.github.genauthfake.internal.seed.document;

import io.github.genauthfake.SeedException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into a tree. Anchors, aliases and {@code <<} work; tags that would make objects do not. */
final class YamlDocument {
    private static final int DEEPEST_NESTING = 500;
    private static final int LARGEST_TEXT = 256 * 1024 * 1024;

    /** A file of 100,000 users has about two millions; only aliases of aliases come near the limit. */
    private static final long MOST_NODES = 20_000_000;

    private final String name;
    private final Map<org.yaml.snakeyaml.nodes.Node, Node> known = new IdentityHashMap<>();
    private final Map<Node, Long> sizes = new IdentityHashMap<>();
    private final Set<org.yaml.snakeyaml.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlDocument(String name) {
        this.name = name;
    }

    static Node parse(String text, String name) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_TEXT);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        try {
            org.yaml.snakeyaml.nodes.Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return root == null ? Scalar.of(null, new Location(name, 1)) : new YamlDocument(name).node(root);
        } catch (MarkedYAMLException broken) {
            throw YamlMistakes.refusal(broken, name);
        } catch (YAMLException broken) {
            throw new SeedException(name, 0, "is not YAML: " + YamlMistakes.firstLine(broken), broken);
        }
    }

    private Node node(org.yaml.snakeyaml.nodes.Node yaml) {
        Node before = known.get(yaml);
        if (before != null) {
            return before;
        }
        Location location = location(yaml);
        if (!open.add(yaml)) {
            throw new SeedException(name, location.line(), "an anchor contains itself; write its content out instead");
        }
        Node node;
        if (yaml instanceof ScalarNode scalar) {
            node = PlainScalars.scalar(scalar, location);
        } else {
            requireNoTag(yaml, location);
            node = yaml instanceof SequenceNode sequence
                    ? listing(sequence, location)
                    : mapping((MappingNode) yaml, location);
            known.put(yaml, node);
        }
        open.remove(yaml);
        return node;
    }

    private Node listing(SequenceNode sequence, Location location) {
        List<Node> items = new ArrayList<>(sequence.getValue().size());
        long size = 1;
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            Node node = node(item);
            items.add(node);
            size += size(node);
        }
        return measured(new Listing(items, location), size);
    }

    private Node mapping(MappingNode yaml, Location location) {
        Map<String, Mapping.Member> members = new LinkedHashMap<>();
        Map<String, Mapping.Member> merged = new LinkedHashMap<>();
        long size = 1;
        for (NodeTuple tuple : yaml.getValue()) {
            Location place = location(tuple.getKeyNode());
            Node value = node(tuple.getValueNode());
            size += size(value);
            if (Tag.MERGE.equals(tuple.getKeyNode().getTag())) {
                merge(merged, value, place);
                continue;
            }
            String key = PlainScalars.key(tuple.getKeyNode(), place);
            Mapping.Member before = members.put(key, new Mapping.Member(place, value));
            if (before != null) {
                throw Duplicates.refusal(key, before.location(), place);
            }
        }
        if (!merged.isEmpty()) {
            Set<String> own = new HashSet<>(members.keySet());
            merged.forEach((key, member) -> {
                if (!own.contains(key)) {
                    members.put(key, member);
                }
            });
        }
        return measured(new Mapping(members, location), size);
    }

    private void merge(Map<String, Mapping.Member> merged, Node value, Location place) {
        List<Node> sources = value instanceof Listing listing ? listing.items() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof Mapping mapping)) {
                throw new SeedException(
                        name, place.line(), "\"<<\" takes an alias of a mapping; write it as \"<<: *anchor\" instead");
            }
            mapping.members().forEach(merged::putIfAbsent);
        }
    }

    private Node measured(Node node, long size) {
        if (size > MOST_NODES) {
            throw new SeedException(
                    name, node.location().line(), "its aliases make more than " + MOST_NODES + " values; use fewer");
        }
        sizes.put(node, size);
        return node;
    }

    private long size(Node node) {
        return sizes.getOrDefault(node, 1L);
    }

    private void requireNoTag(org.yaml.snakeyaml.nodes.Node yaml, Location location) {
        if (!yaml.getTag().equals(Tag.MAP) && !yaml.getTag().equals(Tag.SEQ)) {
            throw new SeedException(
                    name, location.line(), "the tag " + yaml.getTag() + " means nothing here; remove it");
        }
    }

    private Location location(org.yaml.snakeyaml.nodes.Node yaml) {
        return new Location(name, yaml.getStartMark().getLine() + 1);
    }
}
