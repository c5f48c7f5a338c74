package io.github.genauthfake.internal.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Reads options from a file of names and values. */
final class ConfigFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();

    private ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * The values by the names of the flags without dashes; several values of one name separated by commas.
     *
     * @param known the names that it may have
     * @throws Refusal when it cannot be read, or has other names
     */
    static Map<String, String> read(Path file, Set<String> known) {
        ConfigFile config = new ConfigFile(file);
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".properties")) {
            config.readProperties();
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            config.readYaml();
        } else {
            throw config.refusal("the name of a config file must end in .properties, .yaml or .yml", null);
        }
        for (String each : config.values.keySet()) {
            if (!known.contains(each)) {
                throw config.refusal(
                        "unknown name " + each + "; known are " + String.join(", ", new TreeSet<>(known)), null);
            }
        }
        return config.values;
    }

    private void readProperties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text()));
        } catch (IOException | IllegalArgumentException malformed) {
            throw refusal(malformed.getMessage(), malformed);
        }
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
    }

    private void readYaml() {
        JsonNode root;
        try {
            root = YAML.readTree(text());
        } catch (JsonProcessingException malformed) {
            String problem = malformed.getOriginalMessage().lines().findFirst().orElse("");
            String line = malformed.getLocation() == null
                    ? ""
                    : "line " + malformed.getLocation().getLineNr() + ": ";
            throw refusal(line + problem, malformed);
        }
        if (root.isObject()) {
            root.properties()
                    .forEach(property -> values.put(property.getKey(), text(property.getKey(), property.getValue())));
        } else if (!root.isMissingNode() && !root.isNull()) {
            throw refusal("names and values are expected, as in port: 9977", null);
        }
    }

    private String text(String name, JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(text(name, item)));
            return String.join(",", items);
        }
        if (!value.isValueNode() || value.isNull()) {
            throw refusal(name + " must have a value", null);
        }
        return value.asText();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw refusal("there is no such file", missing);
        } catch (IOException unreadable) {
            throw refusal("it cannot be read: " + unreadable, unreadable);
        }
    }

    private Refusal refusal(String problem, Throwable cause) {
        return new Refusal(null, file + ": " + problem, cause);
    }
}
