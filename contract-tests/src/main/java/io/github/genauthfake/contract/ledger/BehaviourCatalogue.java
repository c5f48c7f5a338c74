package io.github.genauthfake.contract.ledger;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.genauthfake.contract.behaviour.Behaviours;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** All behaviours there are, found as JUnit finds them, so that none can run and be forgotten here. */
public final class BehaviourCatalogue {
    private BehaviourCatalogue() {}

    /** The behaviours of this suite by their titles. */
    public static Map<String, Behaviour> byTitle() {
        return all().stream().collect(Collectors.toMap(Behaviour::title, Function.identity()));
    }

    /** The behaviours of this suite, by operation and then by sentence. */
    public static List<Behaviour> all() {
        return in(Behaviours.class.getPackageName());
    }

    /** The behaviours in a package and below. */
    public static List<Behaviour> in(String packageName) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(packageName))
                // Classes of behaviours do not have the endings that JUnit looks for by default.
                .filters(ClassNameFilter.includeClassNamePatterns(".*"))
                .build();
        TestPlan plan = LauncherFactory.create().discover(request);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(test -> (MethodSource) test.getSource().orElseThrow())
                .map(source -> Behaviour.of(source.getJavaMethod()))
                .sorted(Comparator.comparing(Behaviour::operation).thenComparing(Behaviour::sentence))
                .toList();
    }
}
