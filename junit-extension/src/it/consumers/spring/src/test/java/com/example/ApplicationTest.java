package com.example;

import io.github.genauthfake.junit.GenAuthExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

// tag::base[]
@SpringBootTest
abstract class ApplicationTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH =
            GenAuthExtension.builder().poolPerClass().build();

    @DynamicPropertySource
    static void genauth(DynamicPropertyRegistry properties) {
        properties.add("genauth.host", () -> GENAUTH.pool().baseUrl());
        properties.add("genauth.access-key-id", () -> GENAUTH.pool().accessKeyId());
        properties.add("genauth.access-key-secret", () -> GENAUTH.pool().accessKeySecret());
    }
}
// end::base[]
