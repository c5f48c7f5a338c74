package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Slot;
import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The departments of a pool by id, code and custom id, and the children of each in order of creation. Immutable. */
public final class Departments {
    public static final Departments NONE =
            new Departments(Lookup.empty(), Lookup.empty(), Lookup.empty(), Lookup.empty(), Lookup.empty());

    public static final Slot<Departments> SLOT = new Slot<>(NONE);

    /** Departments as one end of a relation. */
    public static final End END = new End() {
        @Override
        public String name() {
            return "department";
        }

        @Override
        public Optional<Ref> refTo(DirectoryView directory, String id) {
            return of(directory).find(id).map(Department::ref);
        }

        @Override
        public Failure notFound() {
            return ErrorCode.DEPARTMENT_NOT_FOUND;
        }
    };

    private final Lookup<String, Department> byId;
    private final Lookup<CodeInOrganization, String> idByCode;
    private final Lookup<String, String> idByOpenId;
    private final Lookup<String, String> idBySyncRelation;
    private final Lookup<String, Ordered<Long, String>> childrenById;

    private Departments(
            Lookup<String, Department> byId,
            Lookup<CodeInOrganization, String> idByCode,
            Lookup<String, String> idByOpenId,
            Lookup<String, String> idBySyncRelation,
            Lookup<String, Ordered<Long, String>> childrenById) {
        this.byId = byId;
        this.idByCode = idByCode;
        this.idByOpenId = idByOpenId;
        this.idBySyncRelation = idBySyncRelation;
        this.childrenById = childrenById;
    }

    /** The departments of a state. */
    public static Departments of(DirectoryView directory) {
        return directory.get(SLOT);
    }

    public Optional<Department> find(String id) {
        return byId.find(id);
    }

    /** The department that another part of the state refers to: it must exist. */
    public Department get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("dangling reference to department " + id));
    }

    public Optional<Department> findByCode(String organizationCode, String code) {
        return idByCode.find(new CodeInOrganization(organizationCode, code)).flatMap(byId::find);
    }

    public Optional<Department> findByOpenId(String openDepartmentId) {
        return idByOpenId.find(openDepartmentId).flatMap(byId::find);
    }

    /** By {@code <provider>:<id there>}. */
    public Optional<Department> findBySyncRelation(String syncRelation) {
        return idBySyncRelation.find(syncRelation).flatMap(byId::find);
    }

    /** The ids of the departments that differ from those of another state, or are in one of the two only. */
    public Set<String> idsThatDiffer(Departments other) {
        return byId.keysThatDiffer(other.byId);
    }

    public boolean hasChildren(String id) {
        return !children(id).isEmpty();
    }

    /** The department {@code id} and everything below it, parents before children. */
    public List<String> subtree(String id) {
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.poll();
            found.add(next);
            open.addAll(children(next).all());
        }
        return found;
    }

    /** What is below the department {@code id} as an outline has it: each department right before those below it. */
    public List<Department> outline(String id) {
        List<Department> found = new ArrayList<>();
        for (String child : children(id).all()) {
            found.add(get(child));
            found.addAll(outline(child));
        }
        return found;
    }

    /** From the root department of its organization down to the department itself. */
    public List<Department> path(Department department) {
        List<Department> path = new ArrayList<>();
        Department step = department;
        path.add(step);
        while (!step.isRoot()) {
            step = get(step.parentId());
            path.add(step);
        }
        Collections.reverse(path);
        return path;
    }

    /** These departments with {@code department} added. Its code and custom id must be free. */
    public Departments adding(Department department) {
        String parentId = department.parentId();
        Lookup<String, String> syncRelations = idBySyncRelation;
        for (SyncRelation relation : department.syncRelations()) {
            syncRelations = syncRelations.with(relation.name(), department.id());
        }
        return new Departments(
                byId.with(department.id(), department),
                department.code() == null ? idByCode : idByCode.with(codeOf(department), department.id()),
                department.openDepartmentId() == null
                        ? idByOpenId
                        : idByOpenId.with(department.openDepartmentId(), department.id()),
                syncRelations,
                parentId == null
                        ? childrenById
                        : childrenById.with(parentId, children(parentId).with(department.sequence(), department.id())));
    }

    /** These departments with {@code department} in the place of the one with its id. Its names must be free. */
    public Departments replacing(Department department) {
        Department before = get(department.id());
        boolean keepsPlaceAndNames = Objects.equals(before.parentId(), department.parentId())
                && Objects.equals(before.code(), department.code())
                && Objects.equals(before.openDepartmentId(), department.openDepartmentId())
                && before.organizationCode().equals(department.organizationCode())
                && before.syncRelations().equals(department.syncRelations());
        return keepsPlaceAndNames
                ? new Departments(
                        byId.with(department.id(), department), idByCode, idByOpenId, idBySyncRelation, childrenById)
                : removing(before).adding(department);
    }

    /** These departments without {@code department}. What stands below it must be gone, or come back below it. */
    public Departments removing(Department department) {
        String parentId = department.parentId();
        Lookup<String, String> syncRelations = idBySyncRelation;
        for (SyncRelation relation : department.syncRelations()) {
            syncRelations = syncRelations.without(relation.name());
        }
        return new Departments(
                byId.without(department.id()),
                department.code() == null ? idByCode : idByCode.without(codeOf(department)),
                department.openDepartmentId() == null ? idByOpenId : idByOpenId.without(department.openDepartmentId()),
                syncRelations,
                parentId == null ? childrenById : withoutChild(parentId, department));
    }

    private Lookup<String, Ordered<Long, String>> withoutChild(String parentId, Department child) {
        Ordered<Long, String> others = children(parentId).without(child.sequence());
        return others.isEmpty() ? childrenById.without(parentId) : childrenById.with(parentId, others);
    }

    /** The ids of the departments directly below one, oldest first. */
    public Ordered<Long, String> children(String id) {
        return childrenById.find(id).orElse(Ordered.empty());
    }

    private static CodeInOrganization codeOf(Department department) {
        return new CodeInOrganization(department.organizationCode(), department.code());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Departments departments && byId.equals(departments.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    private record CodeInOrganization(String organizationCode, String code) {}
}
