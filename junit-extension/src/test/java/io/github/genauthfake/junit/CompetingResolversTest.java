package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** JUnit refuses a parameter that two resolvers claim: what others give is left to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompetingResolversTest {
    @Test
    void types_that_cannot_be_given_are_left_to_whoever_provides_a_test_template() {
        TestRun.of(Templated.class).isGreenWith(2);
    }

    @Test
    void a_parameter_with_an_annotation_is_left_to_whom_the_annotation_belongs() {
        TestRun.of(ObjectsOfAnApplication.class).isGreenWith(1);
    }

    @Test
    void what_an_annotation_says_of_null_claims_nothing() {
        TestRun.of(NeverNull.class).isGreenWith(1);
    }

    @Test
    void an_extension_that_is_registered_twice_does_not_compete_with_itself() {
        TestRun.of(InTwoFields.class, InTwoClasses.class).isGreenWith(3);
    }

    @Test
    void and_judges_once() {
        TestRun run = TestRun.of(JudgedInTwoFields.class);
        assertThat(run.failure()).isInstanceOf(VerdictError.class);
        assertThat(run.failure().getSuppressed()).hasSize(1);
    }

    static final class TargetTypes implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(TargetType.USER, TargetType.ROLE).map(Invocation::new);
        }
    }

    record Invocation(TargetType targetType) implements TestTemplateInvocationContext, ParameterResolver {
        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
            return parameterContext.getParameter().getType() == TargetType.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
            return targetType;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface OfApplication {}

    static final class Applications implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
            return parameterContext.isAnnotated(OfApplication.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
            Class<?> type = parameterContext.getParameter().getType();
            return type == URI.class ? URI.create("http://application.example") : null;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface NonNull {}

    @GenAuthTest
    static class Templated {
        @BeforeEach
        void prepare(TargetType targetType) {
            assertThat(targetType).isNotNull();
        }

        @TestTemplate
        @ExtendWith(TargetTypes.class)
        void is_given(TargetType targetType, UserPool pool, URI baseUrl) {
            assertThat(targetType).isNotNull();
            assertThat(pool.baseUrl()).isEqualTo(baseUrl);
        }
    }

    @GenAuthTest
    @ExtendWith(Applications.class)
    static class ObjectsOfAnApplication {
        @Test
        void are_given(
                @OfApplication URI application,
                @OfApplication UserPool noPool,
                @OfApplication ManagementClient noClient,
                URI genauth,
                FakeGenAuth server) {
            assertThat(application).hasHost("application.example");
            assertThat(noPool).isNull();
            assertThat(noClient).isNull();
            assertThat(genauth).isEqualTo(server.baseUrl());
        }
    }

    @GenAuthTest
    static class NeverNull {
        @Test
        void is_given(@NonNull UserPool pool, @NonNull ManagementClient genauth) {
            assertThat(genauth.getUserBaseFields().getStatusCode()).isEqualTo(200);
            assertThat(pool.requests("get-user-base-fields")).hasSize(1);
        }
    }

    static class InTwoFields {
        @RegisterExtension
        static final GenAuthExtension ONE = GenAuthExtension.builder().build();

        @RegisterExtension
        static final GenAuthExtension THE_SAME = ONE;

        private final UserPool constructed;

        InTwoFields(UserPool pool, FakeGenAuth server) {
            constructed = pool;
        }

        @Test
        void is_served(UserPool pool, FakeGenAuth server) {
            assertThat(pool).isSameAs(constructed);
        }
    }

    static class InTwoClasses {
        @RegisterExtension
        static final GenAuthExtension OUTSIDE = GenAuthExtension.builder().build();

        @Test
        void outside(UserPool pool) {
            assertThat(pool.requests()).isEmpty();
        }

        @Nested
        class Inner {
            @RegisterExtension
            static final GenAuthExtension INSIDE = OUTSIDE;

            private final UserPool constructed;

            Inner(UserPool pool) {
                constructed = pool;
            }

            @Test
            void inside(UserPool pool) {
                assertThat(pool).isSameAs(constructed);
            }
        }
    }

    static class JudgedInTwoFields {
        @RegisterExtension
        static final GenAuthExtension ONE = GenAuthExtension.builder().build();

        @RegisterExtension
        static final GenAuthExtension THE_SAME = ONE;

        @Test
        void test(UserPool pool) {
            RawRequests.useMissingOperation(pool);
        }
    }
}
