package com.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.junit.GenAuthTest;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

// tag::dynamic[]
@SpringBootTest
@GenAuthTest(poolPerClass = true)
class DynamicPropertiesTest {
    @DynamicPropertySource
    static void genauth(DynamicPropertyRegistry properties) {
        UserPool pool = GenAuthExtension.poolOf(DynamicPropertiesTest.class);
        properties.add("genauth.host", pool::baseUrl);
        properties.add("genauth.access-key-id", pool::accessKeyId);
        properties.add("genauth.access-key-secret", pool::accessKeySecret);
    }

    @RepeatedTest(2)
    void makes_an_account(@Autowired Onboarding onboarding, UserPool pool) {
        onboarding.welcome("alice");
        assertThat(pool).hasUserCount(1).hasUser("alice");
    }
}
// end::dynamic[]
