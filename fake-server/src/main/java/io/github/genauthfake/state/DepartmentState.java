package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A department, as it was when the {@link PoolState} was taken.
 *
 * @param id 24 hexadecimal digits
 * @param path the organization's code and the names from its top down to the department, for example
 *     {@code acme/Engineering/Platform}
 * @param organization the code of its organization
 * @param parent the path of the department above it; {@code null} for the root department of an organization
 * @param code unique within the organization; {@code null} when there is none
 * @param description {@code null} when there is none
 * @param openDepartmentId the caller's own id; {@code null} when there is none
 * @param virtualNode whether it is marked as a virtual node
 * @param i18n names in several languages as they were sent; {@code null} when there are none
 * @param children the paths of the departments directly below it, the oldest first
 * @param members its direct members, in the order of joining
 * @param leaders the names of its leaders, in the order of joining
 */
public record DepartmentState(
        String id,
        String path,
        String organization,
        String parent,
        String name,
        String code,
        String description,
        String openDepartmentId,
        boolean virtualNode,
        Map<String, Object> i18n,
        List<String> children,
        List<MembershipState> members,
        List<String> leaders,
        Map<String, Object> customData,
        Map<String, Map<String, Object>> tenantCustomData,
        Instant createdAt,
        Instant updatedAt)
        implements TargetState {

    @Override
    public TargetType targetType() {
        return TargetType.DEPARTMENT;
    }

    /** The path. */
    @Override
    public String handle() {
        return path;
    }
}
