package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The seed that the annotations on one class, method or annotation write out. {@code @SeedX} is about objects of the section
 * {@code xs}: the element without a default names them, and what differs from its default is a property of the same name.
 */
final class InlineSeed {
    private static final List<Class<? extends Annotation>> TYPES = List.of(
            SeedTenant.class,
            SeedCustomField.class,
            SeedDepartment.class,
            SeedNamespace.class,
            SeedRole.class,
            SeedGroup.class,
            SeedUser.class);

    private InlineSeed() {}

    /** Empty when there are no such annotations. Those on the element's annotations and superclass are omitted. */
    static Optional<Seed> of(AnnotatedElement element) {
        List<Annotation> found = new ArrayList<>();
        TYPES.forEach(type -> found.addAll(List.of(element.getDeclaredAnnotationsByType(type))));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String place = "annotations of " + nameOf(element);
        Seed.Builder seed = Seed.builder().nameForMessages(place);
        found.forEach(annotation -> add(annotation, seed, place));
        return Optional.of(seed.buildLayer());
    }

    /** How messages call a class or a method. */
    static String nameOf(AnnotatedElement element) {
        return element instanceof Method method
                ? method.getDeclaringClass().getName() + "." + method.getName()
                : ((Class<?>) element).getName();
    }

    private static void add(Annotation annotation, Seed.Builder seed, String place) {
        List<String> names = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Method element : annotation.annotationType().getDeclaredMethods()) {
            Object value = valueOf(annotation, element);
            if (element.getDefaultValue() == null) {
                names.addAll(value instanceof String[] several ? List.of(several) : List.of((String) value));
            } else if (!Objects.deepEquals(value, element.getDefaultValue())) {
                properties.put(element.getName(), value instanceof String[] several ? List.of(several) : value);
            }
        }
        String section = sectionOf(annotation.annotationType());
        for (String name : names) {
            Map<String, Object> said = new LinkedHashMap<>(properties);
            said.computeIfPresent(
                    "customData", (property, values) -> data((List<?>) values, place, section + "." + name));
            if (annotation instanceof SeedCustomField field) {
                said.remove("targetType");
                seed.customField(
                        field.targetType(), name, field.dataType(), details -> said.forEach(details::property));
            } else if (annotation instanceof SeedDepartment) {
                seed.department(name, department -> said.forEach(department::property));
            } else {
                seed.object(section, name, said);
            }
        }
    }

    private static Object valueOf(Annotation annotation, Method element) {
        try {
            return element.invoke(annotation);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(annotation + " cannot be read", unreadable);
        }
    }

    /** {@code roles} for {@code @SeedRole}. */
    private static String sectionOf(Class<? extends Annotation> type) {
        return type.getSimpleName().substring("Seed".length()).toLowerCase(Locale.ROOT) + "s";
    }

    private static Map<String, Object> data(List<?> values, String place, String trail) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Object value : values) {
            String text = (String) value;
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new SeedException(
                        place, 0, trail + ".customData: \"" + text + "\" has no key; write \"key=value\" instead");
            }
            data.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return data;
    }
}
