package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.seed.document.Listing;
import io.github.genauthfake.internal.seed.document.Location;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Node;
import io.github.genauthfake.internal.seed.document.NodeValues;
import io.github.genauthfake.internal.seed.document.Scalar;
import io.github.genauthfake.internal.seed.shape.Trail;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An object of a seed, whose shape has been checked.
 *
 * @param name the name it stands under
 * @param location where that name stands
 */
record Part(Trail trail, String name, Location location, Mapping mapping) {
    static Part top(Mapping seed) {
        return new Part(Trail.TOP, "", seed.location(), seed);
    }

    /** The objects under one of its names, in order. */
    List<Part> parts(String section) {
        if (!(mapping.get(section) instanceof Mapping members)) {
            return List.of();
        }
        Trail below = trail.name(section);
        List<Part> parts = new ArrayList<>(members.members().size());
        members.members().forEach((key, member) -> parts.add(part(below, key, member)));
        return parts;
    }

    /** The objects of a kind, which are called by their names, by their group, or by nothing of meaning. */
    List<Part> parts(Kind<?> kind) {
        return kind.sectionAround().map(this::part).orElse(this).partsHere(kind);
    }

    private List<Part> partsHere(Kind<?> kind) {
        String section = kind.seedForm().group() == null ? kind.section() : null;
        return switch (kind.seedForm().style()) {
            case NAMED -> parts(kind.section());
            case SINGLE -> mapping.get(section) instanceof Mapping ? List.of(part(section)) : List.of();
            case LISTED ->
                !kind.seedForm().texts().isEmpty()
                        ? kind.seedForm().texts().entrySet().stream()
                                .flatMap(list -> part(kind.section())
                                        .items(list.getKey(), kind.nameInSeeds(kind.property(list.getValue())))
                                        .stream())
                                .toList()
                        : section != null
                                ? items(section, kind.textInSeeds())
                                : kind.seedForm().groups().stream()
                                        .flatMap(
                                                group -> part(kind.section()).items(group, kind.textInSeeds()).stream())
                                        .toList();
        };
    }

    /** The object under one of its names, without members when there is none. */
    Part part(String section) {
        Mapping.Member member = mapping.members().get(section);
        return member == null
                ? new Part(trail.name(section), section, location, new Mapping(Map.of(), location))
                : part(trail, section, member);
    }

    /** The items of a list; a text counts as an object that has it under {@code nameOfText}. */
    List<Part> items(String section, String nameOfText) {
        if (!(mapping.get(section) instanceof Listing listing)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>(listing.items().size());
        for (Node item : listing.items()) {
            Trail here = trail.name(section).item(parts.size());
            Mapping members = item instanceof Mapping object
                    ? object
                    : new Mapping(Map.of(nameOfText, new Mapping.Member(item.location(), item)), item.location());
            parts.add(new Part(here, section, item.location(), members));
        }
        return parts;
    }

    private static Part part(Trail above, String key, Mapping.Member member) {
        Mapping members = member.value() instanceof Mapping object ? object : new Mapping(Map.of(), member.location());
        return new Part(above.name(key), key, member.location(), members);
    }

    boolean mentions(String property) {
        return mapping.members().containsKey(property);
    }

    /** Whether it says that a property has no value. */
    boolean isNull(String property) {
        return mentions(property) && value(property) == null;
    }

    /** The value of a property as plain Java values; {@code null} when there is none. */
    Object value(String property) {
        Node node = mapping.get(property);
        return node == null ? null : NodeValues.of(node);
    }

    String text(String property) {
        return mapping.get(property) instanceof Scalar scalar ? (String) scalar.value() : null;
    }

    String text(String property, String otherwise) {
        String text = text(property);
        return text == null ? otherwise : text;
    }

    boolean flag(String property) {
        return mapping.get(property) instanceof Scalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    Long number(String property) {
        return mapping.get(property) instanceof Scalar scalar && scalar.value() instanceof Number number
                ? Long.valueOf(number.longValue())
                : null;
    }

    Instant moment(String property) {
        String text = text(property);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw refusal(property, text + " is no moment; write one such as 2024-01-01T00:00:00.000Z instead");
        }
    }

    /** A moment as a number, or as the text of one; {@code null} when there is none. */
    Long epochMilliseconds(String property) {
        Long number = number(property);
        if (number != null) {
            return number;
        }
        Instant moment = value(property) == null ? null : moment(property);
        return moment == null ? null : Long.valueOf(moment.toEpochMilli());
    }

    /** Puts the properties that have a value among the parameters of an operation. */
    Part copy(Map<String, Object> parameters, String... properties) {
        for (String property : properties) {
            Object value = value(property);
            if (value != null) {
                parameters.put(property, value);
            }
        }
        return this;
    }

    /** What is wrong with the object. */
    SeedException refusal(String problem) {
        return trail.refusal(location, problem);
    }

    /** What is wrong with one of its properties. */
    SeedException refusal(String property, String problem) {
        Mapping.Member member = mapping.members().get(property);
        return member == null ? refusal(problem) : trail.name(property).refusal(member.location(), problem);
    }

    /** What the API has against the object, at the place of the property that its sentence names first. */
    SeedException refusalByApi(String sentence, Throwable cause) {
        String named = null;
        int earliest = Integer.MAX_VALUE;
        for (String property : mapping.members().keySet()) {
            int place = place(property, sentence);
            if (place < earliest) {
                earliest = place;
                named = property;
            }
        }
        return named == null
                ? trail.refusal(location, sentence, cause)
                : trail.name(named).refusal(mapping.members().get(named).location(), sentence, cause);
    }

    private static int place(String word, String sentence) {
        var matcher = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])", Pattern.CASE_INSENSITIVE)
                .matcher(sentence);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }
}
