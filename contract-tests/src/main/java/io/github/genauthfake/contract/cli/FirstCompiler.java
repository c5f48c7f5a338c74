package io.github.genauthfake.contract.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Leaves the compiling to HotSpot's first compiler. A run ends before the second one has paid for itself, which takes half of
 * the processor time otherwise. A jar cannot say so in its manifest.
 */
final class FirstCompiler {
    private static final String DIRECTIVE = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private FirstCompiler() {}

    /** Does so, unless the command line of the JVM has done it. */
    static void choose() {
        if (!System.getProperty("java.vm.info", "").contains("emulated-client")) {
            try {
                excludeTheSecond();
            } catch (JMException | IOException otherJvm) {
                // It has no such directives, and decides by itself.
            }
        }
    }

    /** @throws JMException when the JVM takes no directives */
    static void excludeTheSecond() throws JMException, IOException {
        Path file = Files.createTempFile("genauth-contract", ".json");
        try {
            Files.writeString(file, DIRECTIVE);
            command("compilerDirectivesAdd", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** Does what {@code jcmd} does with this command. */
    static String command(String name, String... arguments) throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        return arguments.length == 0
                ? (String) beans.invoke(commands, name, null, null)
                : (String)
                        beans.invoke(commands, name, new Object[] {arguments}, new String[] {String[].class.getName()});
    }
}
