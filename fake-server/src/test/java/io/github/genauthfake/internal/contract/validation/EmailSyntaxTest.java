package io.github.genauthfake.internal.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "a.b+c_d@sub.example.co",
                "Test@Example.COM",
                "用户@例子.公司",
                "x@xn--fsqu00a.xn--0zwm56d",
                "1@1.io"
            })
    void accepts_addresses(String text) {
        assertThat(EmailSyntax.accepts(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.com",
                "alice@",
                "test1@qqq",
                "a b@example.com",
                ".a@example.com",
                "a..b@example.com",
                "a@example..com",
                "a@-example.com",
                "a@example-.com",
                "a@exam_ple.com",
                "a@b@example.com",
                "a@example.c",
                "a@127.0.0.1",
                "a@example.com ",
                "test#x.com"
            })
    void refuses_everything_else(String text) {
        assertThat(EmailSyntax.accepts(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 10_000})
    void refuses_long_ones(int length) {
        assertThat(EmailSyntax.accepts("a".repeat(length) + "@example.com")).isFalse();
        assertThat(EmailSyntax.accepts("a@" + "b".repeat(length) + ".com")).isFalse();
        assertThat(EmailSyntax.accepts("a@" + "b.".repeat(length * 2) + "com")).isFalse();
    }
}
