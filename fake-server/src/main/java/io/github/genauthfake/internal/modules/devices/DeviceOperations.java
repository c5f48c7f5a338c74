package io.github.genauthfake.internal.modules.devices;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.Upsert.createOrChange;
import static io.github.genauthfake.internal.modules.devices.Devices.ACTIVATED;
import static io.github.genauthfake.internal.modules.devices.Devices.BINDING;
import static io.github.genauthfake.internal.modules.devices.Devices.DEACTIVATED;
import static io.github.genauthfake.internal.modules.devices.Devices.DEVICE;
import static io.github.genauthfake.internal.modules.devices.Devices.SUSPENDED;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.RequestedMoments;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.devices.Devices.Binding;
import io.github.genauthfake.internal.modules.devices.Devices.Device;
import io.github.genauthfake.internal.modules.users.Logins;
import io.github.genauthfake.internal.modules.users.Logins.Login;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on devices. Inferred: every status follows every other, and setting the one that is set is no error. */
public final class DeviceOperations {
    private static final long ALMOST_A_SECOND = 999_999_999;

    record Named(String id) {}

    record NamedOfUser(String id, String userId) {}

    record Suspend(String id, Object endTime) {}

    record SuspendOfUser(String id, String userId, Object endTime) {}

    record LastApps(List<String> deviceIds, String userId) {}

    public static final List<Operation> OPERATIONS = List.of(
            createOrChange("create-device", DEVICE).forSeeds(),
            createOrChange("authing-verify-create-device", DEVICE),
            get("device-status", DEVICE)
                    .byId("id")
                    .answering(
                            "status",
                            (in, device) -> status(device.it(), in.call().now()))
                    .answering(
                            "diffTime",
                            (in, device) -> secondsLeft(device.it(), in.call().now())),
            write(
                    "suspend-device",
                    Suspend.class,
                    (draft, request, call) -> set(draft, request.id(), SUSPENDED, request.endTime())),
            write("disable-device", Named.class, (draft, request, call) -> set(draft, request.id(), DEACTIVATED, null)),
            write("enable-device", Named.class, (draft, request, call) -> set(draft, request.id(), ACTIVATED, null)),
            delete("delete-device", DEVICE).byId("id"),
            write(
                    "suspend-device-by-user",
                    SuspendOfUser.class,
                    (draft, request, call) -> set(draft, request.id(), request.userId(), SUSPENDED, request.endTime())),
            write(
                    "disable-device-by-user",
                    NamedOfUser.class,
                    (draft, request, call) -> set(draft, request.id(), request.userId(), DEACTIVATED, null)),
            write(
                    "enable-device-by-user",
                    NamedOfUser.class,
                    (draft, request, call) -> set(draft, request.id(), request.userId(), ACTIVATED, null)),
            write("delete-device-by-user", NamedOfUser.class, DeviceOperations::unbind),
            read("get-last-login-apps-by-deviceIds", LastApps.class, DeviceOperations::lastApps));

    private DeviceOperations() {}

    private static boolean isSuspended(Device device, Instant now) {
        return device.status().equals(SUSPENDED) && device.suspendedUntil().isAfter(now);
    }

    private static String status(Device device, Instant now) {
        return device.status().equals(SUSPENDED) && !isSuspended(device, now) ? ACTIVATED : device.status();
    }

    /** Rounded up (inferred); {@code null} for a device that is not suspended. */
    private static Long secondsLeft(Device device, Instant now) {
        return isSuspended(device, now)
                ? Duration.between(now, device.suspendedUntil())
                        .plusNanos(ALMOST_A_SECOND)
                        .toSeconds()
                : null;
    }

    private static Object set(Draft draft, String id, String status, Object endTime) {
        return set(draft, DEVICE, Devices.require(draft, id), status, endTime);
    }

    /** The status of the device itself stays as it is (inferred). */
    private static Object set(Draft draft, String id, String userId, String status, Object endTime) {
        return set(draft, BINDING, binding(draft, id, userId), status, endTime);
    }

    private static <E extends Record> Object set(
            Draft draft, Kind<E> kind, Stored<E> object, String status, Object endTime) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", status);
        changes.put(
                "suspendedUntil",
                status.equals(SUSPENDED) ? RequestedMoments.future("endTime", endTime, draft.now()) : null);
        draft.change(kind, object, Properties.copy(object.it(), changes));
        return Answers.NOTHING;
    }

    private static Stored<Binding> binding(DirectoryView directory, String id, String userId) {
        Device device = Devices.require(directory, id).it();
        UserRules.resolve(directory, UserIdType.USER_ID, userId);
        return BINDING.findIn(directory, device.deviceUniqueId(), userId)
                .orElseThrow(() -> ApiError.of(BINDING.notFound()));
    }

    private static Object unbind(Draft draft, NamedOfUser request, Call call) {
        draft.delete(BINDING, binding(draft, request.id(), request.userId()));
        return Answers.NOTHING;
    }

    /** The applications that were signed in to on the devices, the latest first, each once for each device (inferred). */
    private static Object lastApps(DirectoryView directory, LastApps request, Call call) {
        boolean isOfAll = request.userId() == null || request.userId().isEmpty();
        if (!isOfAll) {
            UserRules.resolve(directory, UserIdType.USER_ID, request.userId());
        }
        List<Stored<Login>> logins = isOfAll
                ? directory.get(Logins.LOGIN).all()
                : directory.get(Logins.LOGIN).of(request.userId()).all();
        Map<List<String>, Object> latest = new LinkedHashMap<>();
        logins.stream()
                .map(Stored::it)
                .filter(login -> login.success() && request.deviceIds().contains(login.device()))
                .sorted(Comparator.comparing(Login::time).reversed())
                .forEach(login ->
                        latest.computeIfAbsent(List.of(login.device(), login.appId()), key -> view(directory, login)));
        return List.copyOf(latest.values());
    }

    private static Map<String, Object> view(DirectoryView directory, Login login) {
        Map<String, Object> app = Applications.view(directory, login.appId());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("deviceUniqueId", login.device());
        view.put("appId", login.appId());
        view.put("appName", app.get("appName"));
        view.put("appLogo", app.get("appLogo"));
        view.put("lastLoginAt", login.time());
        return view;
    }
}
