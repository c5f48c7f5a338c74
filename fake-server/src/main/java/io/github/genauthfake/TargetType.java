package io.github.genauthfake;

/** What a custom field belongs to: the provider's four kinds of target objects. */
public enum TargetType {
    /** A user, named by its id. */
    USER,
    /** A role, named by its code and the code of its namespace. */
    ROLE,
    /** A group, named by its code. */
    GROUP,
    /** A department, named by its id. */
    DEPARTMENT
}
