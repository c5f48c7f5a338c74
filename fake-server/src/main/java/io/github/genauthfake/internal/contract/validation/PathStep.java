package io.github.genauthfake.internal.contract.validation;

/**
 * One step on the way to a value inside a request. The text is built only when something is found there, which is why
 * the way is kept as a chain.
 */
record PathStep(PathStep parent, String name, int index) {

    private static final int NO_INDEX = -1;

    /** The property of this name below a step, or at the top when the step is null. */
    static PathStep property(PathStep parent, String name) {
        return new PathStep(parent, name, NO_INDEX);
    }

    /** The element of a list property below a step. */
    static PathStep element(PathStep parent, String name, int index) {
        return new PathStep(parent, name, index);
    }

    @Override
    public String toString() {
        String own = index == NO_INDEX ? name : name + "[" + index + "]";
        return parent == null ? own : parent + "." + own;
    }
}
