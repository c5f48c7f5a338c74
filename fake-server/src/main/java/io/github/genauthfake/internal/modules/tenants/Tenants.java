package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import java.util.List;
import java.util.Map;

/** Tenants: customers of the pool's owner, with organizations, custom fields and users of their own. */
public final class Tenants {
    /**
     * @param appIds the applications it is tied to
     * @param logo links to its logo
     * @param sourceAppId the application it came from; {@code null} for the console
     * @param code a name of its own, which the server makes
     * @param source where it came from; {@code null} for one that the API created
     */
    public record Tenant(
            String name,
            String description,
            List<String> appIds,
            List<String> logo,
            String rejectHint,
            String sourceAppId,
            List<String> enterpriseDomains,
            String expireTime,
            Number mauAmount,
            Number memberAmount,
            Number adminAmount,
            String code,
            String source) {}

    public static final Kind<Tenant> TENANT = Kind.of(Tenant.class, "tenant", "tenants")
            .notFound(Failure.of(404, "租户不存在", "Tenant not exists.", INFERRED, INFERRED))
            .label("name")
            .unique(
                    "code",
                    Failure.of(409, "租户标识 {0} 已存在", "A tenant with the code {0} exists already", INFERRED, INFERRED))
            .rule(Tenants::requireName)
            .defaultValue("appIds", List.of())
            .defaultValue("logo", List.of())
            .answering("userPoolId", (in, tenant) -> in.call().userPoolId())
            // The typed answers of the Java SDK want one link and a list of domains; the provider's document says the
            // reverse. Which link of several the real service takes is a guess.
            .answering(
                    "logo",
                    (in, tenant) -> tenant.it().logo().isEmpty()
                            ? null
                            : tenant.it().logo().get(0))
            // Tenants of the fake are created by programs or seeds, never by a user.
            .answering("creator", (in, tenant) -> null)
            .answering(
                    "creatorDetail", (in, tenant) -> in.request().flag("withCreatorDetail") ? null : Answering.OMITTED)
            .answering("sourceAppDetail", Tenants::sourceAppDetail)
            .answering("appDetail", Tenants::appDetail)
            .answering(
                    "membersCount",
                    (in, tenant) -> in.request().flag("withMembersCount")
                            ? TenantMembers.of(in.directory(), tenant.id()).size()
                            : Answering.OMITTED)
            .word("code", "The code that get-tenant-by-code finds it by; made by the server by default.")
            .word("source", "Where it came from; nothing by default.")
            .afterCreation(Tenants::giveCode)
            .beforeDeletion(Tenants::clear);

    public static final List<Operation> OPERATIONS = List.of(
            create("create-tenant", TENANT),
            get("get-tenant", TENANT).by("tenantId"),
            get("get-tenant-little-info", TENANT).by("tenantId"),
            get("get-tenant-by-code", TENANT).by("code"),
            list("list-tenants", TENANT).searching("name", "code").filtering("source"),
            update("update-tenant", TENANT).by("tenantId").after(Tenants::refuseNoName),
            delete("delete-tenant", TENANT).by("tenantId"));

    private Tenants() {}

    private static void giveCode(Draft draft, Stored<Tenant> tenant) {
        if (tenant.it().code() == null) {
            String code = "tenant-" + tenant.sequence();
            while (TENANT.findBy(draft, code).isPresent()) {
                code += "-1";
            }
            draft.put(TENANT, tenant.as(TENANT.with(tenant.it(), "code", code), tenant.updatedAt()));
        }
    }

    /** Null does not clear the name, which a tenant needs (inferred). */
    private static void refuseNoName(Draft draft, Stored<Tenant> tenant, Request request) {
        if (request.mentions("name") && request.text("name") == null) {
            throw ApiError.invalidArgument("name should not be empty");
        }
    }

    private static Object appDetail(Answering.In in, Stored<Tenant> tenant) {
        return in.request().flag("withAppDetail")
                ? tenant.it().appIds().stream()
                        .map(id -> Applications.view(in.directory(), id))
                        .toList()
                : Answering.OMITTED;
    }

    /** {@code null} for the console, and for an application that does not exist (inferred). */
    private static Object sourceAppDetail(Answering.In in, Stored<Tenant> tenant) {
        String id = tenant.it().sourceAppId();
        if (!in.request().flag("withSourceAppDetail")) {
            return Answering.OMITTED;
        }
        return id == null
                ? null
                : Applications.APPLICATION
                        .findById(in.directory(), id)
                        .map(found -> Map.of(
                                "name", found.it().appName(), "logo", found.it().appLogo()))
                        .orElse(null);
    }

    /**
     * The tenant that a request is about: the one it names, else the one of the client's headers if the pool has it.
     *
     * @param named the tenant that the request names; {@code null} or empty when it names none
     * @return its id; {@code null} for the pool itself
     * @throws ApiError 404 when the request names a tenant that does not exist (inferred)
     */
    public static String meant(DirectoryView directory, String named, Call call) {
        String header = call.tenantHeader();
        return named(
                directory,
                named,
                header != null && TENANT.findById(directory, header).isPresent() ? header : null);
    }

    /** As {@link #meant}, with another tenant where the request names none. */
    public static String named(DirectoryView directory, String named, String otherwise) {
        return named == null || named.isEmpty()
                ? otherwise
                : TENANT.require(directory, named).id();
    }

    private static void requireName(Tenant tenant) {
        if (tenant.name().isBlank()) {
            throw ApiError.invalidArgument("name should not be empty");
        }
    }

    /** Deletes the organizations, custom fields and values of a tenant. Its members go with it, and stay users of the pool. */
    private static void clear(Draft draft, Stored<Tenant> tenant) {
        String id = tenant.id();
        OrganizationRules.deleteAllOf(draft, id);
        MultipleTenantAdmins.forget(draft, id);
        for (TargetType type : TargetType.values()) {
            FieldScope scope = new FieldScope(id, type);
            for (FieldDefinition field : List.copyOf(FieldDefinitions.of(draft).in(scope))) {
                FieldRules.delete(draft, scope, field.key());
            }
        }
    }

    /** Takes an application that is deleted from the tenants (inferred). Walks them, since it is rare. */
    public static void forgetApplication(Draft draft, String appId) {
        for (Stored<Tenant> tenant : draft.get(TENANT).all()) {
            if (tenant.it().appIds().contains(appId)) {
                List<String> others = tenant.it().appIds().stream()
                        .filter(each -> !each.equals(appId))
                        .toList();
                draft.change(TENANT, tenant, Properties.copy(tenant.it(), Map.of("appIds", others)));
            }
        }
    }
}
