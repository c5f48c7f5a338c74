package io.github.genauthfake.internal.cli;

import io.github.genauthfake.UserPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A .env file: what a client of the server needs, and the settings of the server. */
final class EnvironmentFile {
    private EnvironmentFile() {}

    /**
     * @param options what says where clients find the server
     * @param pools the default pool and the further ones, by their names
     * @param command whose flags, where given, are written as settings; the others stand in comments, with their defaults
     */
    static List<String> of(Options options, Map<String, UserPool> pools, CommandSpec command) {
        List<String> lines = new ArrayList<>();
        lines.add("# What a client needs.");
        lines.add("GENAUTH_BASE_URL=http://" + HealthCheck.address(options.host(), options.port()));
        pools.forEach((name, pool) -> {
            String prefix = name.equals(Standalone.DEFAULT) ? "GENAUTH_" : "GENAUTH_" + variable(name) + "_";
            lines.add(prefix + "ACCESS_KEY_ID=" + pool.accessKeyId());
            lines.add(prefix + "ACCESS_KEY_SECRET=" + pool.accessKeySecret());
        });
        lines.add("");
        lines.add("# Settings of the fake. Those with a # have their defaults.");
        command.options().stream().filter(Flags::isSetting).forEach(option -> {
            lines.add("# " + String.join(" ", option.description()).replaceFirst(" Default: .*$", ""));
            lines.add(setting(option));
        });
        return lines;
    }

    private static String setting(OptionSpec option) {
        String variable = Settings.variable(option.longestName()) + "=";
        List<String> given = option.stringValues();
        String usual = option.defaultValue() == null ? "" : option.defaultValue();
        return given.isEmpty() ? "#" + variable + usual : variable + String.join(",", given);
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
