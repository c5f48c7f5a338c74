package io.github.genauthfake.contract.service;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/**
 * Hands a service that is open already to the behaviours of a launcher session. Who opened it looks at it afterwards and
 * closes it.
 */
public final class OfferedService {
    private static final String NAME = OfferedService.class.getName();

    private OfferedService() {}

    /** Lets all behaviours that the session runs from now on use this service, whatever the settings and the environment say. */
    public static void offer(LauncherSession session, TestedService service) {
        session.getStore().put(Namespace.create(NAME), TestedService.class, new Offer(service));
    }

    /** The service that was offered to the session of a run. */
    public static Optional<TestedService> in(ExtensionContext context) {
        return Optional.ofNullable(
                        context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAME))
                                .get(TestedService.class, Offer.class))
                .map(Offer::service);
    }

    /** Keeps the store, which closes what can be closed, from closing the service. */
    private record Offer(TestedService service) {}
}
