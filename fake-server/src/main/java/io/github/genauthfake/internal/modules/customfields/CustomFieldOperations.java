package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The operations on custom fields, their values, and the built-in fields of users. */
public final class CustomFieldOperations {
    private CustomFieldOperations() {}

    /** The fields of the request in its order; that the answer holds these and no others is inferred. */
    public static Object setCustomFields(Draft draft, CustomFieldRequests.SetCustomFields request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        return request.list().stream()
                .map(field -> {
                    reportUnenforcedRules(field, call);
                    return FieldRules.set(draft, new FieldScope(tenant, field.targetType()), field.change());
                })
                .map(CustomFieldViews::of)
                .toList();
    }

    private static void reportUnenforcedRules(CustomFieldRequests.CustomField field, Call call) {
        List<?> rules = field.validateRules() instanceof List<?> list
                ? list
                : field.validateRules() == null ? List.of() : List.of(field.validateRules());
        for (Object rule : rules) {
            Object type = rule instanceof Map<?, ?> properties ? properties.get("type") : null;
            if (!Objects.equals(type, "UNIQUE")) {
                call.report("validateRules of the field " + field.key() + ": a rule of the type " + type
                        + " is stored and not enforced");
            }
        }
    }

    public static Object getCustomFields(
            DirectoryView directory, CustomFieldRequests.GetCustomFields request, Call call) {
        if (request.targetType() == TargetType.GROUP) {
            throw ApiError.of(ErrorCode.GROUP_FIELDS_ARE_NOT_LISTED);
        }
        FieldScope scope = new FieldScope(Tenants.meant(directory, request.tenantId(), call), request.targetType());
        return FieldDefinitions.of(directory).in(scope).stream()
                .map(CustomFieldViews::of)
                .toList();
    }

    public static Object deleteCustomFields(Draft draft, CustomFieldRequests.DeleteCustomFields request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        for (CustomFieldRequests.NamedField field : request.list()) {
            FieldRules.delete(draft, new FieldScope(tenant, field.targetType()), field.key());
        }
        return Answers.success();
    }

    public static Object setCustomData(Draft draft, CustomFieldRequests.SetCustomData request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        String targetId = Targets.resolve(draft, request.targetType(), request.targetIdentifier(), request.namespace());
        for (CustomFieldRequests.CustomValue item : request.list()) {
            String itemTenant = Tenants.named(draft, item.tenantId(), tenant);
            FieldScope scope = new FieldScope(itemTenant, request.targetType());
            CustomDataRules.set(draft, scope, targetId, item.key(), item.value());
        }
        Targets.touch(draft, request.targetType(), request.targetIdentifier(), request.namespace());
        return Answers.success();
    }

    public static Object getCustomData(DirectoryView directory, CustomFieldRequests.GetCustomData request, Call call) {
        FieldScope scope = new FieldScope(Tenants.meant(directory, request.tenantId(), call), request.targetType());
        String targetId =
                Targets.resolve(directory, request.targetType(), request.targetIdentifier(), request.namespace());
        return CustomFieldViews.of(CustomData.of(directory).of(scope, targetId), call.cipher());
    }

    public static Object setUserBaseFields(Draft draft, CustomFieldRequests.SetUserBaseFields request, Call call) {
        return request.list().stream()
                .map(change -> FieldRules.changeBaseField(
                        draft,
                        change.key(),
                        field -> field.with(
                                change.label(),
                                change.description(),
                                change.userEditable(),
                                change.visibleInAdminConsole(),
                                change.visibleInUserCenter(),
                                change.i18n())))
                .map(CustomFieldViews::of)
                .toList();
    }

    public static Object getUserBaseFields(
            DirectoryView directory, CustomFieldRequests.GetUserBaseFields request, Call call) {
        return BaseFields.of(directory).all().stream().map(CustomFieldViews::of).toList();
    }
}
