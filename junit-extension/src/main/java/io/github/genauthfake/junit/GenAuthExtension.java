package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
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
 * <p>The field may be static or not; only a static one is known in time for the constructor of its class. When several
 * extensions apply to a test (around a nested class and in it, or beside {@code @GenAuthTest}) the test still has one pool:
 * their seeds are {@linkplain GenAuthSeed layers}, and the innermost language counts. An extension may be shared by any
 * number of test classes, and to register it twice is to register it once.
 */
public final class GenAuthExtension extends JudgingExtension
        implements ExecutionCondition,
                BeforeAllCallback,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                ParameterResolver {
    private static final ConditionEvaluationResult NO_CONDITION =
            ConditionEvaluationResult.enabled("a fake GenAuth is no condition");

    private final Settings settings;
    private final SharedPool shared;
    private volatile boolean isRegistered;

    /** An extension whose pools start empty; JUnit calls this for {@link GenAuthTest}. */
    public GenAuthExtension() {
        this(Settings.NONE);
    }

    private GenAuthExtension(Settings settings) {
        this.settings = settings;
        this.shared = settings.sharing() == null ? null : new SharedPool(settings.privateServer());
    }

    /** Prepares an extension that differs from that of {@link GenAuthTest}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The pool that tests share, see {@link Builder#sharedPool()}: for places that JUnit gives nothing to, such as the
     * static {@code @DynamicPropertySource} methods of Spring, which run before any instance of the test class is there.
     *
     * @throws IllegalStateException when every test has a pool of its own, or when no class with this extension has begun yet
     */
    public UserPool pool() {
        if (shared == null) {
            throw new IllegalStateException(
                    "Every test has a pool of its own: take it as a parameter. If the tests shall"
                            + " share one, say .sharedPool() to the builder.");
        }
        if (!isRegistered) {
            throw new IllegalStateException(
                    "There is a pool from the beginning of the first test class with this extension on. Put the"
                            + " extension into a static field with @RegisterExtension, and ask for the pool no sooner.");
        }
        return shared.pool(SeedLibrary.merged(settings.seeds()));
    }

    /**
     * The pool that the tests of a class share, see {@link GenAuthTest#poolPerClass()}: for its static methods that a
     * framework calls before there is an instance, such as the {@code @DynamicPropertySource} methods of Spring. It stays open
     * when the class ends, for an application that was connected to it may be kept and used again when the class is run
     * again.
     *
     * <p>Each subclass has a pool of its own. For a superclass that connects an application on behalf of several classes,
     * {@link Builder#sharedPool()} is the right one.
     *
     * @throws IllegalStateException when the tests share no pool, or when the class is not being run
     */
    public static UserPool poolOf(Class<?> testClass) {
        return TestClasses.poolOf(Objects.requireNonNull(testClass, "testClass"));
    }

    /**
     * Always lets tests run. It is JUnit's first call for a class, before any other extension acts on it: from here on
     * {@link #pool()} answers, in whatever order extensions are registered.
     */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Registrations.add(this, context);
        return NO_CONDITION;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Registrations.add(this, context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        if (Constructions.concern(context)) {
            Constructions.of(context).begin(this, factoryContext);
        } else {
            Registrations.add(this, context);
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
        TestPool.of(context).begin(context);
        if (Registrations.isFirst(this, context)) {
            FieldInjection.fillFields(context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
        return Injection.concerns(parameterContext, context)
                && answersFor(parameterContext, context)
                && Registrations.claim(parameterContext, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
        Registrations.release(parameterContext, context);
        return Injection.valueFor(parameterContext, context);
    }

    @Override
    boolean speaksFor(ExtensionContext context) {
        Registrations.add(this, context);
        return Registrations.isFirst(this, context);
    }

    Settings settings() {
        return settings;
    }

    SharedPool shared() {
        return shared;
    }

    /** From now on the pool that tests share can be had. */
    void register() {
        isRegistered = true;
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
        private final List<Seed> seeds = new ArrayList<>();
        private String language;
        private boolean sharedPool;
        private PrivateServer privateServer;
        private Verdict verdict = Verdict.USUAL;

        private Builder() {}

        /**
         * What the pool of every test starts with; nothing unless said otherwise. Said again, the later seed is put on top of
         * the earlier one. {@link GenAuthSeed} tells how it goes together with annotations. The seed's state is made once,
         * however many tests start with it.
         */
        public Builder seed(Seed layer) {
            seeds.add(Objects.requireNonNull(layer, "seed"));
            return this;
        }

        /**
         * One pool for all tests that this extension serves, each of which starts with its seed, as under
         * {@link GenAuthTest#poolPerClass()}. {@link GenAuthExtension#pool()} has it, from the beginning of the first test
         * class on. It lives as long as the extension: classes that inherit the extension's static field share it, one after
         * the other, in all runs of a JVM (reruns, suites), so that an application that is kept between classes (Spring caches
         * its contexts) stays connected.
         */
        public Builder sharedPool() {
            sharedPool = true;
            return this;
        }

        /** A server of its own for the tests that this extension serves: {@link #privateServer(Consumer)} as usual. */
        public Builder privateServer() {
            return privateServer(server -> {});
        }

        /**
         * A server of its own for the tests that this extension serves. It starts when a test first asks for something of it,
         * and stops with the class; under {@link #sharedPool()} it lives as long as the pool.
         *
         * @param details says how it differs from the usual one, which listens on a free port of the loopback address
         */
        public Builder privateServer(Consumer<FakeGenAuth.Builder> details) {
            privateServer = new PrivateServer(Objects.requireNonNull(details, "details"));
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
            language = Settings.language(tag);
            return this;
        }

        /** Findings of these kinds do not fail a test, as {@link GenAuthVerdict#tolerates()} says. */
        public Builder tolerates(Finding.Kind... kinds) {
            verdict = verdict.with(false, kinds);
            return this;
        }

        /** Findings of these kinds fail a test, as {@link GenAuthVerdict#failsOn()} says. */
        public Builder failsOn(Finding.Kind... kinds) {
            verdict = verdict.with(true, kinds);
            return this;
        }

        /** Makes the extension. */
        public GenAuthExtension build() {
            return new GenAuthExtension(new Settings(
                    List.copyOf(seeds), language, sharedPool ? Sharing.SOMEWHERE : null, privateServer, verdict));
        }
    }
}
