package io.github.genauthfake.contract.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** Looks into access tokens as the SDKs do: without verifying them. */
public final class TokenMatchers {
    private TokenMatchers() {}

    /** Matches a token that has a claim like this. */
    public static Matcher<String> claim(String name, Matcher<?> expected) {
        return new FeatureMatcher<String, Object>(objects(expected), "a token with the claim " + name, name) {
            @Override
            protected Object featureValueOf(String token) {
                return claims(token).get(name);
            }
        };
    }

    /** A claim of a token, to go on with. */
    public static Object claimOf(String token, String name) {
        return claims(token).get(name);
    }

    private static JsonText claims(String token) {
        // Without padding and in the alphabet of URLs, as the format of tokens has it.
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonText.of(new String(claims, StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Matcher<Object> objects(Matcher<?> matcher) {
        return (Matcher<Object>) matcher;
    }
}
