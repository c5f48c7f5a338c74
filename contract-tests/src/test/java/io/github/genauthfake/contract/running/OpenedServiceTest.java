package io.github.genauthfake.contract.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.genauthfake.contract.service.TestedService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenedServiceTest {
    @Test
    void a_service_that_cannot_be_opened_is_asked_once_and_fails_the_run_once() {
        List<Throwable> failures = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        int before = ServiceThatCannotBeOpened.ATTEMPTS.get();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("io.github.genauthfake.contract.behaviour.access"))
                                .configurationParameter(
                                        TestedService.SETTING, ServiceThatCannotBeOpened.class.getName())
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionSkipped(TestIdentifier test, String reason) {
                                skipped.add(reason);
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(failures::add);
                            }
                        });
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("wrong key"));
        assertThat(skipped).isNotEmpty().allMatch(reason -> reason.contains("names no tested service"));
        assertThat(ServiceThatCannotBeOpened.ATTEMPTS.get() - before).isEqualTo(1);
    }
}
