package io.github.genauthfake.junit;

/** Makes one object a key, and none that is equal to it: test classes may define equality, and newer JUnits do. */
record SameObject(Object object) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SameObject same && same.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
