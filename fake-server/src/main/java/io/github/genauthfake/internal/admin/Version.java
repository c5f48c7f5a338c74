package io.github.genauthfake.internal.admin;

/** Which fake this is. */
public final class Version {
    private Version() {}

    /** The version as the jar's manifest tells it; {@code development} outside a jar. */
    public static String text() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }
}
