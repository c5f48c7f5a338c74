package io.github.genauthfake.internal.cli;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.document.Listing;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Node;
import io.github.genauthfake.internal.seed.document.Scalar;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import picocli.CommandLine.Model.OptionSpec;

/** Reads options from a file of names and values. */
final class ConfigFile {
    private final Path file;
    private final Map<String, OptionSpec> options;
    private final Map<String, String> values = new LinkedHashMap<>();

    private ConfigFile(Path file, Map<String, OptionSpec> options) {
        this.file = file;
        this.options = options;
    }

    /**
     * The values by the names of the flags without dashes; several values of one name separated as {@link Settings} has it.
     *
     * @param options what it may set, by the names in it
     * @throws Refusal when it cannot be read, or has other names or no values
     */
    static Map<String, String> read(Path file, Map<String, OptionSpec> options) {
        ConfigFile config = new ConfigFile(file, options);
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".properties")) {
                config.readProperties();
            } else if (Documents.isYaml(file.toString())) {
                config.readYaml();
            } else {
                throw config.refusal(0, "the name of a config file must end in .properties, .yaml or .yml", null);
            }
        } catch (SeedException unreadable) {
            throw new Refusal(null, unreadable.getMessage(), unreadable);
        }
        return config.values;
    }

    private void readProperties() {
        String text = Documents.text(file);
        try {
            new Lines().load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformed) {
            throw refusal(0, malformed.getMessage(), malformed);
        }
    }

    private void readYaml() {
        Node root = Documents.yaml(Documents.text(file), file.toString());
        if (root instanceof Mapping mapping) {
            mapping.members().forEach((name, member) -> {
                int line = member.location().line();
                set(name, line, texts(option(name, line), line, member.value()));
            });
        } else if (!(root instanceof Scalar nothing) || nothing.value() != null) {
            throw refusal(root.location().line(), "names and values are expected, as in port: 9977", null);
        }
    }

    private List<String> texts(OptionSpec option, int line, Node value) {
        if (value instanceof Scalar scalar) {
            return scalar.value() == null ? List.of() : split(option, scalar.text());
        }
        if (!option.isMultiValue()) {
            throw refusal(line, Settings.name(option.longestName()) + " takes one value", null);
        }
        if (value instanceof Listing listing && listing.items().stream().allMatch(Scalar.class::isInstance)) {
            return listing.items().stream()
                    .map(Scalar.class::cast)
                    .map(item -> item.value() == null ? "" : item.text())
                    .toList();
        }
        throw refusal(line, Settings.name(option.longestName()) + " takes values, one or a list of them", null);
    }

    private static List<String> split(OptionSpec option, String text) {
        return option.isMultiValue() ? List.of(text.strip().split("\\s*,\\s*", -1)) : List.of(text.strip());
    }

    private OptionSpec option(String name, int line) {
        if (!options.containsKey(name)) {
            throw refusal(
                    line,
                    "unknown name " + name
                            + Settings.nearest(name, options.keySet())
                                    .map(meant -> "; did you mean " + meant + "?")
                                    .orElse("; known are " + String.join(", ", new TreeSet<>(options.keySet()))),
                    null);
        }
        return options.get(name);
    }

    private void set(String name, int line, List<String> texts) {
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw refusal(line, name + " is empty; write a value, or leave it out", null);
        }
        values.put(name, String.join(Settings.SEPARATOR, texts));
    }

    private Refusal refusal(int line, String problem, Throwable cause) {
        return new Refusal(null, file + (line > 0 ? ":" + line : "") + ": " + problem, cause);
    }

    /** Hands over each line as it is read: afterwards nobody could tell that a name was there twice. */
    private final class Lines extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            String name = (String) key;
            OptionSpec option = option(name, 0);
            if (values.containsKey(name)) {
                throw refusal(0, name + " is there twice; write it once", null);
            }
            set(name, 0, split(option, (String) value));
            return null;
        }
    }
}
