package io.github.genauthfake.assertj;

import io.github.genauthfake.state.BaseFieldState;

/** Assertions on a built-in field of users. */
public class BaseFieldAssert extends AbstractFieldAssert<BaseFieldAssert, BaseFieldState> {
    /** Asserts on a built-in field that was taken out of a state; {@link GenAuthAssertions} leads here. */
    public BaseFieldAssert(BaseFieldState actual) {
        super(actual, BaseFieldAssert.class);
    }

    @Override
    String nameOf(BaseFieldState field) {
        return "base field " + field.key();
    }
}
