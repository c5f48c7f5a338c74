package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSpringTest;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A second class with the cached context: what the first one did, and what each test does, is gone for the next. */
@SpringBootTest
@GenAuthSpringTest
class SecondRoundTest {
    @Autowired
    private Onboarding onboarding;

    @RepeatedTest(3)
    void begins_anew(UserPool pool) {
        assertThat(pool.requests()).isEmpty();
        assertThat(pool.faults().armed()).isEmpty();
        assertThat(onboarding.welcome("alice")).isNotBlank();
    }
}
