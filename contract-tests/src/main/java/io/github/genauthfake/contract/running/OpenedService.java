package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.remote.RemoteService;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.service.FakeInProcess;
import io.github.genauthfake.contract.service.OfferedService;
import io.github.genauthfake.contract.service.TestedService;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The service of a run, opened once. That it cannot be opened is a failure of the first behaviour alone; the others say the
 * same and are skipped, and the service is not asked again.
 */
final class OpenedService implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(OpenedService.class);

    private final TestedService service;
    private final boolean isOurs;
    private final RuntimeException failure;
    private final AtomicBoolean isTold = new AtomicBoolean();

    private OpenedService(TestedService service, boolean isOurs, RuntimeException failure) {
        this.service = service;
        this.isOurs = isOurs;
        this.failure = failure;
    }

    static OpenedService in(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(OpenedService.class, type -> open(context), OpenedService.class);
    }

    private static OpenedService open(ExtensionContext context) {
        Optional<TestedService> offered = OfferedService.in(context);
        if (offered.isPresent()) {
            return new OpenedService(offered.get(), false, null);
        }
        try {
            return new OpenedService(
                    open(name -> context.getConfigurationParameter(name).orElse(null)), true, null);
        } catch (RuntimeException refusal) {
            return new OpenedService(null, false, refusal);
        }
    }

    /** The service that the settings ask for, else the one that the environment names, else the fake. */
    private static TestedService open(TestedService.Settings settings) {
        Optional<String> className = settings.find(TestedService.SETTING);
        if (className.isPresent()) {
            return TestedService.ofClass(className.get(), settings);
        }
        Optional<RemoteTarget> target = RemoteTarget.of(System.getenv());
        return target.isPresent() ? RemoteService.open(target.get(), System.err::println) : new FakeInProcess(settings);
    }

    TestedService service() {
        if (failure != null) {
            throw failure;
        }
        return service;
    }

    /** Why nothing can be run; the first to ask is told by the failure itself. */
    Optional<String> outage() {
        if (failure == null) {
            return service.outage();
        }
        if (isTold.compareAndSet(false, true)) {
            throw failure;
        }
        return Optional.of(failure.getMessage());
    }

    @Override
    public void close() {
        if (isOurs) {
            service.close();
        }
    }
}
