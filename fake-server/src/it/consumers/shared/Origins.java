package com.example;

/** Which jar the libraries come from that the fake has inside as well. */
public final class Origins {
    private static final String[] SHARED_WITH_THE_FAKE = {
        "com.auth0.jwt.JWT",
        "com.fasterxml.jackson.annotation.JsonProperty",
        "com.fasterxml.jackson.core.JsonFactory",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "com.fasterxml.jackson.dataformat.yaml.YAMLFactory",
        "jakarta.servlet.Servlet",
        "javax.servlet.Servlet",
        "kotlin.KotlinVersion",
        "kotlinx.collections.immutable.PersistentMap",
        "org.apache.catalina.startup.Tomcat",
        "org.eclipse.jetty.server.Server",
        "org.eclipse.jetty.util.Jetty",
        "org.intellij.lang.annotations.Language",
        "org.jetbrains.annotations.NotNull",
        "com.google.re2j.Pattern",
        "org.pcollections.PVector",
        "org.slf4j.LoggerFactory",
        "org.slf4j.impl.StaticLoggerBinder",
        "org.slf4j.spi.SLF4JServiceProvider",
        "org.yaml.snakeyaml.Yaml",
        "picocli.CommandLine",
        "tools.jackson.databind.ObjectMapper",
    };

    private Origins() {}

    public static void main(String[] arguments) {
        print();
    }

    /** One line for each, and one for all the providers that SLF4J finds. */
    public static void print() {
        for (String name : SHARED_WITH_THE_FAKE) {
            System.out.println("origin " + name + " " + origin(name));
        }
        System.out.println("SLF4J speaks to " + backend());
    }

    private static String origin(String name) {
        try {
            Class<?> type = Class.forName(name, false, Origins.class.getClassLoader());
            String path =
                    type.getProtectionDomain().getCodeSource().getLocation().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        } catch (ClassNotFoundException | NoClassDefFoundError absent) {
            return "none";
        }
    }

    private static String backend() {
        try {
            Class<?> factory = Class.forName("org.slf4j.LoggerFactory");
            return factory.getMethod("getILoggerFactory")
                    .invoke(null)
                    .getClass()
                    .getName();
        } catch (ReflectiveOperationException absent) {
            return "nothing";
        }
    }
}
