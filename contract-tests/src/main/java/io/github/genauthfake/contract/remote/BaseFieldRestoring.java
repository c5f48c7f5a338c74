package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the settings of built-in user fields back to what they were, and looks whether that has worked. */
final class BaseFieldRestoring {
    private static final String OPERATION = "set-user-base-fields";

    private final RemoteApi api;

    BaseFieldRestoring(RemoteApi api) {
        this.api = api;
    }

    static boolean isMeantBy(UndoStep step) {
        return step.operation().equals(OPERATION);
    }

    /** Restores what a step holds: settings by fields. Says what differs where it could not be restored. */
    Optional<String> restore(UndoStep step) {
        List<Map<String, Object>> differing = differing(step);
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        RemoteApi.Reply reply = api.post(OPERATION, Json.object("list", differing));
        if (!reply.isSuccess()) {
            return Optional.of(OPERATION + " was answered with " + reply.summary());
        }
        List<Map<String, Object>> remaining = differing(step);
        return remaining.isEmpty()
                ? Optional.empty()
                : Optional.of("these settings could not be put back: " + Json.write(remaining));
    }

    private List<Map<String, Object>> differing(UndoStep step) {
        RemoteApi.Reply now = api.get("get-user-base-fields");
        List<Map<String, Object>> differing = new ArrayList<>();
        for (Map<String, Object> before : new RemoteApi.Reply(200, "", step.body()).list()) {
            Map<String, Object> differingHere = Json.object("key", before.get("key"));
            Map<String, Object> current = now.list().stream()
                    .filter(field -> Objects.equals(field.get("key"), before.get("key")))
                    .findFirst()
                    .orElse(Map.of());
            before.forEach((setting, value) -> {
                if (!Objects.equals(current.get(setting), value)) {
                    differingHere.put(setting, value);
                }
            });
            if (differingHere.size() > 1) {
                differing.add(differingHere);
            }
        }
        return differing;
    }
}
