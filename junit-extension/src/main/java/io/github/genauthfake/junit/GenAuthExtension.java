package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * What {@link GenAuthTest} registers, and the way to say more:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final GenAuthExtension GENAUTH = GenAuthExtension.builder().seed(COMPANY).build();
 * }</pre>
 *
 * <p>An instance holds settings only and may be shared by any number of test classes. Its field may be static or not; only
 * a static one is known in time for the constructor of its class. When several extensions apply to a test (around a nested
 * class and in it, or beside {@code @GenAuthTest}) the test still has one pool: it gets the seed that one of them brings,
 * two different seeds are refused, and the innermost language counts.
 */
public final class GenAuthExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                ParameterResolver {
    private final Settings settings;

    /** An extension whose pools start empty; JUnit calls this for {@link GenAuthTest}. */
    public GenAuthExtension() {
        this(Settings.NONE);
    }

    private GenAuthExtension(Settings settings) {
        this.settings = settings;
    }

    /** Prepares an extension that differs from that of {@link GenAuthTest}. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Registrations.add(this, context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        if (Constructions.concern(context)) {
            Constructions.of(context).begin(this, factoryContext);
        }
    }

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        if (Constructions.concern(context)) {
            Constructions.of(context).end(this, testInstance);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Registrations.add(this, context);
        TestPool.of(context).requireSettings(Registrations.settings(context));
        if (Registrations.isFirst(this, context)) {
            FieldInjection.fillFields(context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
        return Injection.concerns(parameterContext) && answersFor(parameterContext, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
        return Injection.valueFor(parameterContext, context);
    }

    Settings settings() {
        return settings;
    }

    /** JUnit refuses a parameter that two resolvers support, so that among several extensions one alone may answer. */
    private boolean answersFor(ParameterContext parameterContext, ExtensionContext context) {
        boolean constructor = parameterContext.getDeclaringExecutable() instanceof Constructor;
        if (constructor && Constructions.concern(context)) {
            return Constructions.of(context).current().owner() == this;
        }
        Registrations.add(this, context);
        return Registrations.isFirst(this, context);
    }

    /** Collects the settings of an extension. */
    public static final class Builder {
        /** The Java SDK has a language for no other. */
        private static final List<String> LANGUAGES = List.of("zh-CN", "en-US");

        private Seed seed;
        private String language;

        private Builder() {}

        /**
         * What the pool of every test starts with; nothing unless said otherwise. The seed's state is made once, however
         * many tests start with it.
         */
        public Builder seed(Seed start) {
            seed = Objects.requireNonNull(start, "seed");
            return this;
        }

        /**
         * The language in which the injected {@code ManagementClientOptions} and {@code ManagementClient} ask for messages;
         * {@code zh-CN} unless said otherwise, as in the SDK. Other clients say it themselves, with the header
         * {@code x-authing-lang}.
         *
         * @param tag {@code zh-CN} or {@code en-US}
         * @throws IllegalArgumentException when it is neither
         */
        public Builder language(String tag) {
            if (!LANGUAGES.contains(tag)) {
                throw new IllegalArgumentException(
                        "The language must be one of the Java SDK's, zh-CN or en-US, not " + tag);
            }
            language = tag;
            return this;
        }

        /** Makes the extension. */
        public GenAuthExtension build() {
            return new GenAuthExtension(new Settings(seed, language));
        }
    }
}
