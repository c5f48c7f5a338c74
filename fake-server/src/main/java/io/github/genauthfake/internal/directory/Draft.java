package io.github.genauthfake.internal.directory;

import io.github.genauthfake.internal.directory.access.Groups;
import io.github.genauthfake.internal.directory.access.Roles;
import io.github.genauthfake.internal.directory.access.Tenants;
import io.github.genauthfake.internal.directory.field.BaseFields;
import io.github.genauthfake.internal.directory.field.CustomData;
import io.github.genauthfake.internal.directory.field.FieldDefinitions;
import io.github.genauthfake.internal.directory.organization.Departments;
import io.github.genauthfake.internal.directory.organization.Memberships;
import io.github.genauthfake.internal.directory.organization.Organizations;
import io.github.genauthfake.internal.directory.user.Users;
import java.time.Instant;
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
    private Tenants tenants;
    private FieldDefinitions customFields;
    private BaseFields baseFields;
    private CustomData customData;
    private long lastSequence;

    /** A draft that starts as {@code directory}; whatever it creates or changes, it does at {@code now}. */
    public Draft(Directory directory, Instant now) {
        this.now = Objects.requireNonNull(now);
        this.users = directory.users();
        this.organizations = directory.organizations();
        this.departments = directory.departments();
        this.memberships = directory.memberships();
        this.roles = directory.roles();
        this.groups = directory.groups();
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
        return ++lastSequence;
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
