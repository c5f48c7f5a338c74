package io.github.genauthfake.junit;

import io.github.genauthfake.Finding;
import java.util.regex.Pattern;

/**
 * What a finding is about.
 *
 * @param operation the operation that was asked for
 * @param parameter the path of the parameter, with {@code []} for any item of a list; empty when it is about none
 */
record Subject(Finding.Kind kind, String operation, String parameter) {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]*]");

    static Subject of(Finding.Kind kind, String operation, String parameter) {
        return new Subject(kind, operation, withoutIndices(parameter));
    }

    /** What is said of the items of a list one by one is the same: a mistake in a program is made with every item. */
    static String withoutIndices(String text) {
        return INDEX.matcher(text).replaceAll("[]");
    }
}
