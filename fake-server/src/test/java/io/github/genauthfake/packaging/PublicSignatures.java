package io.github.genauthfake.packaging;

import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What users can see of a class, and which types that mentions. */
final class PublicSignatures {
    private PublicSignatures() {}

    /** Whether the class and all classes around it are public or protected. */
    static boolean isVisible(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && (enclosing == null || isVisible(enclosing));
    }

    /** One line for each place in the signatures where a type is neither the JDK's nor part of the public API. */
    static List<String> foreignTypesOf(Class<?> type) {
        return Stream.of(
                        Stream.concat(bounds(type), supertypes(type)).map(used -> new Use(type.getName(), used)),
                        visibleFields(type),
                        Stream.of(type.getDeclaredConstructors()).flatMap(PublicSignatures::signature),
                        methods(type).flatMap(PublicSignatures::signature))
                .flatMap(uses -> uses)
                .flatMap(use -> classesIn(use.type())
                        .filter(mentioned -> !isAllowed(mentioned))
                        .map(mentioned -> use.place() + " mentions " + mentioned.getName()))
                .distinct()
                .toList();
    }

    private static Stream<Type> supertypes(Class<?> type) {
        Stream<Type> interfaces = Stream.of(type.getGenericInterfaces());
        Type superclass = type.getGenericSuperclass();
        return superclass == null ? interfaces : Stream.concat(Stream.of(superclass), interfaces);
    }

    private static Stream<Use> visibleFields(Class<?> type) {
        return Stream.concat(Stream.of(type.getFields()), Stream.of(type.getDeclaredFields()))
                .filter(field -> isVisible(field.getModifiers()))
                .map(field -> new Use(field.toString(), field.getGenericType()));
    }

    /** Declared ones, and those inherited from classes that may themselves be hidden. */
    private static Stream<Method> methods(Class<?> type) {
        return Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.getDeclaringClass().getName().startsWith("java."));
    }

    private static Stream<Use> signature(Executable executable) {
        if (!isVisible(executable.getModifiers()) || executable.isSynthetic()) {
            return Stream.empty();
        }
        Stream<Type> result =
                executable instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.of();
        return Stream.of(
                        result,
                        Stream.of(executable.getGenericParameterTypes()),
                        Stream.of(executable.getGenericExceptionTypes()),
                        bounds(executable))
                .flatMap(types -> types)
                .map(used -> new Use(executable.toString(), used));
    }

    private static Stream<Type> bounds(GenericDeclaration declaration) {
        return Stream.of(declaration.getTypeParameters()).flatMap(variable -> Stream.of(variable.getBounds()));
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? classesIn(plain.getComponentType()) : Stream.of(plain);
        }
        if (type instanceof GenericArrayType array) {
            return classesIn(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType parameterized) {
            return Stream.concat(
                    classesIn(parameterized.getRawType()),
                    Arrays.stream(parameterized.getActualTypeArguments()).flatMap(PublicSignatures::classesIn));
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.concat(Stream.of(wildcard.getUpperBounds()), Stream.of(wildcard.getLowerBounds()))
                    .flatMap(PublicSignatures::classesIn);
        }
        if (type instanceof TypeVariable<?>) {
            // Its bounds are looked at where it is declared.
            return Stream.empty();
        }
        throw new IllegalArgumentException("unknown kind of type: " + type);
    }

    private static boolean isAllowed(Class<?> type) {
        String name = type.getName();
        return type.isPrimitive()
                || name.startsWith("java.")
                || (name.startsWith("io.github.genauthfake.") && !name.startsWith("io.github.genauthfake.internal."));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private record Use(String place, Type type) {}
}
