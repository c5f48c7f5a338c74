package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.service.OfferedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs behaviours on a target, as a command line does, and tells how they ended. */
final class SuiteRun implements TestExecutionListener {
    private static final String BEHAVIOURS = "io.github.genauthfake.contract.behaviour";

    private final List<String> passed = new ArrayList<>();
    private final Map<String, Throwable> failed = new TreeMap<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final List<String> notices = new ArrayList<>();
    private List<Leftover> leftovers = List.of();

    private SuiteRun() {}

    /** Runs all behaviours. */
    static SuiteRun ofEverything(RemoteTarget target) {
        return of(target, List.of(DiscoverySelectors.selectPackage(BEHAVIOURS)));
    }

    /** Runs the behaviours of certain classes, or certain behaviours, named from the package of all behaviours on. */
    static SuiteRun of(RemoteTarget target, String... names) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String name : names) {
            String full = BEHAVIOURS + "." + name;
            selectors.add(
                    name.contains("#") ? DiscoverySelectors.selectMethod(full) : DiscoverySelectors.selectClass(full));
        }
        return of(target, selectors);
    }

    /** Runs the behaviours of a class of tests. */
    static SuiteRun of(RemoteTarget target, Class<?> behaviours) {
        return of(target, List.of(DiscoverySelectors.selectClass(behaviours)));
    }

    private static SuiteRun of(RemoteTarget target, List<DiscoverySelector> selectors) {
        SuiteRun run = new SuiteRun();
        RemoteService service = RemoteService.open(target, run::notice);
        try (service;
                LauncherSession session = LauncherFactory.openSession()) {
            OfferedService.offer(session, service);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectors)
                    .filters(ClassNameFilter.includeClassNamePatterns(".*Behaviours.*"))
                    .build();
            session.getLauncher().execute(request, run);
        }
        run.leftovers = service.leftovers();
        return run;
    }

    private void notice(String sentence) {
        notices.add(sentence);
        System.out.println(sentence);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.put(test.getUniqueId(), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String name = test.getUniqueId().replaceAll(".*\\[class:" + BEHAVIOURS + "\\.", "");
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    passed.add(name);
                }
            }
            case ABORTED ->
                skipped.put(
                        name, result.getThrowable().map(Throwable::getMessage).orElse(""));
            case FAILED -> failed.put(name, result.getThrowable().orElseThrow());
        }
    }

    List<String> passed() {
        return passed;
    }

    Map<String, Throwable> failed() {
        return failed;
    }

    /** Why behaviours were skipped. */
    Map<String, String> skipped() {
        return skipped;
    }

    List<String> notices() {
        return notices;
    }

    List<Leftover> leftovers() {
        return leftovers;
    }
}
