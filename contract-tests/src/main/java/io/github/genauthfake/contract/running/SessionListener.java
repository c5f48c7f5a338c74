package io.github.genauthfake.contract.running;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/** Lets the behaviours of a launcher session tell a listener how they end. */
public final class SessionListener {
    private static final String NAME = SessionListener.class.getName();

    private SessionListener() {}

    /** Tells this listener of all behaviours that the session runs from now on. */
    public static void listen(LauncherSession session, BehaviourListener listener) {
        session.getStore().put(Namespace.create(NAME), BehaviourListener.class, listener);
    }

    /** The listener of a run. */
    static Optional<BehaviourListener> in(ExtensionContext context) {
        return Optional.ofNullable(
                context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAME))
                        .get(BehaviourListener.class, BehaviourListener.class));
    }
}
