package io.github.genauthfake.contract.behaviour;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.client.Request;
import io.github.genauthfake.contract.running.BehaviourExtension;
import io.github.genauthfake.contract.running.SpeaksToTheService;
import java.util.List;
import org.hamcrest.MatcherAssert;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every class of behaviours has: the service to speak to, and a world to speak about. */
@ExtendWith(BehaviourExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class Behaviours implements SpeaksToTheService {
    /** The language that wordings are asserted in unless a behaviour is about languages: the service's default. */
    protected static final String CHINESE = "zh-CN";

    protected static final String ENGLISH = "en-US";

    /** The service. */
    protected GenAuth genauth;

    /** Makes what a behaviour needs and is not about. */
    protected Given given;

    @Override
    public final void speakTo(GenAuth service) {
        genauth = service;
        given = new Given(service);
    }

    /** Sends a body to an operation. */
    protected Answer post(String operation, Object body) {
        return genauth.request(operation).post(body);
    }

    /** Asks an operation, with names and values of parameters in turn. */
    protected Answer get(String operation, Object... namesAndValues) {
        return genauth.request(operation).get(namesAndValues);
    }

    /** A request for an operation whose messages shall be in a language. */
    protected Request in(String language, String operation) {
        return genauth.request(operation).in(language);
    }

    /** Asserts what the fake tells the test of the latest request, beside its answer: these findings and no others. */
    protected void tellsTheTest(Finding.Kind... kinds) {
        List<RecordedRequest> requests = genauth.fake().requests();
        MatcherAssert.assertThat(
                "what the test is told of the latest request",
                requests.get(requests.size() - 1).findings().stream()
                        .map(Finding::kind)
                        .toList(),
                Matchers.equalTo(List.of(kinds)));
    }

    /** A name that nobody else uses. */
    protected String unique(String stem) {
        return genauth.unique(stem);
    }
}
