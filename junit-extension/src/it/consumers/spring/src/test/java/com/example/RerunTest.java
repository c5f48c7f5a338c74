package com.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSpringTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Fails once in a JVM. The rerun finds the application that it knows, connected as before. */
@SpringBootTest
@GenAuthSpringTest
class RerunTest {
    private static boolean hasFailed;

    @Test
    void passes_when_it_is_run_again(@Autowired Onboarding onboarding, UserPool pool) {
        onboarding.welcome("alice");
        assertThat(pool).hasUser("alice");
        if (!hasFailed) {
            hasFailed = true;
            throw new AssertionError("on purpose");
        }
    }
}
