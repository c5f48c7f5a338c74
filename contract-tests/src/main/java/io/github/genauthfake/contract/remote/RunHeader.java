package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.client.JsonText;
import java.time.Instant;
import java.util.Map;

/**
 * Which run a record belongs to.
 *
 * @param prefix what the names of everything it creates begin with
 * @param host where it ran
 * @param userPoolId in which pool
 * @param startedAt when
 */
record RunHeader(String prefix, String host, String userPoolId, Instant startedAt) {
    Map<String, Object> toJson() {
        return Json.object("run", prefix, "host", host, "userPoolId", userPoolId, "startedAt", startedAt.toString());
    }

    static RunHeader of(String line) {
        JsonText json = JsonText.of(line);
        return new RunHeader(
                json.getString("run"),
                json.getString("host"),
                json.getString("userPoolId"),
                Instant.parse(json.getString("startedAt")));
    }

    boolean isOf(RemoteTarget target) {
        return host.equals(target.host().toString()) && userPoolId.equals(target.userPoolId());
    }
}
