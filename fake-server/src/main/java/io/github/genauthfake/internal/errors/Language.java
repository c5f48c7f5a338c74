package io.github.genauthfake.internal.errors;

import java.util.Locale;

/**
 * A language of messages, as named by the header {@code x-authing-lang} (or {@code x-genauth-lang}).
 *
 * <p>The provider documents four languages and {@code zh-CN} as the default. Wording is known for two; traditional
 * Chinese and Japanese fall back to {@code zh-CN}.
 */
public enum Language {
    ZH_CN("zh-CN"),
    EN_US("en-US"),
    ZH_TW("zh-TW"),
    JA_JP("ja-JP");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag as it stands in the header, for example {@code zh-CN}. */
    public String tag() {
        return tag;
    }

    /** The language a header names, ignoring case; {@code fallback} when it is absent, empty or unknown. */
    public static Language fromHeader(String header, Language fallback) {
        if (header == null) {
            return fallback;
        }
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.tag.toLowerCase(Locale.ROOT).equals(wanted)) {
                return language;
            }
        }
        return fallback;
    }
}
