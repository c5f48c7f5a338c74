package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seed that the annotations on one class, method or annotation write out. */
final class InlineSeed {
    private InlineSeed() {}

    /** Empty when there are no such annotations. Those on the element's annotations and superclass are left out. */
    static Optional<Seed> of(AnnotatedElement element) {
        SeedCustomField[] fields = element.getDeclaredAnnotationsByType(SeedCustomField.class);
        SeedDepartment[] departments = element.getDeclaredAnnotationsByType(SeedDepartment.class);
        SeedUser[] users = element.getDeclaredAnnotationsByType(SeedUser.class);
        if (fields.length + departments.length + users.length == 0) {
            return Optional.empty();
        }
        String place = "annotations of " + nameOf(element);
        Seed.Builder seed = Seed.builder().nameForMessages(place);
        for (SeedCustomField field : fields) {
            add(field, seed);
        }
        for (SeedDepartment department : departments) {
            for (String path : department.value()) {
                seed.department(path);
            }
        }
        for (SeedUser user : users) {
            add(user, seed, place);
        }
        return Optional.of(seed.buildLayer());
    }

    /** How messages call a class or a method. */
    static String nameOf(AnnotatedElement element) {
        return element instanceof Method method
                ? method.getDeclaringClass().getName() + "." + method.getName()
                : ((Class<?>) element).getName();
    }

    private static void add(SeedCustomField field, Seed.Builder seed) {
        seed.customField(field.targetType(), field.key(), field.dataType(), details -> {
            if (!field.label().isEmpty()) {
                details.label(field.label());
            }
            if (field.options().length > 0) {
                details.options(field.options());
            }
            if (field.isUnique()) {
                details.unique();
            }
            if (field.encrypted()) {
                details.encrypted();
            }
        });
    }

    private static void add(SeedUser user, Seed.Builder seed, String place) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("email", user.email());
        texts.put("phone", user.phone());
        texts.put("externalId", user.externalId());
        texts.put("name", user.name());
        seed.user(user.username(), details -> {
            texts.forEach((property, text) -> {
                if (!text.isEmpty()) {
                    details.property(property, text);
                }
            });
            for (String path : user.departments()) {
                details.department(path);
            }
            if (user.roles().length > 0) {
                details.property("roles", List.of(user.roles()));
            }
            if (user.groups().length > 0) {
                details.property("groups", List.of(user.groups()));
            }
            for (String value : user.customData()) {
                int equals = value.indexOf('=');
                if (equals < 1) {
                    throw new SeedException(
                            place,
                            0,
                            "users." + user.username() + ".customData: \"" + value
                                    + "\" has no key; write \"key=value\" instead");
                }
                details.customData(value.substring(0, equals), value.substring(equals + 1));
            }
        });
    }
}
