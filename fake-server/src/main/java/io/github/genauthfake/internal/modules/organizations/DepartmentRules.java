package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.FieldValues;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What may be said of departments. */
public final class DepartmentRules {
    /** Names an organization's root department, where the organization is named beside it (documented). */
    private static final String ROOT = "root";

    /** How many departments stand one below the other, the root apart: an export of deeper ones could not be read again. */
    private static final int DEEPEST = 100;

    private DepartmentRules() {}

    /**
     * The department that a request names within an organization.
     *
     * @param organization the organization; {@code null} when the request names none, and then there is no {@code root}
     * @param tenantId whose custom fields are meant where a custom field names the department
     */
    public static Optional<Department> find(
            DirectoryView directory,
            Stored<Organization> organization,
            DepartmentIdType type,
            String name,
            String tenantId) {
        Departments departments = Departments.of(directory);
        if (organization != null && ROOT.equals(name)) {
            return departments.find(organization.id());
        }
        Optional<Department> found = switch (type) {
            case DEPARTMENT_ID -> departments.find(name);
            case OPEN_DEPARTMENT_ID -> departments.findByOpenId(name);
            case CODE -> findByCode(directory, organization, name);
            case CUSTOM_FIELD -> holderOf(directory, new FieldScope(tenantId, TargetType.DEPARTMENT), name);
            case SYNC_RELATION -> departments.findBySyncRelation(name);
        };
        return found.filter(department -> organization == null
                || department.organizationCode().equals(organization.it().organizationCode()));
    }

    /** The department with this code in an organization, or the oldest in any when the organization is {@code null}. */
    public static Optional<Department> findByCode(
            DirectoryView directory, Stored<Organization> organization, String code) {
        if (organization != null) {
            return Departments.of(directory).findByCode(organization.it().organizationCode(), code);
        }
        return directory.get(ORGANIZATION).all().stream()
                .flatMap(each -> Departments.of(directory).findByCode(each.it().organizationCode(), code).stream())
                .findFirst();
    }

    private static Optional<Department> holderOf(DirectoryView directory, FieldScope scope, String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            throw ApiError.invalidArgument(
                    "departmentId must have the form <key>:<value> when departmentIdType is custom_field");
        }
        String key = name.substring(0, colon);
        return FieldDefinitions.of(directory)
                .find(scope, key)
                .flatMap(field -> CustomData.of(directory)
                        .holder(scope, key, FieldValues.accept(field, name.substring(colon + 1))))
                .flatMap(Departments.of(directory)::find);
    }

    /**
     * Creates a department.
     *
     * @param tenantId whose organization and custom fields are meant; {@code null} for the pool itself
     * @throws ApiError 400 for an organization code that is blank (seen) or a code that is too long; 404 for an unknown
     *     organization (seen), parent or custom field; 409 for a code or custom id that is taken; 422 for one that is too
     *     deep
     */
    public static Department create(Draft draft, NewDepartment request, String tenantId) {
        if (!request.organizationCode().isEmpty() && request.organizationCode().isBlank()) {
            throw ApiError.of(ErrorCode.INVALID_ORGANIZATION_CODE_OF_DEPARTMENT, request.organizationCode());
        }
        Stored<Organization> organization = OrganizationRules.resolve(draft, request.organizationCode(), tenantId);
        Department parent = find(draft, organization, request.parentIdType(), request.parentId(), tenantId)
                .orElseThrow(() -> ApiError.of(ErrorCode.PARENT_DEPARTMENT_NOT_FOUND));
        requireDepth(depth(draft, parent) + 1);
        requireFreeCode(draft, organization, request.code());
        requireFreeOpenId(draft, request.openDepartmentId());
        long sequence = draft.nextSequence();
        Department department = new Department(
                draft.newId(sequence),
                sequence,
                organization.it().organizationCode(),
                parent.id(),
                request.name(),
                request.description(),
                request.code(),
                request.openDepartmentId(),
                request.isVirtualNode(),
                request.i18n(),
                true,
                List.of(),
                draft.now(),
                draft.now());
        draft.set(Departments.SLOT, Departments.of(draft).adding(department));
        FieldScope scope = new FieldScope(tenantId, TargetType.DEPARTMENT);
        request.customData().forEach((key, value) -> CustomDataRules.set(draft, scope, department.id(), key, value));
        return department;
    }

    /**
     * Changes a department; what the update does not mention stays.
     *
     * @param tenantId whose custom fields are meant; {@code null} for the pool itself
     * @throws ApiError 400 for a code that cannot be one (seen); 404 for an unknown parent, leader or custom field; 409 for
     *     a code that is taken; 422 for a move of a root department, below the department itself, or too deep
     */
    public static Department update(Draft draft, Department department, DepartmentUpdate update, String tenantId) {
        Stored<Organization> organization = ORGANIZATION.require(draft, null, department.organizationCode());
        String code = update.code().of(department.code());
        if (!Objects.equals(code, department.code())) {
            OrganizationRules.requireCode(code);
            requireFreeCode(draft, organization, code);
        }
        String parentId = update.parentId() == null
                ? department.parentId()
                : newParent(draft, organization, department, update, tenantId);
        Department next = new Department(
                department.id(),
                department.sequence(),
                department.organizationCode(),
                parentId,
                update.name() == null ? department.name() : update.name(),
                update.description().of(department.description()),
                code,
                department.openDepartmentId(),
                department.isVirtualNode(),
                update.i18n().of(department.i18n()),
                update.status() == null ? department.status() : update.status(),
                department.syncRelations(),
                department.createdAt(),
                draft.now());
        draft.set(Departments.SLOT, Departments.of(draft).replacing(next));
        if (update.leaderUserIds().isMentioned()) {
            MembershipRules.setLeaders(draft, next, update.leaderUserIds().of(List.of()));
        }
        FieldScope scope = new FieldScope(tenantId, TargetType.DEPARTMENT);
        update.customData().forEach((key, value) -> CustomDataRules.set(draft, scope, next.id(), key, value));
        return next;
    }

    private static String newParent(
            Draft draft,
            Stored<Organization> organization,
            Department department,
            DepartmentUpdate update,
            String tenantId) {
        Department parent = find(draft, organization, update.idType(), update.parentId(), tenantId)
                .orElseThrow(() -> ApiError.of(ErrorCode.PARENT_DEPARTMENT_NOT_FOUND));
        if (department.isRoot()
                || Departments.of(draft).subtree(department.id()).contains(parent.id())) {
            throw ApiError.of(ErrorCode.DEPARTMENT_CANNOT_MOVE);
        }
        int below = Departments.of(draft).subtree(department.id()).stream()
                .mapToInt(id -> depth(draft, Departments.of(draft).find(id).orElseThrow()))
                .max()
                .orElseThrow();
        requireDepth(depth(draft, parent) + 1 + below - depth(draft, department));
        return parent.id();
    }

    /** How many departments stand above one. */
    private static int depth(DirectoryView directory, Department department) {
        int depth = 0;
        Department above = department;
        while (!above.isRoot()) {
            above = Departments.of(directory).find(above.parentId()).orElseThrow();
            depth++;
        }
        return depth;
    }

    private static void requireDepth(int depth) {
        if (depth > DEEPEST) {
            throw ApiError.of(ErrorCode.DEPARTMENT_TOO_DEEP, DEEPEST);
        }
    }

    /** Switches a department on or off; with a root department, its organization (inferred: those below stay as they are). */
    static Department setStatus(Draft draft, Department department, boolean status) {
        Department next = Properties.copy(department, Map.of("status", status, "updatedAt", draft.now()));
        draft.set(Departments.SLOT, Departments.of(draft).replacing(next));
        if (next.isRoot()) {
            Stored<Organization> organization =
                    ORGANIZATION.findById(draft, next.id()).orElseThrow();
            draft.put(ORGANIZATION, organization.as(organization.it(), draft.now()));
        }
        return next;
    }

    /**
     * Deletes a department.
     *
     * @throws ApiError 422 while it has children or members (inferred), and for the root department of an organization
     */
    public static void delete(Draft draft, Department department) {
        if (department.isRoot()) {
            throw ApiError.of(ErrorCode.ROOT_DEPARTMENT_STAYS);
        }
        if (Departments.of(draft).hasChildren(department.id())) {
            throw ApiError.of(ErrorCode.DEPARTMENT_HAS_CHILDREN);
        }
        if (Memberships.of(draft).countIn(department.id()) > 0
                || draft.get(Memberships.OF_ACCOUNTS).countIn(department.id()) > 0) {
            throw ApiError.of(ErrorCode.DEPARTMENT_HAS_MEMBERS);
        }
        dissolve(draft, department);
    }

    /** Removes a department without children, its memberships and its custom data. */
    static void dissolve(Draft draft, Department department) {
        removeMembers(draft, department);
        AccountsAsUsers.in(draft, () -> removeMembers(draft, department));
        draft.set(CustomData.SLOT, CustomData.of(draft).withoutTarget(TargetType.DEPARTMENT, department.id()));
        draft.forget(Departments.END, department.ref());
        draft.set(Departments.SLOT, Departments.of(draft).removing(department));
    }

    private static int removeMembers(Draft draft, Department department) {
        List<User> members = Users.of(draft).all(Memberships.of(draft).usersIn(department.id()));
        MembershipRules.remove(draft, department, members);
        return members.size();
    }

    static void requireFreeOpenId(DirectoryView directory, String openDepartmentId) {
        if (openDepartmentId != null
                && Departments.of(directory).findByOpenId(openDepartmentId).isPresent()) {
            throw ApiError.of(ErrorCode.OPEN_DEPARTMENT_ID_TAKEN, openDepartmentId);
        }
    }

    private static void requireFreeCode(DirectoryView directory, Stored<Organization> organization, String code) {
        if (code == null) {
            return;
        }
        if (code.isBlank()) {
            throw ApiError.invalidArgument(
                    "code must be longer than or equal to 1 and shorter than or equal to 64 characters");
        }
        if (Departments.of(directory)
                .findByCode(organization.it().organizationCode(), code)
                .isPresent()) {
            throw ApiError.of(ErrorCode.DEPARTMENT_CODE_TAKEN, code);
        }
    }
}
