package io.github.genauthfake.internal.seed.document;

import java.util.Collections;
import java.util.Map;

/**
 * Values by name, in the order in which they are written.
 *
 * @param members each value with the place of its name
 */
public record Mapping(Map<String, Member> members, Location location) implements Node {
    public Mapping {
        members = Collections.unmodifiableMap(members);
    }

    /** A value and where its name stands. */
    public record Member(Location location, Node value) {}

    /** The value under {@code name}; {@code null} when there is none. */
    public Node get(String name) {
        Member member = members.get(name);
        return member == null ? null : member.value();
    }
}
