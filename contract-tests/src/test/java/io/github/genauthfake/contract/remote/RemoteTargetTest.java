package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoteTargetTest {
    private static final String SECRET = "00112233445566778899aabbccddeeff";

    private static Map<String, String> environment(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", "/bin",
                "GENAUTH_CONTRACT_HOST", "https://api.example.com/",
                "GENAUTH_CONTRACT_ACCESS_KEY_ID", "65a0c0ffee00000000000001",
                "GENAUTH_CONTRACT_ACCESS_KEY_SECRET", SECRET,
                "GENAUTH_CONTRACT_USER_POOL_ID", "65a0c0ffee00000000000001"));
        for (int index = 0; index < namesAndValues.length; index += 2) {
            environment.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return environment;
    }

    private static String refusal(Map<String, String> environment) {
        return assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> RemoteTarget.of(environment))
                .actual()
                .getMessage();
    }

    @Test
    void is_none_where_no_variable_is_set() {
        assertThat(RemoteTarget.of(Map.of("PATH", "/bin"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENAUTH_CONTRACT_HOST", "GENAUTH_CONTRACT_USER_POOL_ID", "GENAUTH_CONTRACT_RECORDS"})
    void refuses_a_variable_that_is_set_and_empty(String name) {
        assertThat(refusal(environment(name, " "))).isEqualTo(name + " is set, and empty.");
        assertThat(refusal(Map.of(name, ""))).isEqualTo(name + " is set, and empty.");
    }

    @Test
    void is_read_from_four_variables() {
        RemoteTarget target = RemoteTarget.of(environment()).orElseThrow();
        assertThat(target.host()).hasToString("https://api.example.com");
        assertThat(target.accessKeyId()).isEqualTo("65a0c0ffee00000000000001");
        assertThat(target.accessKeySecret()).isEqualTo(SECRET);
        assertThat(target.userPoolId()).isEqualTo("65a0c0ffee00000000000001");
        assertThat(target.requestsPerSecond()).isEqualTo(10);
        assertThat(target.records().getFileName()).hasToString(".genauth-contract");
    }

    @Test
    void takes_a_pace_and_a_directory_for_records() {
        RemoteTarget target = RemoteTarget.of(environment(
                        "GENAUTH_CONTRACT_REQUESTS_PER_SECOND", "2.5", "GENAUTH_CONTRACT_RECORDS", "records"))
                .orElseThrow();
        assertThat(target.requestsPerSecond()).isEqualTo(2.5);
        assertThat(target.records()).isEqualTo(Path.of("records"));
    }

    @Test
    void names_what_is_missing_when_only_some_are_set() {
        Map<String, String> environment = environment();
        environment.keySet().remove("GENAUTH_CONTRACT_USER_POOL_ID");
        environment.keySet().remove("GENAUTH_CONTRACT_ACCESS_KEY_SECRET");
        assertThat(refusal(environment))
                .endsWith("Not set: GENAUTH_CONTRACT_ACCESS_KEY_SECRET, GENAUTH_CONTRACT_USER_POOL_ID.");
    }

    @Test
    void refuses_a_variable_that_means_nothing() {
        assertThat(refusal(Map.of("GENAUTH_CONTRACT_SECRET", "x")))
                .startsWith("There is no variable GENAUTH_CONTRACT_SECRET.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.com",
                "ftp://api.example.com",
                "https://",
                "https://api.example.com/api/v3",
                "https://api.example.com?pool=1",
                "https://api.example.com#top",
                "https://user:password@api.example.com",
                "https://api example.com"
            })
    void refuses_a_host_that_is_more_or_less_than_one_and_does_not_repeat_it(String host) {
        assertThat(refusal(environment("GENAUTH_CONTRACT_HOST", host)))
                .startsWith("GENAUTH_CONTRACT_HOST has to be http:// or https:// with a host")
                .doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "fast", "NaN", "1001", "Infinity"})
    void refuses_a_pace_that_is_none(String pace) {
        assertThat(refusal(environment("GENAUTH_CONTRACT_REQUESTS_PER_SECOND", pace)))
                .isEqualTo("GENAUTH_CONTRACT_REQUESTS_PER_SECOND has to be a number from 0.1 to 1000, and is " + pace
                        + ".");
    }

    @Test
    void does_not_show_its_secret() {
        assertThat(RemoteTarget.of(environment()).orElseThrow().toString())
                .isEqualTo("user pool 65a0c0ffee00000000000001 at https://api.example.com");
    }
}
