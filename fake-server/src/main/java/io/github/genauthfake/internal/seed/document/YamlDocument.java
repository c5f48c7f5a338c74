package io.github.genauthfake.internal.seed.document;

import io.github.genauthfake.SeedException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML into a tree, from the events of the parser: a tree of the parser's own would take several times the memory.
 * Anchors, aliases and {@code <<} work; tags that would make objects do not.
 */
final class YamlDocument {
    private static final int DEEPEST_NESTING = 500;

    /** The parser's time for one value grows with the square of its length: a million characters take less than a second. */
    private static final int LONGEST_LINE = 1_000_000;

    private static final int LARGEST_TEXT = 256 * 1024 * 1024;

    /** A file of 100,000 users has about two millions; only aliases of aliases come near the limit. */
    private static final long MOST_NODES = 20_000_000;

    private static final Anchor OPEN = new Anchor(null, 0);

    private final String name;
    private final Iterator<Event> events;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private Location latest;
    private long nodes;
    private int depth;

    private YamlDocument(String name, Iterator<Event> events) {
        this.name = name;
        this.events = events;
        this.latest = new Location(name, 1);
    }

    /** What an alias stands for, with the number of nodes in it. */
    private record Anchor(Node node, long size) {}

    static Node parse(String text, String name) {
        requireLines(text, name);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_TEXT);
        try {
            Iterable<Event> events = new Yaml(new SafeConstructor(options)).parse(new StringReader(text));
            return new YamlDocument(name, events.iterator()).document();
        } catch (MarkedYAMLException broken) {
            throw YamlMistakes.refusal(broken, name);
        } catch (YAMLException broken) {
            throw new SeedException(name, 0, "is not YAML: " + YamlMistakes.firstLine(broken), broken);
        }
    }

    private static void requireLines(String text, String name) {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            if (next - start > LONGEST_LINE) {
                throw new SeedException(
                        name,
                        line,
                        "a line has more than " + LONGEST_LINE
                                + " characters; break it, or write a .json file instead");
            }
            start = next;
            line++;
        }
    }

    private Node document() {
        events.next();
        if (events.next().is(Event.ID.StreamEnd)) {
            return Scalar.of(null, latest);
        }
        Node root = node(events.next());
        events.next();
        Event next = events.next();
        if (!next.is(Event.ID.StreamEnd)) {
            throw refusal(location(next), "a second document starts; write it into a file of its own instead");
        }
        return root;
    }

    private Node node(Event event) {
        Location location = location(event);
        if (event instanceof AliasEvent alias) {
            return alias(alias.getAnchor(), location);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, OPEN);
        }
        long before = nodes;
        count(1, location);
        Node node = event instanceof ScalarEvent scalar
                ? PlainScalars.scalar(scalar, location)
                : collection((CollectionStartEvent) event, location);
        if (anchor != null) {
            anchors.put(anchor, new Anchor(node, nodes - before));
        }
        return node;
    }

    private Node alias(String anchorName, Location location) {
        Anchor anchor = anchors.get(anchorName);
        if (anchor == null) {
            throw refusal(location, "there is no anchor &" + anchorName + " above; write one, or no alias");
        }
        if (anchor == OPEN) {
            throw refusal(location, "the anchor &" + anchorName + " contains itself; write its content out instead");
        }
        count(anchor.size(), location);
        return anchor.node();
    }

    private void count(long more, Location location) {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw refusal(location, "its aliases make more than " + MOST_NODES + " values; write fewer");
        }
    }

    private Node collection(CollectionStartEvent event, Location location) {
        if (event.getTag() != null) {
            PlainScalars.requireStandard(event.getTag(), event instanceof MappingStartEvent ? "map" : "seq", location);
        }
        if (++depth > DEEPEST_NESTING) {
            throw refusal(location, "is nested more than " + DEEPEST_NESTING + " deep; write it flatter");
        }
        Node node = event instanceof MappingStartEvent ? mapping(location) : listing(location);
        depth--;
        return node;
    }

    private Node listing(Location location) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event));
        }
        return new Listing(items, location);
    }

    private Node mapping(Location location) {
        Map<String, Mapping.Member> members = new LinkedHashMap<>();
        Map<String, Mapping.Member> merged = null;
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            Location place = location(event);
            Node key = node(event);
            Node value = node(events.next());
            if (!(key instanceof Scalar scalar)) {
                throw refusal(place, "a name must be a text; write one instead");
            }
            if (scalar.plain() && scalar.text().equals("<<")) {
                merged = merged == null ? new LinkedHashMap<>() : merged;
                merge(merged, value, place);
                continue;
            }
            Mapping.Member before = members.put(scalar.text(), new Mapping.Member(place, value));
            if (before != null) {
                throw Duplicates.refusal(scalar.text(), before.location(), place);
            }
        }
        if (merged != null) {
            merged.forEach(members::putIfAbsent);
        }
        return new Mapping(members, location);
    }

    private void merge(Map<String, Mapping.Member> merged, Node value, Location place) {
        List<Node> sources = value instanceof Listing listing ? listing.items() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof Mapping mapping)) {
                throw refusal(place, "\"<<\" takes an alias of a mapping; write it as \"<<: *anchor\" instead");
            }
            mapping.members().forEach(merged::putIfAbsent);
        }
    }

    /** What stands in one line shares its location. */
    private Location location(Event event) {
        int line = event.getStartMark().getLine() + 1;
        if (latest.line() != line) {
            latest = new Location(name, line);
        }
        return latest;
    }

    private static SeedException refusal(Location location, String problem) {
        return new SeedException(location.source(), location.line(), problem);
    }
}
