package io.github.genauthfake.internal.contract.validation;

import java.nio.charset.StandardCharsets;

/**
 * What counts as an e-mail address. The rules are those of validator.js, on which class-validator's IsEmail relies: a
 * local part of dot-separated atoms and a domain name that ends in a top-level domain. {@code test1@qqq} was seen to be
 * refused by the real service. Quoted local parts are not accepted.
 */
public final class EmailSyntax {

    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 254;
    private static final int LONGEST_LABEL = 63;
    private static final char FIRST_INTERNATIONAL = '\u00a1';

    private EmailSyntax() {}

    /** Whether the text is an e-mail address. */
    public static boolean accepts(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && isLocalPart(text.substring(0, at)) && isDomain(text.substring(at + 1));
    }

    private static boolean isLocalPart(String part) {
        if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_LOCAL_PART) {
            return false;
        }
        for (String atom : part.split("\\.", -1)) {
            if (atom.isEmpty() || !atom.chars().allMatch(EmailSyntax::isAtomCharacter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain) {
        if (domain.length() > LONGEST_DOMAIN) {
            return false;
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return labels.length > 1 && isTopLevel(labels[labels.length - 1]);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.chars().allMatch(c -> isLetterOrDigit(c) || c == '-');
    }

    private static boolean isTopLevel(String label) {
        boolean encoded = label.regionMatches(true, 0, "xn", 0, 2) && label.length() >= 4;
        return encoded || label.length() >= 2 && label.chars().noneMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    private static boolean isAtomCharacter(int c) {
        return isLetterOrDigit(c) || ATOM_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= FIRST_INTERNATIONAL;
    }
}
