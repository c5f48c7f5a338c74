package io.github.genauthfake.contract.running;

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
            TestedService service = TestedService.of(
                    name -> context.getConfigurationParameter(name).orElse(null));
            return new OpenedService(service, true, null);
        } catch (RuntimeException refusal) {
            return new OpenedService(null, false, refusal);
        }
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
