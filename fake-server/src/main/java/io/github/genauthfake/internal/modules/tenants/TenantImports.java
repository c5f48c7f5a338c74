package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.UserNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports of tenants from tables, and messages about them. The fake reads no table and sends no message. */
public final class TenantImports {
    /** An administrator of a tenant that was imported. */
    public record NotifiedAdmin(
            String adminName,
            String userName,
            String identifier,
            String email,
            String phone,
            String phoneCountryCode,
            String tenantId,
            String tenantName) {}

    /** @param admins who is to be told; only seeds say it */
    public record TenantImport(String excelUrl, List<NotifiedAdmin> admins) {}

    public static final Kind<TenantImport> IMPORT = Kind.of(TenantImport.class, "tenant import", "tenantImports")
            .listed(null)
            .requiredInSeeds("excelUrl")
            .defaultValue("admins", List.of())
            .word("excelUrl", "Where the table was.")
            .word("admins", "The administrators that are to be told.");

    public static final List<Operation> OPERATIONS = List.of(
            write("import-tenant", ImportTenant.class, TenantImports::create),
            read("import-tenant-history", History.class, TenantImports::history),
            read("import-tenant-notify-user", Notified.class, TenantImports::notified),
            read("send-email-batch", SendBatch.class, TenantImports::sendEmails),
            read("send-sms-batch", SendBatch.class, (directory, request, call) -> Answers.success()));

    record ImportTenant(String excelUrl) {}

    record History(Long page, Integer limit) {}

    record Notified(Long importId, Long page, Integer limit) {}

    record SendBatch(List<Map<String, Object>> users, Long importId, String adminName) {}

    private TenantImports() {}

    private static Object create(Draft draft, ImportTenant request, Call call) {
        draft.create(IMPORT, new TenantImport(request.excelUrl(), null));
        call.report("the fake reads no tables: import-tenant has recorded an import of no tenant");
        return Answers.success();
    }

    private static Object history(DirectoryView directory, History request, Call call) {
        var imports = directory.get(IMPORT).order();
        return Answers.page(
                imports.size(),
                Paging.of(request.page(), request.limit()).newestOf(imports).stream()
                        .map(TenantImports::view)
                        .toList());
    }

    /** The provider's document does not say what is in it; the shape is ours. */
    private static Map<String, Object> view(Stored<TenantImport> made) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("importId", made.sequence());
        view.put("excelUrl", made.it().excelUrl());
        view.put("createdAt", made.createdAt());
        view.put("status", "success");
        view.put("total", 0);
        view.put("successCount", 0);
        view.put("failCount", 0);
        return view;
    }

    private static Object notified(DirectoryView directory, Notified request, Call call) {
        List<NotifiedAdmin> admins = directory.get(IMPORT).all().stream()
                .filter(made -> made.sequence() == request.importId())
                .flatMap(made -> made.it().admins().stream())
                .toList();
        return Answers.page(
                admins.size(), Paging.of(request.page(), request.limit()).of(admins));
    }

    private static Object sendEmails(DirectoryView directory, SendBatch request, Call call) {
        request.users().forEach(user -> UserNames.requireEmail("email", (String) user.get("email")));
        return Answers.success();
    }
}
