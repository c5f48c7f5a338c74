package io.github.genauthfake.junit;

import org.opentest4j.TestAbortedException;

/** Tells a test that gives up by an assumption from one that fails. */
final class Aborts {
    /** By name: JUnit honours it where JUnit 4 is on the classpath. */
    private static final String OF_JUNIT_4 = "org.junit.internal.AssumptionViolatedException";

    private Aborts() {}

    static boolean isAbort(Throwable thrown) {
        if (thrown instanceof TestAbortedException) {
            return true;
        }
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(OF_JUNIT_4)) {
                return true;
            }
        }
        return false;
    }
}
