package io.github.genauthfake.assertj;

import io.github.genauthfake.state.NamespaceState;
import java.util.Set;

/** Assertions on a namespace. Its roles are named by their codes alone. */
public class NamespaceAssert extends AbstractGenAuthAssert<NamespaceAssert, NamespaceState> {
    /** Asserts on a namespace that was taken out of a state; {@link GenAuthAssertions} leads here. */
    public NamespaceAssert(NamespaceState actual) {
        super(actual, NamespaceAssert.class);
    }

    /** The namespace has this name; {@code null} for none. */
    public NamespaceAssert hasName(String name) {
        return checkValue("name", name, NamespaceState::name);
    }

    /** The namespace has this description; {@code null} for none. */
    public NamespaceAssert hasDescription(String description) {
        return checkValue("description", description, NamespaceState::description);
    }

    /** The roles with these codes are in it and no other is; none at all where none is named. */
    public NamespaceAssert hasOnlyRoles(String... codes) {
        return check(namespace -> unless(
                Set.copyOf(namespace.roles()).equals(Set.of(codes)),
                "Expected " + nameOf(namespace) + " to have only the roles " + Names.list(codes) + ", but "
                        + Names.actually("role", namespace.roles())));
    }

    @Override
    String nameOf(NamespaceState namespace) {
        return "namespace " + namespace.code();
    }
}
