package io.github.genauthfake.assertj;

import io.github.genauthfake.state.CustomFieldState;

/** Assertions on the definition of a custom field. */
public class CustomFieldAssert extends AbstractFieldAssert<CustomFieldAssert, CustomFieldState> {
    /** Asserts on a custom field that was taken out of a state; {@link GenAuthAssertions} leads here. */
    public CustomFieldAssert(CustomFieldState actual) {
        super(actual, CustomFieldAssert.class);
    }

    /** Its values are answered as cipher text. */
    public CustomFieldAssert isEncrypted() {
        return checkThat(true, "encrypted", CustomFieldState::encrypted);
    }

    /** Its values are answered as they are. */
    public CustomFieldAssert isNotEncrypted() {
        return checkThat(false, "encrypted", CustomFieldState::encrypted);
    }

    @Override
    String nameOf(CustomFieldState field) {
        return "custom field " + field.key() + " of "
                + Kind.targets(field.targetType())
                + (field.tenant() == null ? "" : " in the tenant " + field.tenant());
    }
}
