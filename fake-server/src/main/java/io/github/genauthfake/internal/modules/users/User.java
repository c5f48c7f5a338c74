package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.End;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user: what identifies it, and everything else by name.
 *
 * @param sequence its place in the order of creation
 * @param email in lower case; {@code null} when there is none, as for phone, username and externalId
 * @param attributes the other properties that are set, under the API's names
 * @param identities accounts at external identity providers
 */
public record User(
        String id,
        long sequence,
        Instant createdAt,
        Instant updatedAt,
        String email,
        String phone,
        String username,
        String externalId,
        Map<String, Object> attributes,
        List<Identity> identities) {

    /** What readers call it: the username; else the e-mail address, the phone number, or the id. */
    public String handle() {
        if (username != null) {
            return username;
        }
        return email != null ? email : phone != null ? phone : id;
    }

    public boolean hasStatus(String status) {
        return status.equals(attributes.get("status"));
    }

    /** Whether the account can be used. */
    public boolean isActivated() {
        return hasStatus("Activated");
    }

    /** What relations know of it. */
    public End.Ref ref() {
        return new End.Ref(id, sequence);
    }

    /** This user with other properties. */
    public User with(Map<String, Object> others) {
        return new User(id, sequence, createdAt, updatedAt, email, phone, username, externalId, others, identities);
    }

    /** This user with other identities. */
    public User withIdentities(List<Identity> others) {
        return new User(id, sequence, createdAt, updatedAt, email, phone, username, externalId, attributes, others);
    }

    /** This user, changed at {@code now}. */
    public User touched(Instant now) {
        return new User(id, sequence, createdAt, now, email, phone, username, externalId, attributes, identities);
    }
}
