package io.github.genauthfake.internal;

import java.util.Random;

/** Chance for generated cases: the same in every run, and another one by the system property {@value #PROPERTY}. */
public final class Generated {
    private static final String PROPERTY = "genauthfake.seed";

    private Generated() {}

    /** Prints its seed, which a failure needs to be repeated. */
    public static Random random() {
        long seed = Long.getLong(PROPERTY, 20_250_301L);
        System.out.println("generated cases of " + caller() + ": -D" + PROPERTY + "=" + seed);
        return new Random(seed);
    }

    /** How many cases are made: those that each build has time for, or those of the profile {@code full}. */
    public static int cases(int usual, int full) {
        return Boolean.getBoolean("genauth.full") ? full : usual;
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Generated.class.getName()))
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .orElse("unknown"));
    }
}
