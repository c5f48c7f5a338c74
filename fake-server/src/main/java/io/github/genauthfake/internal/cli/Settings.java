package io.github.genauthfake.internal.cli;

import io.github.genauthfake.internal.contract.validation.Spelling;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where options come from that are not given as flags: the environment first, then the config file. */
final class Settings implements IDefaultValueProvider {
    /** Between several values of one option. No shell puts it there by accident, as it does with a comma in a file name. */
    static final String SEPARATOR = "\n";

    private static final String PREFIX = "GENAUTH_FAKE_";
    private static final String CONFIG = "--config";
    private static final Set<String> OF_LAUNCHERS =
            Set.of("GENAUTH_FAKE_CACHE", "GENAUTH_FAKE_HOME", "GENAUTH_FAKE_JAVA");
    private static final Pattern OF_KUBERNETES =
            Pattern.compile("GENAUTH_FAKE_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_[0-9]+_(TCP|UDP|SCTP)(_.*)?)");

    private final List<String> arguments;
    private final Map<String, String> environment;
    private Map<String, String> fromFile;

    Settings(List<String> arguments, Map<String, String> environment) {
        this.arguments = arguments;
        this.environment = environment;
    }

    List<String> arguments() {
        return arguments;
    }

    /** The environment variable for an option. */
    static String variable(String option) {
        return PREFIX + name(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !Flags.isSetting(option)) {
            return null;
        }
        String flag = option.longestName();
        String value = fromEnvironment(flag);
        if (value != null) {
            return option.isMultiValue() ? value.replaceAll("\\s*,\\s*", SEPARATOR) : value;
        }
        return flag.equals(CONFIG) ? null : fromFile(option.command()).get(name(flag));
    }

    /** One line that says what is wrong, and where it comes from if it is not on the command line. */
    String explain(ParameterException refusal) {
        String problem = refusal.getMessage().lines().findFirst().orElse("");
        if (refusal instanceof UnmatchedArgumentException unmatched) {
            return problem + suggestion(unmatched);
        }
        if (!(refusal.getArgSpec() instanceof OptionSpec option) || isFlag(option.longestName())) {
            return problem;
        }
        String flag = option.longestName();
        if (fromEnvironment(flag) != null) {
            return problem + " (from the environment variable " + variable(flag) + ")";
        }
        return fromFile != null && fromFile.containsKey(name(flag)) ? problem + " (from the config file)" : problem;
    }

    /** picocli finds what begins alike; letters that are left out or swapped are found here. */
    private static String suggestion(UnmatchedArgumentException unmatched) {
        List<String> flags = flags(unmatched.getCommandLine().getCommandSpec())
                .map(OptionSpec::longestName)
                .toList();
        String name = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        return nearest(name, flags)
                .or(() -> unmatched.getSuggestions().stream().findFirst())
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("; --help lists all options");
    }

    /**
     * What is wrong with the environment, if it has a variable that looks like one of ours and is none: what it was meant to
     * say would have no effect. Empty ones say nothing.
     */
    Optional<String> unknownVariable(CommandSpec command) {
        Set<String> known = Stream.concat(
                        flags(command).map(option -> variable(option.longestName())), OF_LAUNCHERS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return environment.keySet().stream()
                .filter(name -> !known.contains(name) && !environment.get(name).isBlank())
                .filter(name -> name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                        || Spelling.closest(name, known) != null)
                .sorted()
                .findFirst()
                .map(name -> "unknown environment variable " + name
                        + (OF_KUBERNETES.matcher(name).matches()
                                ? ", as Kubernetes sets them for a service; turn enableServiceLinks off"
                                : nearest(name, known)
                                        .map(meant -> "; did you mean " + meant + "?")
                                        .orElse("; known are " + String.join(", ", known))));
    }

    /** The known name that was probably meant: the only one that begins so, or one that is spelt nearly so. */
    static Optional<String> nearest(String name, Collection<String> known) {
        List<String> longer =
                known.stream().filter(each -> each.startsWith(name)).toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.ofNullable(Spelling.closest(name, known));
    }

    private static Stream<OptionSpec> flags(CommandSpec command) {
        return command.options().stream().filter(Flags::isSetting);
    }

    private Map<String, String> fromFile(CommandSpec command) {
        if (fromFile == null) {
            String file = configFile();
            fromFile = file == null ? Map.of() : read(file, command);
        }
        return fromFile;
    }

    private static Map<String, String> read(String file, CommandSpec command) {
        Map<String, OptionSpec> options = flags(command)
                .filter(option -> !option.longestName().equals(CONFIG))
                .collect(Collectors.toMap(option -> name(option.longestName()), option -> option));
        try {
            return ConfigFile.read(Path.of(file), options);
        } catch (Refusal refusal) {
            throw new ParameterException(command.commandLine(), refusal.getMessage(), refusal);
        }
    }

    /** The config file must be known before the other options are read. */
    private String configFile() {
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (argument.equals(CONFIG) && index + 1 < arguments.size()) {
                return arguments.get(index + 1);
            }
            if (argument.startsWith(CONFIG + "=")) {
                return argument.substring(CONFIG.length() + 1);
            }
        }
        return fromEnvironment(CONFIG);
    }

    private String fromEnvironment(String flag) {
        String value = environment.get(variable(flag));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private boolean isFlag(String flag) {
        return arguments.stream().anyMatch(argument -> argument.equals(flag) || argument.startsWith(flag + "="));
    }

    /** The name of an option in a config file. */
    static String name(String option) {
        return option.replaceFirst("^--", "");
    }
}
