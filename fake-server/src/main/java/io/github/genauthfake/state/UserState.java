package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.util.List;
import java.util.Map;

/** A user, as it was when the {@link PoolState} was taken. */
public interface UserState extends TargetState {
    @Override
    default TargetType targetType() {
        return TargetType.USER;
    }

    /** The username; else the e-mail address, the phone number, or the id. */
    @Override
    String handle();

    /** {@code null} when there is none, as for {@code email}, {@code phone} and {@code externalId}. */
    String username();

    /** In lower case. */
    String email();

    String phone();

    String externalId();

    /**
     * The other properties that the API documents of a user and the fake keeps, under the API's names: {@code status},
     * {@code name}, {@code nickname}, {@code gender}, … Those that are not set are there and {@code null}, as in
     * answers.
     */
    Map<String, Object> properties();

    /** Accounts at external identity providers. */
    List<IdentityState> identities();

    /** Where the user is, in the order of joining. */
    List<MembershipState> departments();

    /** The roles that are assigned to the user itself, as seeds name them, the first assigned first. */
    List<String> roles();

    /** The codes of the user's groups, the oldest group first. */
    List<String> groups();

    /** The names of the tenants the user belongs to. */
    List<String> tenants();
}
