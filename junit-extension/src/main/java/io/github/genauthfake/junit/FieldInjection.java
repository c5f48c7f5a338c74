package io.github.genauthfake.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Fills the fields that carry {@link InjectGenAuth}. */
final class FieldInjection {
    private FieldInjection() {}

    static void fillFields(ExtensionContext test) {
        for (Object instance : test.getRequiredTestInstances().getAllInstances()) {
            // By hand, as JUnit 5.10 leaves out the field of a superclass when a subclass has one of the same name.
            for (Class<?> type = instance.getClass(); type != null; type = type.getSuperclass()) {
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(InjectGenAuth.class))
                        .forEach(field -> fill(field, instance, test));
            }
        }
    }

    private static void fill(Field field, Object instance, ExtensionContext test) {
        if (!Injection.gives(field.getType())) {
            throw refusal(
                    field,
                    "There is no " + field.getType().getSimpleName() + " to give; a field can be "
                            + Injection.GIVEN_TYPES + ". Give it one of these types.");
        }
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw refusal(field, "It is set for each test, so that it can be neither static nor final.");
        }
        if (test.getExecutionMode() == ExecutionMode.CONCURRENT && SharedInstances.serveSeveralTests(instance, test)) {
            throw refusal(
                    field,
                    "Tests that share the instance run concurrently and would overwrite each other's value."
                            + " Take it as a parameter of the test methods.");
        }
        if (!field.trySetAccessible()) {
            throw refusal(field, "Its package is closed to reflection. Open it in the module of the tests.");
        }
        try {
            field.set(instance, Injection.valueFor(field.getType(), test));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ExtensionConfigurationException refusal(Field field, String sentence) {
        return new ExtensionConfigurationException("@InjectGenAuth cannot fill the field "
                + field.getDeclaringClass().getName() + "." + field.getName() + ". " + sentence);
    }
}
