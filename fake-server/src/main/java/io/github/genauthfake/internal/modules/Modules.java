package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.accounts.AccountBindings;
import io.github.genauthfake.internal.modules.accounts.PublicAccounts;
import io.github.genauthfake.internal.modules.applications.AccessOperations;
import io.github.genauthfake.internal.modules.applications.ApplicationAccess;
import io.github.genauthfake.internal.modules.applications.ApplicationConnections;
import io.github.genauthfake.internal.modules.applications.ApplicationMfa;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.applications.AsaAccounts;
import io.github.genauthfake.internal.modules.applications.LoginPages;
import io.github.genauthfake.internal.modules.applications.TenantConsole;
import io.github.genauthfake.internal.modules.auditlogs.AdminAuditLogs;
import io.github.genauthfake.internal.modules.auditlogs.UserActionLogs;
import io.github.genauthfake.internal.modules.customfields.CustomFieldModule;
import io.github.genauthfake.internal.modules.datapermissions.DataAuthorizations;
import io.github.genauthfake.internal.modules.datapermissions.DataPermissionModule;
import io.github.genauthfake.internal.modules.datapermissions.DataPolicies;
import io.github.genauthfake.internal.modules.datapermissions.DataResources;
import io.github.genauthfake.internal.modules.deviceexclusion.DeviceExclusion;
import io.github.genauthfake.internal.modules.devices.DeviceOperations;
import io.github.genauthfake.internal.modules.devices.Devices;
import io.github.genauthfake.internal.modules.eventcenter.EventCenter;
import io.github.genauthfake.internal.modules.identitysources.ConnectionStates;
import io.github.genauthfake.internal.modules.identitysources.Connections;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources;
import io.github.genauthfake.internal.modules.invitations.InvitationPolicies;
import io.github.genauthfake.internal.modules.invitations.InvitationRosters;
import io.github.genauthfake.internal.modules.messages.EmailProviders;
import io.github.genauthfake.internal.modules.messages.EmailTemplates;
import io.github.genauthfake.internal.modules.metadata.MetadataFields;
import io.github.genauthfake.internal.modules.metadata.MetadataModels;
import io.github.genauthfake.internal.modules.metadata.MetadataOperates;
import io.github.genauthfake.internal.modules.metadata.MetadataRows;
import io.github.genauthfake.internal.modules.metadata.RowFilter;
import io.github.genauthfake.internal.modules.metadata.RowRelations;
import io.github.genauthfake.internal.modules.metadata.UebaCapture;
import io.github.genauthfake.internal.modules.organizations.OrganizationModule;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.resources.ResourceModule;
import io.github.genauthfake.internal.modules.resources.Resources;
import io.github.genauthfake.internal.modules.risklists.RiskLists;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.PermissionNamespaces;
import io.github.genauthfake.internal.modules.roles.RoleAssignmentOperations;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.security.MfaFactors;
import io.github.genauthfake.internal.modules.security.SecuritySettings;
import io.github.genauthfake.internal.modules.synccenter.SyncJobs;
import io.github.genauthfake.internal.modules.synccenter.SyncRiskOperations;
import io.github.genauthfake.internal.modules.synccenter.SyncTasks;
import io.github.genauthfake.internal.modules.tenants.Cooperators;
import io.github.genauthfake.internal.modules.tenants.MultipleTenantAdmins;
import io.github.genauthfake.internal.modules.tenants.TenantImports;
import io.github.genauthfake.internal.modules.tenants.TenantInvitations;
import io.github.genauthfake.internal.modules.tenants.TenantMemberLists;
import io.github.genauthfake.internal.modules.tenants.TenantMemberOperations;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.ArchivedUsers;
import io.github.genauthfake.internal.modules.users.Logins;
import io.github.genauthfake.internal.modules.users.Mfas;
import io.github.genauthfake.internal.modules.users.PrincipalAuthentications;
import io.github.genauthfake.internal.modules.users.Sessions;
import io.github.genauthfake.internal.modules.users.SyncRelations;
import io.github.genauthfake.internal.modules.users.UserModule;
import io.github.genauthfake.internal.modules.webhooks.WebhookLogs;
import io.github.genauthfake.internal.modules.webhooks.Webhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The one table of the operations that the fake implements, by module and by name in the contract. A module is loaded when
 * the first request to one of its operations comes. Everything else that the API has is answered as not implemented.
 */
public final class Modules {
    private static final Map<String, Endpoint> BY_NAME = new ConcurrentHashMap<>();

    /** The kinds in the order in which exports and differences list them: what others refer to comes first. */
    private static final class Kinds {
        static final List<Kind<?>> ALL = List.of(
                Tenants.TENANT,
                TenantInvitations.INVITATION,
                TenantImports.IMPORT,
                MultipleTenantAdmins.ADMIN,
                Cooperators.COOPERATOR,
                Namespaces.NAMESPACE,
                Roles.ROLE,
                Resources.RESOURCE,
                DataResources.DATA_RESOURCE,
                Groups.GROUP,
                DataPolicies.DATA_POLICY,
                DataAuthorizations.DATA_AUTHORIZATION,
                Posts.POST,
                Webhooks.WEBHOOK,
                WebhookLogs.LOG,
                EventCenter.EVENT_APP,
                EventCenter.EVENT,
                EmailTemplates.EMAIL_TEMPLATE,
                EmailProviders.EMAIL_PROVIDER,
                SyncTasks.TASK,
                SyncJobs.JOB,
                SyncJobs.LOG,
                SyncRiskOperations.RISK_OPERATION,
                Pipelines.FUNCTION,
                UserActionLogs.LOG,
                AdminAuditLogs.LOG,
                AccessKeys.ACCESS_KEY,
                Whitelist.ENTRY,
                VerifyConfigs.VERIFY_CONFIG,
                LdapServer.LDAP,
                SecuritySettings.SETTINGS,
                MfaFactors.MFA_FACTOR,
                MetadataModels.MODEL,
                MetadataFields.FIELD,
                MetadataOperates.OPERATE,
                MetadataRows.ROW,
                Billing.PACKAGE,
                Billing.USAGE,
                Billing.RIGHT,
                Billing.ACTIVE_USERS,
                Billing.ORDER,
                RiskLists.IP_ENTRY,
                RiskLists.USER_ENTRY,
                RiskLists.POLICY,
                Devices.DEVICE,
                Devices.BINDING,
                IdentitySources.IDENTITY_SOURCE,
                Connections.CONNECTION,
                Applications.APPLICATION,
                ApplicationAccess.ACCESS,
                CustomDomains.CUSTOM_DOMAIN,
                DeviceExclusion.RULE,
                DeviceExclusion.SCOPED_APP,
                DeviceExclusion.EXEMPT,
                AuthFlowFunctions.AUTH_FLOW_FUNCTION,
                InvitationPolicies.INVITATION_POLICY,
                InvitationRosters.INVITATION_ROSTER,
                AsaAccounts.ASA_ACCOUNT,
                AsaAccounts.ASSIGNMENT,
                LoginPages.LOGIN_PAGE,
                TenantConsole.CONFIGURATION,
                TenantMembers.MEMBER,
                AccountBindings.BINDING,
                Sessions.SESSION,
                Logins.LOGIN,
                ArchivedUsers.ARCHIVED_USER,
                SyncRelations.SYNC_RELATION,
                PrincipalAuthentications.PRINCIPAL_AUTHENTICATION,
                Mfas.MFA);

        /** What stands with other objects in seeds and exports. */
        static final List<Kind<?>> BESIDE = List.of(Authorizations.AUTHORIZATION);

        static final List<Relation> RELATIONS = List.of(
                Groups.MEMBERS,
                Groups.ACCOUNTS,
                Roles.ACCOUNTS,
                Posts.HOLDERS,
                Posts.ACCOUNTS,
                Posts.DEPARTMENTS,
                Resources.TENANTS,
                Connections.TENANTS,
                ApplicationConnections.ENABLED,
                TenantConsole.CONNECTIONS);
    }

    private Modules() {}

    /** The kinds of objects that seeds, exports and differences know by their descriptions. */
    public static List<Kind<?>> kinds() {
        return Kinds.ALL;
    }

    /** All kinds of objects that states and differences show. */
    public static List<Kind<?>> allKinds() {
        return Stream.concat(Kinds.ALL.stream(), Kinds.BESIDE.stream()).toList();
    }

    /** The kinds of objects that belong to users, or to departments. */
    public static List<Kind<?>> kindsOf(End owner) {
        return Kinds.ALL.stream().filter(kind -> kind.isOwnedBy(owner)).toList();
    }

    /** The kinds of objects that belong to those of a kind, and stand below them in seeds. */
    public static List<Kind<?>> kindsBelow(Kind<?> owner) {
        return Kinds.ALL.stream()
                .filter(kind -> kind.isOwnedBy(owner)
                        || kind.owner().filter(owner::equals).isPresent())
                .toList();
    }

    /** What users, or departments or objects of a kind, belong to or have: under these names in seeds, exports and differences. */
    public static List<Relation> relationsOf(End left) {
        return Kinds.RELATIONS.stream()
                .filter(relation -> relation.left() == left)
                .toList();
    }

    /** The kind that messages call so, such as {@code webhook}. */
    public static Optional<Kind<?>> kind(String name) {
        return allKinds().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The operation of a request, implemented or not. */
    public static Optional<Endpoint> find(String method, String path) {
        return Contract.get().find(method, path).map(Modules::endpoint);
    }

    /** The operation with a name in the contract. */
    public static Endpoint named(String name) {
        Endpoint known = BY_NAME.get(name);
        return known == null ? endpoint(Contract.get().named(name)) : known;
    }

    private static Endpoint endpoint(OperationContract contract) {
        Endpoint known = BY_NAME.get(contract.name());
        if (known != null) {
            return known;
        }
        for (Operation operation : of(contract.module())) {
            if (operation.name().equals(contract.name())) {
                Endpoint endpoint = new Endpoint(contract, operation);
                BY_NAME.put(contract.name(), endpoint);
                return endpoint;
            }
        }
        return new Endpoint(contract, null);
    }

    /** Every operation that the fake implements. */
    public static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        Contract.get().operations().stream()
                .map(OperationContract::module)
                .distinct()
                .forEach(module -> all.addAll(of(module)));
        return all;
    }

    private static List<Operation> of(String module) {
        return switch (module) {
            case "access-keys" -> AccessKeys.OPERATIONS;
            case "applications" ->
                together(
                        Applications.OPERATIONS,
                        AccessOperations.OPERATIONS,
                        AsaAccounts.OPERATIONS,
                        LoginPages.OPERATIONS,
                        ApplicationMfa.OPERATIONS,
                        TenantConsole.OPERATIONS,
                        UserModule.OF_APPLICATIONS);
            case "audit-logs" -> together(UserActionLogs.OPERATIONS, AdminAuditLogs.OPERATIONS);
            case "billing" -> Billing.OPERATIONS;
            case "auth-flow-functions" -> AuthFlowFunctions.OPERATIONS;
            case "custom-domains" -> CustomDomains.OPERATIONS;
            case "device-exclusion" -> DeviceExclusion.OPERATIONS;
            case "custom-fields" -> CustomFieldModule.OPERATIONS;
            case "data-permissions" -> together(PermissionNamespaces.OPERATIONS, DataPermissionModule.OPERATIONS);
            case "devices" -> DeviceOperations.OPERATIONS;
            case "events" -> EventCenter.OPERATIONS;
            case "messages" -> together(EmailTemplates.OPERATIONS, EmailProviders.OPERATIONS);
            case "groups" -> Groups.OPERATIONS;
            case "identity-sources" ->
                together(IdentitySources.OPERATIONS, Connections.OPERATIONS, ConnectionStates.OPERATIONS);
            case "invitation-policies" -> InvitationPolicies.OPERATIONS;
            case "invitation-rosters" -> InvitationRosters.OPERATIONS;
            case "metadata-models" ->
                together(
                        MetadataModels.OPERATIONS,
                        MetadataFields.OPERATIONS,
                        MetadataOperates.OPERATIONS,
                        MetadataRows.OPERATIONS,
                        RowRelations.OPERATIONS,
                        RowFilter.OPERATIONS,
                        UebaCapture.OPERATIONS);
            case "organizations" -> OrganizationModule.OPERATIONS;
            case "pipelines" -> Pipelines.OPERATIONS;
            case "posts" -> Posts.OPERATIONS;
            case "public-accounts" -> together(PublicAccounts.OPERATIONS, AccountBindings.OPERATIONS);
            case "resources" -> ResourceModule.OPERATIONS;
            case "risk-lists" -> RiskLists.OPERATIONS;
            case "roles" -> together(Roles.OPERATIONS, RoleAssignmentOperations.OPERATIONS);
            case "ldap" -> LdapServer.OPERATIONS;
            case "security" -> together(SecuritySettings.OPERATIONS, MfaFactors.OPERATIONS);
            case "sync-center" -> together(SyncTasks.OPERATIONS, SyncJobs.OPERATIONS, SyncRiskOperations.OPERATIONS);
            case "tenants" ->
                together(
                        Tenants.OPERATIONS,
                        TenantMemberLists.OPERATIONS,
                        TenantMemberOperations.OPERATIONS,
                        TenantImports.OPERATIONS,
                        TenantInvitations.OPERATIONS,
                        MultipleTenantAdmins.OPERATIONS,
                        Cooperators.OPERATIONS);
            case "token" -> Token.OPERATIONS;
            case "users" -> together(UserModule.OPERATIONS, Roles.OF_USERS, Groups.OF_USERS);
            case "verify" -> VerifyConfigs.OPERATIONS;
            case "webhooks" -> Webhooks.OPERATIONS;
            case "whitelist" -> Whitelist.OPERATIONS;
            default -> List.of();
        };
    }

    @SafeVarargs
    private static List<Operation> together(List<Operation>... operations) {
        List<Operation> all = new ArrayList<>();
        for (List<Operation> each : operations) {
            all.addAll(each);
        }
        return all;
    }
}
