package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on tenants. */
public final class TenantOperations {
    private TenantOperations() {}

    public record CreateTenant(
            String name,
            List<String> appIds,
            List<String> logo,
            String description,
            String rejectHint,
            String sourceAppId,
            List<String> enterpriseDomains,
            String expireTime,
            Number mauAmount,
            Number memberAmount,
            Number adminAmount) {}

    public static Object createTenant(Draft draft, CreateTenant request, Call call) {
        TenantProfile profile = new TenantProfile(
                request.name(),
                request.description(),
                request.appIds(),
                request.logo() == null ? List.of() : request.logo(),
                request.rejectHint(),
                request.sourceAppId(),
                request.enterpriseDomains(),
                request.expireTime(),
                request.mauAmount(),
                request.memberAmount(),
                request.adminAmount());
        return view(TenantRules.create(draft, profile), call.userPoolId());
    }

    public record GetTenant(String tenantId) {}

    public static Object getTenant(DirectoryView directory, GetTenant request, Call call) {
        return view(
                directory.tenants().find(request.tenantId()).orElseThrow(() -> ApiError.of(ErrorCode.TENANT_NOT_FOUND)),
                call.userPoolId());
    }

    public record DeleteTenant(String tenantId) {}

    public static Object deleteTenant(Draft draft, DeleteTenant request, Call call) {
        TenantRules.delete(draft, request.tenantId());
        return Answers.success();
    }

    /** A {@code TenantDto}. */
    private static Map<String, Object> view(Tenant tenant, String userPoolId) {
        TenantProfile profile = tenant.profile();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("tenantId", tenant.id());
        view.put("userPoolId", userPoolId);
        view.put("name", profile.name());
        view.put("description", profile.description());
        // The typed answers of the Java SDK want one link and a list of domains; the provider's document says the
        // reverse. Which link of several the real service takes is a guess.
        view.put("logo", profile.logo().isEmpty() ? null : profile.logo().get(0));
        view.put("rejectHint", profile.rejectHint());
        view.put("appIds", profile.appIds());
        view.put("creator", null);
        view.put("sourceAppId", profile.sourceAppId());
        view.put("source", null);
        view.put("code", tenant.code());
        view.put("enterpriseDomains", profile.enterpriseDomains());
        return view;
    }
}
