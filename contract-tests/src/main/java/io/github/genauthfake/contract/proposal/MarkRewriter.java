package io.github.genauthfake.contract.proposal;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Verified;
import io.github.genauthfake.contract.proposal.MarkLocator.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts marks into the text of a source file in the place of the evidence that is there. */
final class MarkRewriter {
    private static final Pattern IMPORTS =
            Pattern.compile("(?m)^import (?!static)[^;]+;$(?:\\R^import (?!static)[^;]+;$)*");

    private MarkRewriter() {}

    /**
     * The text with other marks.
     *
     * @param marks the new mark of each behaviour, by class and method as {@code Outer$Inner#method}
     * @param missing is added to for each behaviour that the text does not have, or that has no evidence to replace
     */
    static String rewrite(String source, Map<String, String> marks, List<String> missing) {
        Map<String, List<Range>> found = MarkLocator.locate(source);
        List<Replacement> replacements = new ArrayList<>();
        marks.forEach((behaviour, mark) -> {
            List<Range> ranges = found.getOrDefault(behaviour, List.of());
            if (ranges.isEmpty()) {
                missing.add(behaviour);
            }
            for (int index = 0; index < ranges.size(); index++) {
                replacements.add(
                        index == 0 ? new Replacement(ranges.get(0), mark) : removal(source, ranges.get(index)));
            }
        });
        // From the end, so that the places that are still to come stay where they are.
        replacements.sort(Comparator.comparing(
                        (Replacement replacement) -> replacement.range().from())
                .reversed());
        StringBuilder text = new StringBuilder(source);
        replacements.forEach(replacement ->
                text.replace(replacement.range().from(), replacement.range().to(), replacement.text()));
        return replacements.isEmpty() ? source : withImports(text.toString());
    }

    /** A mark goes with the rest of its line. */
    private static Replacement removal(String source, Range range) {
        int from = range.from();
        while (from > 0 && " \t".indexOf(source.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = range.to();
        while (to < source.length() && "\r\n".indexOf(source.charAt(to)) >= 0) {
            if (source.charAt(to++) == '\n') {
                break;
            }
        }
        return new Replacement(new Range(from, to), "");
    }

    private static String withImports(String source) {
        String lineEnd = source.contains("\r\n") ? "\r\n" : "\n";
        return IMPORTS.matcher(source).replaceFirst(block -> {
            TreeSet<String> imports = new TreeSet<>(block.group().lines().toList());
            imports.add("import " + Aspect.class.getName() + ";");
            imports.add("import " + Verified.class.getName() + ";");
            return Matcher.quoteReplacement(imports.stream().collect(Collectors.joining(lineEnd)));
        });
    }

    private record Replacement(Range range, String text) {}
}
