package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A second class with the cached context: what the first one did, and what each test does, is gone for the next. */
class SecondRoundTest extends ApplicationTest {
    @Autowired
    private Onboarding onboarding;

    @RepeatedTest(3)
    void begins_anew(UserPool pool) {
        assertThat(pool.requests()).isEmpty();
        assertThat(pool.faults().armed()).isEmpty();
        assertThat(onboarding.welcome("alice")).isNotBlank();
    }
}
