package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.modules.Assignments;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Roles;
import io.github.genauthfake.internal.modules.Tenants;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * The next state of a pool while one write makes it. Used by one thread and thrown away when the write fails, so that a
 * request applies whole or leaves no trace.
 */
public final class Draft implements DirectoryView {
    private final Instant now;
    private Users users;
    private Organizations organizations;
    private Departments departments;
    private Memberships memberships;
    private Roles roles;
    private Groups groups;
    private Assignments roleAssignments;
    private Assignments groupMembers;
    private Tenants tenants;
    private FieldDefinitions customFields;
    private BaseFields baseFields;
    private CustomData customData;
    private long lastSequence;
    private final Deque<Numbered> numbered = new ArrayDeque<>(0);
    private String fixedId;

    /** A draft that starts as {@code directory}; whatever it creates or changes, it does at {@code now}. */
    public Draft(Directory directory, Instant now) {
        this.now = Objects.requireNonNull(now);
        this.users = directory.users();
        this.organizations = directory.organizations();
        this.departments = directory.departments();
        this.memberships = directory.memberships();
        this.roles = directory.roles();
        this.groups = directory.groups();
        this.roleAssignments = directory.roleAssignments();
        this.groupMembers = directory.groupMembers();
        this.tenants = directory.tenants();
        this.customFields = directory.customFields();
        this.baseFields = directory.baseFields();
        this.customData = directory.customData();
        this.lastSequence = directory.lastSequence();
    }

    /** The state as it stands now. */
    public Directory publish() {
        return new Directory(
                users,
                organizations,
                departments,
                memberships,
                roles,
                groups,
                roleAssignments,
                groupMembers,
                tenants,
                customFields,
                baseFields,
                customData,
                lastSequence);
    }

    /** The moment of the write. */
    public Instant now() {
        return now;
    }

    /** The number of the next object. */
    long nextSequence() {
        Numbered next = numbered.poll();
        fixedId = next == null ? null : next.id();
        return next == null || next.sequence() == null ? ++lastSequence : next.sequence();
    }

    /** The id of the object that {@link #nextSequence()} has just numbered. */
    String newId(long sequence) {
        return fixedId == null ? ObjectIds.of(sequence) : fixedId;
    }

    /**
     * Fixes numbers and ids of the objects that come next, in their order. They must be free, and the counter must be past
     * the numbers, see {@link #startBehind}.
     */
    public void fix(List<Numbered> next) {
        numbered.clear();
        numbered.addAll(next);
    }

    /** Has the counter start behind this number, unless it is past it. */
    public void startBehind(long sequence) {
        lastSequence = Math.max(lastSequence, sequence);
    }

    @Override
    public Users users() {
        return users;
    }

    void users(Users next) {
        users = next;
    }

    @Override
    public Organizations organizations() {
        return organizations;
    }

    void organizations(Organizations next) {
        organizations = next;
    }

    @Override
    public Departments departments() {
        return departments;
    }

    void departments(Departments next) {
        departments = next;
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    void memberships(Memberships next) {
        memberships = next;
    }

    @Override
    public Roles roles() {
        return roles;
    }

    void roles(Roles next) {
        roles = next;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    void groups(Groups next) {
        groups = next;
    }

    @Override
    public Assignments roleAssignments() {
        return roleAssignments;
    }

    void roleAssignments(Assignments next) {
        roleAssignments = next;
    }

    @Override
    public Assignments groupMembers() {
        return groupMembers;
    }

    void groupMembers(Assignments next) {
        groupMembers = next;
    }

    @Override
    public Tenants tenants() {
        return tenants;
    }

    void tenants(Tenants next) {
        tenants = next;
    }

    @Override
    public FieldDefinitions customFields() {
        return customFields;
    }

    void customFields(FieldDefinitions next) {
        customFields = next;
    }

    @Override
    public BaseFields baseFields() {
        return baseFields;
    }

    void baseFields(BaseFields next) {
        baseFields = next;
    }

    @Override
    public CustomData customData() {
        return customData;
    }

    void customData(CustomData next) {
        customData = next;
    }
}
