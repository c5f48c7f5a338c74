package io.github.genauthfake.internal.contract.validation;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules say about one request. */
public final class RequestReport {

    /** Nobody reads more, and a request can hold a hundred thousand unknown names. */
    private static final int MOST_FINDINGS = 100;

    private final List<String> violations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int unlisted;

    public void violation(String sentence) {
        violations.add(sentence);
    }

    /** Whether another finding would only be counted, so that its message is not worth making. */
    public boolean countsOnly() {
        if (findings.size() < MOST_FINDINGS) {
            return false;
        }
        unlisted++;
        return true;
    }

    public void finding(Finding.Kind kind, String path, String message) {
        findings.add(new Finding(kind, path, message));
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** The findings; the last one tells how many are not listed, if any. */
    public List<Finding> findings() {
        if (unlisted > 0) {
            Finding last = findings.get(findings.size() - 1);
            findings.add(new Finding(last.kind(), last.path(), "… and " + unlisted + " more like these."));
            unlisted = 0;
        }
        return List.copyOf(findings);
    }
}
