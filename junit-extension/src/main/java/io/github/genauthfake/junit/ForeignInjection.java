package io.github.genauthfake.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Parameters that another extension fills, whatever their type is. JUnit refuses a parameter that two extensions claim. Other
 * people's classes are known by name, as they may not be there.
 */
final class ForeignInjection {
    /** These say something of the value, and not where it comes from. By simple name, as every library has its own. */
    private static final Set<String> NULLNESS = Set.of("NonNull", "Nonnull", "NotNull", "Nullable");

    private static final Set<String> CONSTRUCTOR_MARKERS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired", "jakarta.inject.Inject", "javax.inject.Inject");
    private static final String SPRING_EXTENSION = "org.springframework.test.context.junit.jupiter.SpringExtension";
    private static final String TEST_CONSTRUCTOR = "org.springframework.test.context.TestConstructor";
    private static final String AUTOWIRE_MODE = "spring.test.constructor.autowire.mode";
    private static final String ALL = "ALL";

    private ForeignInjection() {}

    static boolean fills(ParameterContext parameter, ExtensionContext context) {
        boolean isAnnotated = Arrays.stream(parameter.getAnnotatedElement().getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> !NULLNESS.contains(type.getSimpleName()));
        Executable executable = parameter.getDeclaringExecutable();
        return isAnnotated || executable instanceof Constructor && fillsConstructor(executable, context);
    }

    private static boolean fillsConstructor(Executable constructor, ExtensionContext context) {
        if (Arrays.stream(constructor.getAnnotations())
                .anyMatch(each ->
                        CONSTRUCTOR_MARKERS.contains(each.annotationType().getName()))) {
            return true;
        }
        return isSprings(constructor.getDeclaringClass())
                && autowireMode(constructor.getDeclaringClass())
                        .or(() -> context.getConfigurationParameter(AUTOWIRE_MODE))
                        .or(() -> Optional.ofNullable(System.getProperty(AUTOWIRE_MODE)))
                        .filter(ALL::equalsIgnoreCase)
                        .isPresent();
    }

    private static boolean isSprings(Class<?> testClass) {
        boolean isExtended = AnnotationSupport.findRepeatableAnnotations(testClass, ExtendWith.class).stream()
                .flatMap(each -> Arrays.stream(each.value()))
                .anyMatch(each -> each.getName().equals(SPRING_EXTENSION));
        return isExtended || testClass.getEnclosingClass() != null && isSprings(testClass.getEnclosingClass());
    }

    /** What {@code @TestConstructor} says on a class, or on the one around it. */
    private static Optional<String> autowireMode(Class<?> testClass) {
        Optional<String> own = ReflectionSupport.tryToLoadClass(TEST_CONSTRUCTOR)
                .toOptional()
                .flatMap(type -> AnnotationSupport.findAnnotation(testClass, type.asSubclass(Annotation.class)))
                .flatMap(found -> ReflectionSupport.findMethod(found.annotationType(), "autowireMode")
                        .map(attribute -> ReflectionSupport.invokeMethod(attribute, found)))
                .map(Object::toString);
        return own.isPresent() || testClass.getEnclosingClass() == null
                ? own
                : autowireMode(testClass.getEnclosingClass());
    }
}
