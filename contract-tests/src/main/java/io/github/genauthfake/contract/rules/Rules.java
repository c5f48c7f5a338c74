package io.github.genauthfake.contract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules. They stand in files of their own beside this class, one for each part of the API: a heading of the second
 * level is a rule, and the list below it names its behaviours.
 */
public final class Rules {
    private static final List<String> FILES = List.of(
            "protocol",
            "the-test",
            "authentication",
            "custom-fields",
            "custom-data",
            "base-fields",
            "user-departments",
            "users",
            "users-and-others",
            "organizations",
            "access",
            "tenants",
            "public-accounts",
            "resources",
            "data-permissions",
            "permission-namespaces",
            "tenant-administration",
            "webhooks",
            "sync-center",
            "audit-logs",
            "pipelines",
            "auth-flow-functions",
            "invitations",
            "identity-sources",
            "applications",
            "posts",
            "access-keys",
            "whitelist",
            "verify",
            "security",
            "metadata-models",
            "devices",
            "risk-lists",
            "custom-domains",
            "device-exclusion",
            "events",
            "messages",
            "ldap",
            "billing",
            "shapes");

    private Rules() {}

    /** All rules, in the order of their sections. */
    public static List<Rule> all() {
        return FILES.stream().flatMap(Rules::read).toList();
    }

    private static Stream<Rule> read(String file) {
        String name = file + ".md";
        try (InputStream text = Rules.class.getResourceAsStream(name)) {
            return parse(name, new String(text.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the rules of " + name, failure);
        }
    }

    /**
     * Reads the rules of one file.
     *
     * @throws IllegalArgumentException when a line is no title, rule or behaviour, or is none where it stands; with the
     *     name of the file and the number of the line
     */
    static List<Rule> parse(String name, String text) {
        List<Rule> rules = new ArrayList<>();
        String section = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("# ") && section == null) {
                section = line.substring(2);
            } else if (line.startsWith("## ") && section != null) {
                rules.add(new Rule(section, line.substring(3), List.of()));
            } else if (line.startsWith("- ") && !rules.isEmpty()) {
                rules.add(withBehaviour(rules.remove(rules.size() - 1), line.substring(2)));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException(name + ":" + number + " is no rule and no behaviour: " + line);
            }
        }
        return rules;
    }

    private static Rule withBehaviour(Rule rule, String title) {
        List<String> behaviours = new ArrayList<>(rule.behaviours());
        behaviours.add(title);
        return new Rule(rule.section(), rule.statement(), behaviours);
    }
}
