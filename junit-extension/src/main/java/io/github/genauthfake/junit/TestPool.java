package io.github.genauthfake.junit;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The user pool of one test and the SDK's objects for it, made when first asked for. It is closed with the test's context, or
 * goes back to the other tests that share it. A class whose tests share a pool has one of these too.
 */
final class TestPool implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(TestPool.class);

    private UserPool pool;
    private Trail trail;
    private SharedPool shared;
    private StrayRequests strays;
    private StrayRequests unjudgedStrays;
    private Complaints aside = new Complaints();
    private Seed seed;
    private Seed seedOfClass;
    private PrivateServer server;
    private Snapshot start;

    /** The SDK's objects, as {@code Object}: nothing here may need the SDK's classes. */
    private Object sdkOptions;

    private Object sdkClient;

    private String language;

    /** That of a test's context, which is the one that the constructor of the test's class received if it asked. */
    static TestPool of(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        key -> Constructions.of(context).takeFor(context).orElseGet(TestPool::new),
                        TestPool.class);
    }

    /** That of a class whose methods have asked for the pool that its tests share; empty for any other. */
    static Optional<TestPool> ofClass(ExtensionContext testClass) {
        return Optional.ofNullable(testClass.getStore(NAMESPACE).get(testClass.getUniqueId(), TestPool.class))
                .filter(pool -> pool.shared != null);
    }

    /** Whether there is a pool that belongs to one test alone. */
    synchronized boolean isOwn() {
        return pool != null && shared == null;
    }

    synchronized UserPool pool(ExtensionContext context) {
        if (pool == null) {
            Settings settings = Registrations.settings(context);
            seed = SeedLibrary.of(context).combine(settings.seeds());
            if (settings.sharing() == null) {
                server = settings.privateServer();
                pool = Server.of(context).createPool(seed);
                trail = Trail.of(pool);
                start = pool.snapshot();
            } else {
                Server.of(context); // refuses a private server that the shared pool is not on
                shared = SharedPool.of(settings.sharing());
                seedOfClass = seed;
                pool = shared.poolOfClass(seed);
            }
        }
        return pool;
    }

    synchronized Object sdkOptions(ExtensionContext context) {
        if (sdkOptions == null) {
            language = Registrations.settings(context).language();
            sdkOptions = SdkClients.options(pool(context), language);
        }
        return sdkOptions;
    }

    synchronized Object sdkClient(ExtensionContext context) {
        if (sdkClient == null) {
            sdkClient = SdkClients.client(sdkOptions(context));
        }
        return sdkClient;
    }

    /**
     * Called by every extension when the test begins, as only now everything is known that is said of it: the seed of its
     * method, the settings of extensions in instance fields.
     *
     * @throws io.github.genauthfake.SeedException when there is a mistake in the seed, whether the test asks for the pool or
     *     not
     */
    synchronized void begin(ExtensionContext test) {
        watchStrays(test);
        Settings settings = Registrations.settings(test);
        refuseLateLanguage(settings);
        if (settings.sharing() != null) {
            beginShared(test, settings.sharing(), SeedLibrary.of(test).combine(settings.seeds()));
        } else if (pool != null) {
            refuseLateServer(test, settings);
            changeSeed(SeedLibrary.of(test).combine(settings.seeds()));
        } else if (!settings.seeds().isEmpty()) {
            pool(test);
        }
    }

    /** Notes which requests without a pool were there before the test; to be called again does nothing. */
    synchronized void watchStrays(ExtensionContext context) {
        if (strays == null) {
            strays = StrayRequests.from(context);
            unjudgedStrays = strays;
        }
    }

    /** What there is to tell of a failure at this moment. */
    synchronized Evidence evidence(ExtensionContext context) {
        return new Evidence(
                pool,
                pool == null ? null : trail(),
                strays == null ? List.of() : strays.since(context),
                StrayRequests.mayBeOfAnotherTest(context),
                pool == null
                        ? List.of()
                        : pool.requests().stream()
                                .filter(RecordedRequest::isUnderWay)
                                .toList(),
                pool == null ? List.of() : pool.faults().armed(),
                true);
    }

    /** The same for a failure that comes when the test has given the pool back. */
    synchronized Evidence evidenceForLater(ExtensionContext context) {
        Evidence now = evidence(context);
        return new Evidence(
                now.pool(),
                now.trail(),
                now.strays(),
                now.mayBeOfAnotherTest(),
                now.underWay(),
                now.faults(),
                shared == null);
    }

    /** What was found in the test's requests since this was asked last; of those without a pool, only where they are its own. */
    synchronized Complaints unjudged(ExtensionContext context) {
        Complaints unjudged = pool == null ? new Complaints() : trail().takeUnjudged();
        if (unjudgedStrays != null && !StrayRequests.mayBeOfAnotherTest(context)) {
            List<RecordedRequest> found = unjudgedStrays.since(context);
            found.forEach(unjudged::add);
            unjudgedStrays = unjudgedStrays.upTo(found);
        }
        return unjudged;
    }

    /** Keeps what {@link #unjudged} would tell, for a verdict on the test as a whole. */
    synchronized void setAside(ExtensionContext context) {
        aside.addAll(unjudged(context));
    }

    /** The same with what was set aside, and with the faults that have struck nothing by the end. */
    synchronized Complaints unjudgedInTheEnd(ExtensionContext context) {
        setAside(context);
        Complaints all = aside;
        aside = new Complaints();
        if (pool != null) {
            trail().tellUnstruckFaults(all);
        }
        return all;
    }

    /**
     * A verdict on an operation that does not exist would say nothing, and so hide what it is to fail on.
     *
     * @throws ExtensionConfigurationException when the API has no such operation
     */
    synchronized void refuseUnknownOperations(Verdict verdict) {
        if (pool == null) {
            return;
        }
        for (String operation : verdict.operations()) {
            try {
                pool.requests(operation);
            } catch (IllegalArgumentException unknown) {
                throw new ExtensionConfigurationException(
                        "A @GenAuthVerdict says on = \"" + operation + "\". " + unknown.getMessage());
            }
        }
    }

    private Trail trail() {
        return shared == null ? trail : shared.trail();
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.leave(this, seedOfClass);
        } else if (pool != null) {
            pool.close();
        }
    }

    private void beginShared(ExtensionContext test, Sharing place, Seed ofTest) {
        if (place.said().getTestMethod().isPresent()) {
            throw new ExtensionConfigurationException("A GenAuthExtension with .sharedPool() is in an instance field,"
                    + " where there is another one for each test. Make the field static.");
        }
        if (isOwn()) {
            throw new ExtensionConfigurationException("A shared pool comes too late for the tests of "
                    + test.getRequiredTestClass().getName()
                    + ": a constructor, perhaps of a class around it, received a pool"
                    + " for one test before. Take it as a parameter of the test methods, or say the shared pool on the"
                    + " class of that constructor.");
        }
        boolean isNew = shared == null;
        pool(test);
        if (isNew || ofTest != seed) {
            seedOfClass = SeedLibrary.of(test)
                    .combine(Registrations.settings(classOf(test)).seeds());
            seed = ofTest;
            shared.enter(this, test, place.said(), ofTest);
        }
    }

    private static ExtensionContext classOf(ExtensionContext test) {
        ExtensionContext context = test;
        while (context.getTestMethod().isPresent()) {
            context = context.getParent().orElseThrow();
        }
        return context;
    }

    /** A constructor that received the pool could not know the seed of the test's method; that it reads does no harm. */
    private void changeSeed(Seed ofTest) {
        if (ofTest == seed) {
            return;
        }
        if (!pool.snapshot().equals(start)) {
            throw new ExtensionConfigurationException(
                    "The seed of the test comes too late, as a constructor has changed the pool before. Change it in a"
                            + " @BeforeEach method instead, or say the seed on the class. If a GenAuthExtension in an"
                            + " instance field says it, make that field static.");
        }
        pool.seed(ofTest);
        seed = ofTest;
        start = pool.snapshot();
    }

    private void refuseLateServer(ExtensionContext test, Settings settings) {
        if (!Objects.equals(settings.privateServer(), server)) {
            throw new ExtensionConfigurationException("The private server that is said for "
                    + test.getDisplayName()
                    + " comes too late: a constructor received a pool on another server before. If it is said"
                    + " on a method or a nested class, take the pool as a parameter of the test methods"
                    + " instead of the constructor. If a GenAuthExtension in an instance field says it, make"
                    + " that field static.");
        }
    }

    private void refuseLateLanguage(Settings settings) {
        if (sdkOptions != null && !Objects.equals(settings.language(), language)) {
            throw new ExtensionConfigurationException("The language that a GenAuthExtension says comes too late: a"
                    + " constructor received a client before. If the extension is in an instance field, make that field"
                    + " static. If it is in a nested class, let the methods of the class around it take parameters instead"
                    + " of the constructor.");
        }
    }
}
