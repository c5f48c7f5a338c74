package com.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.Fault;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSpringTest;
import io.github.genauthfake.junit.SeedUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// tag::test[]
@SpringBootTest
@GenAuthSpringTest
class OnboardingTest {
    @Autowired
    private Onboarding onboarding; // the bean under test, which knows nothing of the fake

    @Test
    void makes_an_account(UserPool pool) {
        onboarding.welcome("alice");
        assertThat(pool).hasUser("alice");
    }

    @Test
    @SeedUser(username = "alice")
    void refuses_a_name_that_is_taken() {
        assertThatThrownBy(() -> onboarding.welcome("alice")).hasMessageContaining("alice gets no account");
    }

    @Test
    void tells_of_throttling(UserPool pool) {
        pool.faults().on("create-user").next(Fault.httpStatus(429));
        assertThatThrownBy(() -> onboarding.welcome("alice")).hasMessageContaining("429");
    }
}
// end::test[]
