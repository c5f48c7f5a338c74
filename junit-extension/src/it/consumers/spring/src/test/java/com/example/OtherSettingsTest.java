package com.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSpringTest;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** Another application, for its settings differ; it has the same pool. */
@SpringBootTest
@GenAuthSpringTest
@TestPropertySource(properties = "spring.main.banner-mode=off")
class OtherSettingsTest {
    @Autowired
    private Onboarding onboarding;

    @RepeatedTest(2)
    void begins_anew_as_well(UserPool pool) {
        onboarding.welcome("alice");
        assertThat(pool).hasUserCount(1).hasUser("alice");
    }
}
