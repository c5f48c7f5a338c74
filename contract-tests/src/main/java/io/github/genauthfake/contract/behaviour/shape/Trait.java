package io.github.genauthfake.contract.behaviour.shape;

/** What some operations of a shape have and others have not. */
public enum Trait {
    /** The key of an object is chosen by who creates it. */
    CHOSEN_KEY,
    /** An object belongs to one of another kind, which requests name. */
    OWNER,
    /** An object can have custom data, and the operation speaks of them. */
    CUSTOM_DATA,
    /** The operation searches by keywords. */
    KEYWORDS,
    /** The operation is about several objects at once. */
    SEVERAL,
    /** The operation is about one object. */
    ONE,
    /** The newest comes first. */
    NEWEST_FIRST
}
