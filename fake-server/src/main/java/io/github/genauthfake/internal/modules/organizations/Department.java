package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Properties;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A department.
 *
 * @param sequence its place in the order of creation
 * @param organizationCode the organization whose tree it stands in
 * @param parentId the department above it; {@code null} for the root department of an organization
 * @param code unique within the organization; {@code null} when it has none
 * @param openDepartmentId the caller's own id, unique within the pool; {@code null} when it has none
 * @param i18n names in several languages as they were sent; {@code null} when there are none
 * @param status whether it is active; that of a root department is the organization's
 * @param syncRelations in the order in which they were made
 */
public record Department(
        String id,
        long sequence,
        String organizationCode,
        String parentId,
        String name,
        String description,
        String code,
        String openDepartmentId,
        boolean isVirtualNode,
        Map<String, Object> i18n,
        boolean status,
        List<SyncRelation> syncRelations,
        Instant createdAt,
        Instant updatedAt) {

    public boolean isRoot() {
        return parentId == null;
    }

    /** What relations know of it. */
    public End.Ref ref() {
        return new End.Ref(id, sequence);
    }

    /** This department, changed at {@code now}. */
    public Department touched(Instant now) {
        return Properties.copy(this, Map.of("updatedAt", now));
    }
}
