package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.PoolState;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What is given to parameters and fields. The SDK's types are known by name, as they may not be there. */
final class Injection {
    static final String GIVEN_TYPES =
            "UserPool, FakeGenAuth, java.net.URI, and the Java SDK's ManagementClient and ManagementClientOptions";

    private static final String SDK_OPTIONS = "cn.authing.sdk.java.model.ManagementClientOptions";
    private static final String SDK_CLIENT = "cn.authing.sdk.java.client.ManagementClient";
    private static final Set<String> OF_THE_POOL = Set.of(UserPool.class.getName(), SDK_OPTIONS, SDK_CLIENT);
    private static final Set<String> OF_THE_SERVER = Set.of(FakeGenAuth.class.getName(), URI.class.getName());
    private static final Set<String> OUR_PACKAGES =
            Set.of(UserPool.class.getPackageName(), PoolState.class.getPackageName());
    private static final List<String> METHODS_TAKING_ARGUMENTS = List.of(
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.jupiter.params.BeforeParameterizedClassInvocation",
            "org.junit.jupiter.params.AfterParameterizedClassInvocation");
    private static final List<String> CONSTRUCTORS_TAKING_ARGUMENTS =
            List.of("org.junit.jupiter.params.ParameterizedClass");

    private Injection() {}

    static boolean gives(Class<?> type) {
        return OF_THE_POOL.contains(type.getName()) || OF_THE_SERVER.contains(type.getName());
    }

    /**
     * Whether a parameter is ours to fill, or ours to explain why not. A URI or a TargetType may well come from elsewhere,
     * such as a parameterized test's own arguments, and JUnit refuses a parameter that two claim.
     */
    static boolean concerns(ParameterContext parameterContext, ExtensionContext context) {
        Class<?> type = parameterContext.getParameter().getType();
        boolean isOurs = gives(type) || OUR_PACKAGES.contains(type.getPackageName());
        if (!isOurs || ForeignInjection.fills(parameterContext, context)) {
            return false;
        }
        if (OF_THE_POOL.contains(type.getName()) || type == FakeGenAuth.class) {
            return true;
        }
        Executable executable = parameterContext.getDeclaringExecutable();
        if (takesArguments(executable)) {
            return false;
        }
        return type == URI.class
                || !isTemplate(executable)
                        && !context.getTestMethod().map(Injection::isTemplate).orElse(false);
    }

    /** Whether somebody may provide parameters with each invocation. */
    private static boolean isTemplate(Executable executable) {
        return AnnotationSupport.isAnnotated(executable, TestTemplate.class)
                && !AnnotationSupport.isAnnotated(executable, RepeatedTest.class);
    }

    static Object valueFor(ParameterContext parameterContext, ExtensionContext context) {
        Class<?> type = parameterContext.getParameter().getType();
        if (!gives(type)) {
            throw new ParameterResolutionException("There is no " + type.getSimpleName() + " to give to "
                    + placeOf(parameterContext) + ". Parameters can be " + GIVEN_TYPES + ": take one of these.");
        }
        if (OF_THE_SERVER.contains(type.getName())) {
            return ofServer(type, Server.of(context));
        }
        boolean constructor = parameterContext.getDeclaringExecutable() instanceof Constructor;
        if (constructor && Constructions.concern(context)) {
            return ofPool(type, Constructions.of(context).current().pool(), context);
        }
        if (context.getTestMethod().isEmpty() && Registrations.settings(context).sharing() == null) {
            throw new ParameterResolutionException("There is no " + type.getSimpleName() + " to give to "
                    + placeOf(parameterContext) + ", as it serves several tests and each has a pool of its own. Take "
                    + type.getSimpleName() + " as a parameter of the test method or of a @BeforeEach method; here only"
                    + " FakeGenAuth and java.net.URI can be had, unless the tests share a pool"
                    + " (@GenAuthTest(poolPerClass = true)).");
        }
        return ofPool(type, TestPool.of(context), context);
    }

    static Object valueFor(Class<?> type, ExtensionContext test) {
        return OF_THE_SERVER.contains(type.getName())
                ? ofServer(type, Server.of(test))
                : ofPool(type, TestPool.of(test), test);
    }

    private static Object ofServer(Class<?> type, FakeGenAuth server) {
        return type == URI.class ? server.baseUrl() : server;
    }

    private static Object ofPool(Class<?> type, TestPool pool, ExtensionContext context) {
        return switch (type.getName()) {
            case SDK_OPTIONS -> pool.sdkOptions(context);
            case SDK_CLIENT -> pool.sdkClient(context);
            default -> pool.pool(context);
        };
    }

    private static String placeOf(ParameterContext parameterContext) {
        Executable executable = parameterContext.getDeclaringExecutable();
        String className = executable.getDeclaringClass().getName();
        return executable instanceof Constructor
                ? "the constructor of " + className
                : className + "." + executable.getName();
    }

    /** Whether the test's own arguments fill parameters; by name, as JUnit's module for that may not be there. */
    private static boolean takesArguments(Executable executable) {
        return executable instanceof Constructor
                ? isAnnotated(executable.getDeclaringClass(), CONSTRUCTORS_TAKING_ARGUMENTS)
                : isAnnotated(executable, METHODS_TAKING_ARGUMENTS);
    }

    private static boolean isAnnotated(AnnotatedElement element, List<String> markers) {
        return markers.stream()
                .map(ReflectionSupport::tryToLoadClass)
                .flatMap(found -> found.toOptional().stream())
                .map(found -> found.asSubclass(Annotation.class))
                .flatMap(marker -> AnnotationSupport.findAnnotation(element, marker).stream())
                .anyMatch(Injection::injectsArguments);
    }

    private static boolean injectsArguments(Annotation marker) {
        return ReflectionSupport.findMethod(marker.annotationType(), "injectArguments")
                .map(attribute -> ReflectionSupport.invokeMethod(attribute, marker))
                .map(Boolean.TRUE::equals)
                .orElse(true);
    }
}
