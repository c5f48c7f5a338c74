package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSpringTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.Mockito;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Spring, Mockito and the fake give objects of the same types. */
@SpringBootTest
@GenAuthSpringTest
@ExtendWith(MockitoExtension.class)
class CompetingResolversTest {
    private final ManagementClient bean;

    CompetingResolversTest(@Autowired ManagementClient bean, UserPool pool) {
        this.bean = bean;
        assertThat(pool.id()).isNotBlank();
    }

    @Test
    void each_gives_what_is_asked_of_it(
            @Autowired ManagementClient autowired,
            @Qualifier("genauth") ManagementClient qualified,
            @Mock ManagementClient mock,
            ManagementClient injected) {
        assertThat(autowired).isSameAs(bean);
        assertThat(qualified).isSameAs(bean);
        assertThat(Mockito.mockingDetails(mock).isMock()).isTrue();
        assertThat(injected).isNotSameAs(bean);
        assertThat(injected.getUserBaseFields().getStatusCode()).isEqualTo(200);
    }

    @Nested
    class A_constructor_with_Autowired {
        private final ManagementClient client;

        @Autowired
        A_constructor_with_Autowired(ManagementClient client, UserPool pool) {
            this.client = client;
        }

        @Test
        void is_springs(UserPool pool) {
            assertThat(client).isSameAs(bean);
            assertThat(client.getUserBaseFields().getStatusCode()).isEqualTo(200);
            assertThat(pool.requests("get-user-base-fields")).hasSize(1);
        }
    }

    @Nested
    @TestConstructor(autowireMode = AutowireMode.ALL)
    class A_class_with_TestConstructor {
        private final ManagementClient client;

        A_class_with_TestConstructor(ManagementClient client) {
            this.client = client;
        }

        @Test
        void is_springs() {
            assertThat(client).isSameAs(bean);
        }
    }

    @Nested
    @TestConstructor(autowireMode = AutowireMode.ANNOTATED)
    class A_class_that_autowires_what_is_annotated {
        private final UserPool constructed;

        A_class_that_autowires_what_is_annotated(UserPool pool) {
            this.constructed = pool;
        }

        @Test
        void is_ours(UserPool pool) {
            assertThat(constructed).isSameAs(pool);
        }
    }
}
