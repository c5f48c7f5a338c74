package io.github.genauthfake.junit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Says so when JUnit is too old. Annotations register it before the extension proper, of which a JUnit without some of its
 * interfaces can say no more than that the type is not present.
 */
final class JUnitFloor implements Extension {
    private static final String SINCE_THE_FLOOR = "org.junit.jupiter.api.io.TempDirFactory";

    /** @throws ExtensionConfigurationException before JUnit 5.10 */
    JUnitFloor() {
        if (ReflectionSupport.tryToLoadClass(SINCE_THE_FLOOR).toOptional().isEmpty()) {
            String version = Test.class.getPackage().getImplementationVersion();
            throw new ExtensionConfigurationException("GenAuth Fake needs JUnit 5.10 or later, and this is JUnit "
                    + (version == null ? "before 5.10" : version)
                    + ". Take a newer one; where a parent or a BOM manages its version, set the property junit-jupiter.version"
                    + " or import org.junit:junit-bom before it.");
        }
    }
}
