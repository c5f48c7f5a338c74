package io.github.genauthfake.internal.contract.validation;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules say about one request. */
public final class RequestReport {

    /** Nobody reads more, and a request can hold a hundred thousand unknown names. */
    private static final int MOST_FINDINGS = 100;

    /** The real service lists all; but a request of 60 kB could so ask for an answer of 8 MB. */
    private static final int MOST_VIOLATIONS = 100;

    private final List<String> violations = new ArrayList<>();
    private final List<ParameterFinding> findings = new ArrayList<>();
    private int unlisted;
    private int unlistedViolations;

    public void violation(String sentence) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(sentence);
        } else {
            unlistedViolations++;
        }
    }

    /** Whether another finding would only be counted, so that its message is not worth making. */
    public boolean countsOnly() {
        if (findings.size() < MOST_FINDINGS) {
            return false;
        }
        unlisted++;
        return true;
    }

    public void finding(ParameterFinding.Kind kind, String path, String message) {
        findings.add(new ParameterFinding(kind, path, message));
    }

    /** The sentences of the violations; the last one tells how many are not listed, if any. */
    public List<String> violations() {
        if (unlistedViolations > 0) {
            violations.add("… and " + unlistedViolations + " more");
            unlistedViolations = 0;
        }
        return List.copyOf(violations);
    }

    /** The findings; the last one tells how many are not listed, if any. */
    public List<ParameterFinding> findings() {
        if (unlisted > 0) {
            ParameterFinding last = findings.get(findings.size() - 1);
            findings.add(new ParameterFinding(last.kind(), last.path(), "… and " + unlisted + " more like these."));
            unlisted = 0;
        }
        return List.copyOf(findings);
    }
}
