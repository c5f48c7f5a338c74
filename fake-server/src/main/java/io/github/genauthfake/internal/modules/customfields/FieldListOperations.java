package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations that list fields page by page, with counts. */
public final class FieldListOperations {
    private FieldListOperations() {}

    public static Object listCustomFields(DirectoryView directory, CustomFieldRequests.ListFields request, Call call) {
        refuseGroups(request);
        FieldScope scope = new FieldScope(Tenants.meant(directory, request.tenantId(), call), request.targetType());
        return page(FieldDefinitions.of(directory).in(scope).stream().map(CustomFieldViews::of), request);
    }

    /** Only users have built-in fields, so departments and roles give an empty list (inferred). */
    public static Object listUserBaseFields(
            DirectoryView directory, CustomFieldRequests.ListFields request, Call call) {
        refuseGroups(request);
        Tenants.meant(directory, request.tenantId(), call);
        Stream<Map<String, Object>> fields = request.targetType() == TargetType.USER
                ? BaseFields.of(directory).all().stream().map(CustomFieldViews::of)
                : Stream.of();
        return page(fields, request);
    }

    /** Both operations say that they do not support groups (documented); how they refuse is inferred. */
    private static void refuseGroups(CustomFieldRequests.ListFields request) {
        if (request.targetType() == TargetType.GROUP) {
            throw ApiError.of(ErrorCode.GROUP_FIELDS_ARE_NOT_LISTED);
        }
    }

    /** The counts are those of the filtered list before it is cut into pages (inferred). */
    private static Object page(Stream<Map<String, Object>> fields, CustomFieldRequests.ListFields request) {
        List<Map<String, Object>> found =
                fields.filter(field -> matches(field, request)).toList();
        Map<String, Object> count = new LinkedHashMap<>();
        count.put("all", found.size());
        count.put(
                "userVisible",
                found.stream().filter(field -> is(field, "visibleInUserCenter")).count());
        count.put(
                "adminVisible",
                found.stream()
                        .filter(field -> is(field, "visibleInAdminConsole"))
                        .count());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", count);
        answer.put("list", Paging.of(request.page(), request.limit()).of(found));
        return answer;
    }

    private static boolean matches(Map<String, Object> field, CustomFieldRequests.ListFields request) {
        return isOfType(field, request.dataType())
                && (request.userVisible() == null || request.userVisible() == is(field, "visibleInUserCenter"))
                && (request.adminVisible() == null || request.adminVisible() == is(field, "visibleInAdminConsole"))
                && Keywords.match(request.keyword(), (String) field.get("key"), (String) field.get("label"));
    }

    /** The request uses older names: SELECT for ENUM, and OBJECT for a type that fields no longer have. */
    private static boolean isOfType(Map<String, Object> field, String dataType) {
        if (dataType == null) {
            return true;
        }
        String name = dataType.equals("SELECT") ? "ENUM" : dataType;
        return field.get("dataType").toString().equals(name);
    }

    private static boolean is(Map<String, Object> field, String flag) {
        return Boolean.TRUE.equals(field.get(flag));
    }
}
