package io.github.genauthfake.internal.state;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.BaseFieldState;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.GroupState;
import io.github.genauthfake.state.IdentityState;
import io.github.genauthfake.state.MembershipState;
import io.github.genauthfake.state.NamespaceState;
import io.github.genauthfake.state.ObjectState;
import io.github.genauthfake.state.OrganizationState;
import io.github.genauthfake.state.RoleAssignmentState;
import io.github.genauthfake.state.RoleState;
import io.github.genauthfake.state.TenantState;
import io.github.genauthfake.state.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is behind the interfaces of the public state. Their accessors and documentation are in the interfaces; {@code toString}
 * names an object as messages do, and shows no values, which may be secret.
 */
final class StateRecords {
    private StateRecords() {}

    record UserRecord(
            String id,
            String handle,
            String username,
            String email,
            String phone,
            String externalId,
            Map<String, Object> properties,
            List<IdentityState> identities,
            List<MembershipState> departments,
            List<String> roles,
            List<String> groups,
            List<String> tenants,
            Map<String, Object> customData,
            Map<String, Map<String, Object>> tenantCustomData,
            Instant createdAt,
            Instant updatedAt)
            implements UserState {
        @Override
        public String toString() {
            return "user " + handle;
        }
    }

    record DepartmentRecord(
            String id,
            String path,
            String organization,
            String parent,
            String name,
            String code,
            String description,
            String openDepartmentId,
            boolean virtualNode,
            boolean active,
            Map<String, Object> i18n,
            List<String> children,
            List<MembershipState> members,
            List<String> leaders,
            Map<String, Object> customData,
            Map<String, Map<String, Object>> tenantCustomData,
            Instant createdAt,
            Instant updatedAt)
            implements DepartmentState {
        @Override
        public String toString() {
            return "department " + path;
        }
    }

    record RoleAssignmentRecord(
            String role, String user, String department, Instant enableTime, Instant endTime, boolean inForce)
            implements RoleAssignmentState {
        @Override
        public String toString() {
            return "role " + role + " of " + (user == null ? "department " + department : "user " + user);
        }
    }

    record RoleRecord(
            String id,
            String handle,
            String code,
            String namespace,
            String name,
            String description,
            Instant disableTime,
            List<String> users,
            Map<String, Object> customData,
            Map<String, Map<String, Object>> tenantCustomData,
            Instant createdAt,
            Instant updatedAt)
            implements RoleState {
        @Override
        public String toString() {
            return "role " + handle;
        }
    }

    record GroupRecord(
            String id,
            String code,
            String name,
            String description,
            String type,
            List<String> members,
            Map<String, Object> customData,
            Map<String, Map<String, Object>> tenantCustomData,
            Instant createdAt,
            Instant updatedAt)
            implements GroupState {
        @Override
        public String toString() {
            return "group " + code;
        }
    }

    record OrganizationRecord(
            String code,
            String name,
            String description,
            String tenant,
            String rootDepartmentId,
            Map<String, Object> i18n,
            Instant createdAt,
            Instant updatedAt)
            implements OrganizationState {
        @Override
        public String toString() {
            return "organization " + code;
        }
    }

    record NamespaceRecord(String code, String name, String description, List<String> roles) implements NamespaceState {
        @Override
        public String toString() {
            return "namespace " + code;
        }
    }

    record TenantRecord(
            String id,
            String handle,
            String code,
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
            List<String> members,
            List<String> admins,
            Instant createdAt)
            implements TenantState {
        @Override
        public String toString() {
            return "tenant " + handle;
        }
    }

    record MembershipRecord(
            String userId,
            String user,
            String departmentId,
            String department,
            boolean leader,
            boolean main,
            Instant joinedAt)
            implements MembershipState {
        @Override
        public String toString() {
            return user + " in " + department + (leader ? ", leader" : "") + (main ? ", main department" : "");
        }
    }

    record IdentityRecord(
            String id,
            String extIdpId,
            String provider,
            String type,
            String userIdInIdp,
            Map<String, Object> userInfoInIdp,
            List<String> originConnIds)
            implements IdentityState {
        @Override
        public String toString() {
            return "identity " + provider + " " + type + " " + userIdInIdp;
        }
    }

    record CustomFieldRecord(
            TargetType targetType,
            String key,
            String tenant,
            DataType dataType,
            String label,
            String description,
            boolean encrypted,
            boolean unique,
            boolean userEditable,
            boolean visibleInAdminConsole,
            boolean visibleInUserCenter,
            Object validateRules,
            List<String> appIds,
            Boolean desensitization,
            Map<String, String> options,
            Map<String, Object> i18n,
            Instant createdAt)
            implements CustomFieldState {
        @Override
        public String toString() {
            return "custom field " + targetType + "." + key + (tenant == null ? "" : " of tenant " + tenant);
        }
    }

    record BaseFieldRecord(
            String key,
            DataType dataType,
            boolean unique,
            Map<String, String> options,
            String label,
            String description,
            boolean userEditable,
            boolean visibleInAdminConsole,
            boolean visibleInUserCenter,
            Map<String, Object> i18n)
            implements BaseFieldState {
        @Override
        public String toString() {
            return "base field " + key;
        }
    }

    record ObjectRecord(
            String kind,
            String id,
            String name,
            Map<String, Object> properties,
            Map<String, Object> customData,
            Instant createdAt,
            Instant updatedAt)
            implements ObjectState {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }
}
