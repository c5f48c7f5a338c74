package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What annotations say of test classes and methods. An element is read once in a run. */
final class Annotations {
    private static final Namespace NAMESPACE = Namespace.create(Annotations.class);

    private final Map<AnnotatedElement, Settings> known = new ConcurrentHashMap<>();

    private Annotations() {}

    /** What the annotations of the context's own class or method say, those of the contexts around it left out. */
    static Settings settings(ExtensionContext context) {
        AnnotatedElement element = context.getElement().orElse(null);
        if (element == null) {
            return Settings.NONE;
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Annotations.class, key -> new Annotations(), Annotations.class)
                .known
                .computeIfAbsent(element, each -> new Reading(SeedLibrary.of(context)).read(each))
                .at(context, element);
    }

    /** Goes through an element's annotations, those that later layers are made of last. */
    private static final class Reading {
        private final SeedLibrary library;
        private final List<Seed> seeds = new ArrayList<>();
        private boolean poolPerClass;
        private boolean isSprings;
        private String language;
        private boolean privateServer;
        private Verdict verdict = Verdict.USUAL;

        Reading(SeedLibrary library) {
            this.library = library;
        }

        Settings read(AnnotatedElement element) {
            if (element instanceof Class<?> type) {
                Set<Class<?>> types = new LinkedHashSet<>();
                collect(type, types);
                types.forEach(each -> read(each, each, new HashSet<>()));
            } else if (element instanceof Method method) {
                read(method, method.getDeclaringClass(), new HashSet<>());
                if (poolPerClass) {
                    throw new ExtensionConfigurationException("The method " + InlineSeed.nameOf(method)
                            + " is annotated with poolPerClass = true, which is said of classes. Move it to"
                            + " the class.");
                }
            }
            return new Settings(
                    List.copyOf(seeds),
                    language,
                    isSprings ? SpringPool.SHARING : poolPerClass ? Sharing.SOMEWHERE : null,
                    privateServer ? new PrivateServer(server -> {}) : null,
                    verdict);
        }

        private static String languageOf(GenAuthTest test, AnnotatedElement element) {
            try {
                return Settings.language(test.language());
            } catch (IllegalArgumentException unknown) {
                throw new ExtensionConfigurationException(
                        "@GenAuthTest on " + InlineSeed.nameOf(element) + ": " + unknown.getMessage());
            }
        }

        /** What a class inherits from stands before it. */
        private static void collect(Class<?> type, Set<Class<?>> types) {
            if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
                collect(type.getSuperclass(), types);
            }
            for (Class<?> inherited : type.getInterfaces()) {
                collect(inherited, types);
            }
            types.add(type);
        }

        /** @param besides what the paths of seed files are relative to */
        private void read(AnnotatedElement element, Class<?> besides, Set<Class<?>> visited) {
            for (Annotation annotation : element.getDeclaredAnnotations()) {
                Class<? extends Annotation> type = annotation.annotationType();
                if (!type.getName().startsWith("java.lang.annotation.") && visited.add(type)) {
                    read(type, type, visited);
                }
            }
            for (Annotation annotation : element.getDeclaredAnnotations()) {
                if (annotation instanceof GenAuthTest test) {
                    poolPerClass |= test.poolPerClass();
                    privateServer |= test.privateServer();
                    if (!test.language().isEmpty()) {
                        language = languageOf(test, element);
                    }
                } else if (annotation instanceof GenAuthSpringTest) {
                    isSprings = true;
                } else if (annotation instanceof GenAuthSeed seed) {
                    if (seed.value().length == 0 && seed.inline().isBlank()) {
                        throw new ExtensionConfigurationException("@GenAuthSeed on " + InlineSeed.nameOf(element)
                                + " names no file and has no inline seed");
                    }
                    for (String name : seed.value()) {
                        seeds.add(library.file(besides, name));
                    }
                    if (!seed.inline().isBlank()) {
                        seeds.add(Seed.parse(seed.inline(), "inline seed of " + InlineSeed.nameOf(element)));
                    }
                }
            }
            verdict = Verdict.of(element.getDeclaredAnnotationsByType(GenAuthVerdict.class))
                    .within(verdict);
            InlineSeed.of(element).ifPresent(seeds::add);
        }
    }
}
