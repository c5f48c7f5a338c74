package io.github.genauthfake.contract.mark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the marks of a behaviour: every aspect has one mark at most, and there is one at least. */
public final class MarkValidator {
    private MarkValidator() {}

    /** What is wrong, in sentences; empty when nothing is. */
    public static List<String> mistakes(Marks marks) {
        List<String> mistakes = new ArrayList<>();
        if (marks.evidence().isEmpty()) {
            mistakes.add("has no mark that says how it is known"
                    + (marks.knownDifference().isPresent() ? "; a known difference does not say it" : ""));
        }
        if (marks.isFakeOnly() && marks.evidence().size() > 1) {
            mistakes.add("is for the fake only and has evidence of the real service all the same");
        }
        if (marks.isFakeOnly() && marks.knownDifference().isPresent()) {
            mistakes.add("is for the fake only, so that it cannot differ from the real service");
        }
        long speakingForTheRest = marks.evidence().stream()
                .filter(mark -> mark.aspects().isEmpty())
                .count();
        if (speakingForTheRest > 1) {
            mistakes.add("has " + speakingForTheRest + " marks without an aspect; one may speak for the rest");
        }
        for (Aspect aspect : Aspect.values()) {
            long count = marks.evidence().stream()
                    .filter(mark -> mark.aspects().contains(aspect))
                    .count();
            if (count > 1) {
                mistakes.add("has " + count + " marks for the aspect " + aspect.title());
            }
        }
        marks.evidence().forEach(mark -> textMistake(mark, mistakes));
        marks.knownDifference().filter(String::isBlank).ifPresent(blank -> mistakes.add("does not say what differs"));
        marks.freshPool()
                .filter(String::isBlank)
                .ifPresent(blank -> mistakes.add("does not say why it needs a fresh pool"));
        if (marks.isFakeOnly() && marks.freshPool().isPresent()) {
            mistakes.add("is for the fake only, where every pool is fresh");
        }
        return mistakes;
    }

    private static void textMistake(Evidence mark, List<String> mistakes) {
        String text = mark.text();
        switch (mark.kind()) {
            case SEEN, DOCUMENTED -> {
                if (Source.of(text).isEmpty()) {
                    mistakes.add("cites \"" + text + "\", which begins with no known source");
                }
            }
            case VERIFIED -> {
                if (!isDay(text.substring(0, text.indexOf(", "))) || text.endsWith(", ")) {
                    mistakes.add("is verified without a day and a host: " + text);
                }
            }
            case INFERRED, FAKE_ONLY -> {
                if (text.isBlank()) {
                    mistakes.add("has a mark that does not say why");
                }
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
