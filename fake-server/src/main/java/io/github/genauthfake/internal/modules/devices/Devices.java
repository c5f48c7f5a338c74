package io.github.genauthfake.internal.modules.devices;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Devices, and the users that they are bound to. A sign-in would bind them: here seeds do. */
public final class Devices {
    static final String ACTIVATED = "activated";
    static final String SUSPENDED = "suspended";
    static final String DEACTIVATED = "deactivated";

    /**
     * A device. Answers have its id and its status only.
     *
     * @param status as it was set; a suspension that is over counts as {@code activated}
     * @param suspendedUntil {@code null} for one that is not suspended
     */
    public record Device(
            String deviceUniqueId,
            String type,
            String name,
            String version,
            String hks,
            String fde,
            Boolean hor,
            String sn,
            String producer,
            String mod,
            String os,
            String imei,
            String meid,
            String description,
            String language,
            Boolean cookie,
            String userAgent,
            Map<String, Object> customData,
            String status,
            Instant suspendedUntil) {}

    /** A device of a user, with a status of its own. */
    public record Binding(String deviceUniqueId, String userId, String status, Instant suspendedUntil) {}

    public static final Kind<Device> DEVICE = Kind.of(Device.class, "device", "devices")
            .notFound(Failure.of(404, "设备不存在", "Device not exists.", INFERRED, INFERRED))
            .key("deviceUniqueId", Failure.of(409, "设备 {0} 已存在", "The device {0} exists already", INFERRED, INFERRED))
            .rule(device -> requireStatus(device.status(), device.suspendedUntil()))
            .defaultValue("hor", false)
            .defaultValue("cookie", false)
            .defaultValue("status", ACTIVATED)
            .word("status", "activated, the default, suspended or deactivated.")
            .word("suspendedUntil", "The end of the suspension of one that is suspended.");

    public static final Kind<Binding> BINDING = Kind.of(Binding.class, "device user", "users")
            .notFound(Failure.of(404, "设备未绑定该用户", "The device is not bound to the user.", INFERRED, INFERRED))
            .within("deviceUniqueId", DEVICE, "")
            .references("userId", Users.END)
            .naming("userId", "user", Users.END)
            .label("userId")
            .unique(
                    "userId",
                    Failure.of(409, "设备已绑定该用户", "The device is bound to the user already", INFERRED, INFERRED))
            .listed("userId")
            .requiredInSeeds("userId")
            .rule(binding -> requireStatus(binding.status(), binding.suspendedUntil()))
            .defaultValue("status", ACTIVATED)
            .word("userId", "The user.")
            .word("status", "activated, the default, suspended or deactivated: that of the user on this device.")
            .word("suspendedUntil", "The end of the suspension of one that is suspended.");

    private Devices() {}

    /** The device with an id. */
    static Stored<Device> require(DirectoryView directory, String id) {
        return DEVICE.findById(directory, id).orElseThrow(() -> ApiError.of(DEVICE.notFound()));
    }

    private static void requireStatus(String status, Instant suspendedUntil) {
        if (!List.of(ACTIVATED, SUSPENDED, DEACTIVATED).contains(status)) {
            throw ApiError.invalidArgument(
                    "status must be one of the following values: activated, suspended, deactivated");
        }
        if (status.equals(SUSPENDED) != (suspendedUntil != null)) {
            throw ApiError.invalidArgument("suspendedUntil belongs to the status suspended, which needs it");
        }
    }
}
