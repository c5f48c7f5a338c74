package io.github.genauthfake.internal.seed.document;

import io.github.genauthfake.SeedException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what is wrong with a text that is not YAML. */
final class YamlMistakes {
    private YamlMistakes() {}

    static SeedException refusal(MarkedYAMLException broken, String name) {
        String problem = broken.getProblem() == null ? firstLine(broken) : broken.getProblem();
        // What never ends is to be mended where it begins.
        boolean isUnended = problem.contains("end of stream") && broken.getContextMark() != null;
        Mark mark = isUnended ? broken.getContextMark() : broken.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        if (problem.contains("'\\t(TAB)'")) {
            return new SeedException(name, line, "a line is indented with a tab; write spaces instead", broken);
        }
        String context = broken.getContext() == null ? "" : " " + broken.getContext();
        return new SeedException(name, line, "is not YAML" + context + ": " + problem, broken);
    }

    static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
