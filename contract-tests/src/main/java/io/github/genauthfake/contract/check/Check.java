package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.running.BehaviourListener;
import io.github.genauthfake.contract.running.SessionListener;
import io.github.genauthfake.contract.service.OfferedService;
import io.github.genauthfake.contract.service.TestedService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One pass of selected behaviours over a service that is open already and stays open. */
public final class Check {
    private final Selection selection;
    private final Findings findings;
    private String brokenOff;

    /**
     * Prepares a pass; nothing is sent yet.
     *
     * @param differencesAreKnown whether a behaviour with a known difference may differ: on the real service it may, on the
     *     fake it may not
     * @param acceptance turns findings into those that are accepted
     */
    public Check(Selection selection, boolean differencesAreKnown, UnaryOperator<Finding> acceptance) {
        this.selection = selection;
        this.findings = new Findings(selection.behaviours(), differencesAreKnown, acceptance);
    }

    /**
     * Runs the behaviours, one after the other, by operation.
     *
     * @param progress is told of every behaviour that has ended
     */
    public void run(TestedService service, Consumer<Finding> progress) {
        findings.tell(progress);
        execute(selection, service, findings);
        brokenOff = service.outage().orElse(null);
    }

    static void execute(Selection selection, TestedService service, BehaviourListener listener) {
        // In this order, so that the classes of one operation follow each other.
        List<DiscoverySelector> behaviours =
                selection.behaviours().stream().map(Behaviour::selector).toList();
        try (LauncherSession session = LauncherFactory.openSession()) {
            OfferedService.offer(session, service);
            SessionListener.listen(session, listener);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(behaviours)
                    .build();
            session.getLauncher().execute(request);
        }
    }

    /** What was learnt, in the order of the selection; complete after the run. */
    public List<Finding> findings() {
        return findings.all(brokenOff().orElse("It was not run."));
    }

    /** How many requests the behaviours made, without those that tidied up behind them. */
    public int requests() {
        return findings.requests();
    }

    /** Why not all behaviours were tried; empty when they were. */
    public Optional<String> brokenOff() {
        return Optional.ofNullable(brokenOff);
    }
}
