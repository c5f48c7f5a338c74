package io.github.genauthfake.internal.modules;

import java.time.Instant;

/**
 * A role.
 *
 * @param sequence its place in the order of creation
 * @param code unique within the namespace
 * @param namespace the code of its namespace
 * @param disableTime when the role stops to be in force, in epoch milliseconds; {@code null} for never
 */
public record Role(
        String id,
        long sequence,
        String code,
        String namespace,
        String name,
        String description,
        Long disableTime,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it is in the namespace that a request means when it names none. */
    public boolean isInDefaultNamespace() {
        return namespace.equals(Namespace.DEFAULT);
    }

    /** Whether its end has not come yet at {@code moment} (inferred: the provider documents both, not how they meet). */
    public boolean isInForceAt(Instant moment) {
        return disableTime == null || moment.toEpochMilli() < disableTime;
    }

    /** What readers call it: the code, behind the namespace and a slash where that is not the default one. */
    public String handle() {
        return isInDefaultNamespace() ? code : namespace + "/" + code;
    }

    /** This role, changed at {@code now}. */
    public Role touched(Instant now) {
        return new Role(id, sequence, code, namespace, name, description, disableTime, createdAt, now);
    }
}
