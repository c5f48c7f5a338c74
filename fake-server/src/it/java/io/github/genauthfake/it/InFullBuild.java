package io.github.genauthfake.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Too slow for each build: runs with the profile {@code full} only. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = InFullBuild.PROPERTY,
        matches = "true",
        disabledReason = "part of the full build, ./mvnw -Pfull verify")
public @interface InFullBuild {
    /** Is {@code true} in the full build. */
    String PROPERTY = "genauth.full";
}
