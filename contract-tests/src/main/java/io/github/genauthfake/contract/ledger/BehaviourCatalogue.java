package io.github.genauthfake.contract.ledger;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.shape.Shared;
import io.github.genauthfake.contract.behaviour.shape.SharedBehaviours;
import io.github.genauthfake.contract.running.Marked;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
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
                .flatMap(test -> test.getSource().stream())
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .flatMap(BehaviourCatalogue::behaviours)
                .sorted(Comparator.comparing(Behaviour::operation).thenComparing(Behaviour::sentence))
                .toList();
    }

    private static Stream<Behaviour> behaviours(Method method) {
        if (!method.isAnnotationPresent(Shared.class)) {
            return Stream.of(Behaviour.own(Marked.of(method)));
        }
        List<Marked> shares = SharedBehaviours.shares(method);
        return IntStream.range(0, shares.size()).mapToObj(share -> Behaviour.shared(shares.get(share), share));
    }
}
