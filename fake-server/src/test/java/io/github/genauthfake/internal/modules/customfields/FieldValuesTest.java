package io.github.genauthfake.internal.modules.customfields;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.modules.Change;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldValuesTest {
    @ParameterizedTest
    @MethodSource
    void keeps_a_value_that_matches_its_type(DataType type, Object given, Object kept) {
        assertThat(FieldValues.accept(field(type), given)).isEqualTo(kept);
    }

    static Stream<Arguments> keeps_a_value_that_matches_its_type() {
        return Stream.of(
                arguments(DataType.STRING, "", ""),
                arguments(DataType.STRING, "  text ", "  text "),
                arguments(DataType.STRING, "true", "true"),
                arguments(DataType.STRING, "🎈", "🎈"),
                arguments(DataType.ENUM, "S", "S"),
                arguments(DataType.ENUM, "no option", "no option"),
                arguments(DataType.NUMBER, 0, 0.0),
                arguments(DataType.NUMBER, -7L, -7.0),
                arguments(DataType.NUMBER, 1.5, 1.5),
                arguments(DataType.NUMBER, new BigInteger("123456789012345678901234567890"), 1.2345678901234568e29),
                arguments(DataType.NUMBER, new BigDecimal("0.1"), 0.1),
                arguments(DataType.NUMBER, "0", 0.0),
                arguments(DataType.NUMBER, "-12.50", -12.5),
                arguments(DataType.NUMBER, "1E3", 1000.0),
                arguments(DataType.NUMBER, "2e-2", 0.02),
                arguments(DataType.NUMBER, "1e308", 1e308),
                arguments(DataType.NUMBER, "1e-400", 0.0),
                arguments(DataType.NUMBER, -0.0, 0.0),
                arguments(DataType.NUMBER, "-0", 0.0),
                arguments(DataType.BOOLEAN, true, true),
                arguments(DataType.BOOLEAN, false, false),
                arguments(DataType.BOOLEAN, "true", true),
                arguments(DataType.BOOLEAN, "false", false));
    }

    @ParameterizedTest
    @MethodSource
    void keeps_a_moment_in_milliseconds(Object given, String kept) {
        assertThat(FieldValues.accept(field(DataType.DATETIME), given)).isEqualTo(Instant.parse(kept));
    }

    static Stream<Arguments> keeps_a_moment_in_milliseconds() {
        return Stream.of(
                arguments("2022-07-03T02:20:30.000Z", "2022-07-03T02:20:30Z"),
                arguments("2022-07-03T02:20:30Z", "2022-07-03T02:20:30Z"),
                arguments("2022-07-03T02:20Z", "2022-07-03T02:20:00Z"),
                arguments("2022-07-03T02:20:30.123456789Z", "2022-07-03T02:20:30.123Z"),
                arguments("2022-07-03T02:20:30+08:00", "2022-07-02T18:20:30Z"),
                arguments("2022-07-03T02:20:30", "2022-07-03T02:20:30Z"),
                arguments("2022-07-03", "2022-07-03T00:00:00Z"),
                arguments("1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"),
                arguments("-0001-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"),
                arguments(0, "1970-01-01T00:00:00Z"),
                arguments(1_656_814_830_123L, "2022-07-03T02:20:30.123Z"),
                arguments(-1, "1969-12-31T23:59:59.999Z"),
                arguments("1656814830123", "2022-07-03T02:20:30.123Z"),
                arguments("-1", "1969-12-31T23:59:59.999Z"),
                arguments(1.0, "1970-01-01T00:00:00.001Z"),
                arguments(8_640_000_000_000_000L, "+275760-09-13T00:00:00Z"),
                arguments("8640000000000000", "+275760-09-13T00:00:00Z"),
                arguments("-8640000000000000", "-271821-04-20T00:00:00Z"),
                arguments("+275760-09-13T00:00:00Z", "+275760-09-13T00:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource
    void refuses_a_value_of_another_type(DataType type, Object given) {
        assertRefused(ErrorCode.VALUE_IS_OF_ANOTHER_TYPE, () -> FieldValues.accept(field(type), given));
    }

    static Stream<Arguments> refuses_a_value_of_another_type() {
        return Stream.of(
                arguments(DataType.STRING, 1),
                arguments(DataType.STRING, true),
                arguments(DataType.STRING, List.of("text")),
                arguments(DataType.STRING, Map.of("zh", "text")),
                arguments(DataType.ENUM, 1),
                arguments(DataType.NUMBER, true),
                arguments(DataType.NUMBER, List.of(1)),
                arguments(DataType.NUMBER, Double.POSITIVE_INFINITY),
                arguments(DataType.NUMBER, Double.NaN),
                arguments(DataType.NUMBER, new BigDecimal("1e400")),
                arguments(DataType.NUMBER, new BigInteger("9".repeat(400))),
                arguments(DataType.NUMBER, "1e400"),
                arguments(DataType.NUMBER, "-1e999999999999"),
                arguments(DataType.NUMBER, ""),
                arguments(DataType.NUMBER, " 1"),
                arguments(DataType.NUMBER, "+1"),
                arguments(DataType.NUMBER, "01"),
                arguments(DataType.NUMBER, ".5"),
                arguments(DataType.NUMBER, "1."),
                arguments(DataType.NUMBER, "1e"),
                arguments(DataType.NUMBER, "0x10"),
                arguments(DataType.NUMBER, "1f"),
                arguments(DataType.NUMBER, "NaN"),
                arguments(DataType.NUMBER, "Infinity"),
                arguments(DataType.NUMBER, "１"),
                arguments(DataType.BOOLEAN, 1),
                arguments(DataType.BOOLEAN, "TRUE"),
                arguments(DataType.BOOLEAN, "yes"),
                arguments(DataType.BOOLEAN, ""),
                arguments(DataType.DATETIME, true),
                arguments(DataType.DATETIME, ""),
                arguments(DataType.DATETIME, "yesterday"),
                arguments(DataType.DATETIME, "2022-02-30"),
                arguments(DataType.DATETIME, "2022-02-30T00:00:00Z"),
                arguments(DataType.DATETIME, "2022-07-03T25:00:00Z"),
                arguments(DataType.DATETIME, "03/07/2022"),
                arguments(DataType.DATETIME, "1656814830.5"),
                arguments(DataType.DATETIME, 8_640_000_000_000_001L),
                arguments(DataType.DATETIME, "8640000000000001"),
                arguments(DataType.DATETIME, "99999999999999999999"),
                arguments(DataType.DATETIME, 1e300),
                arguments(DataType.DATETIME, Double.NaN),
                arguments(DataType.DATETIME, "+275760-09-13T00:00:00.001Z"),
                arguments(DataType.DATETIME, "+999999999-12-31"),
                arguments(DataType.DATETIME, "-999999999-01-01T00:00:00+18:00"));
    }

    @Nested
    class of_a_text {
        @ParameterizedTest
        @EnumSource(names = {"STRING", "ENUM"})
        void accepts_1024_UTF_16_units(DataType type) {
            String text = "🎈".repeat(FieldValues.MAXIMUM_LENGTH / 2);
            assertThat(FieldValues.accept(field(type), text)).isEqualTo(text);
        }

        @ParameterizedTest
        @EnumSource
        void refuses_1025_whatever_the_type(DataType type) {
            assertRefused(ErrorCode.CUSTOM_DATA_TOO_LONG, () -> FieldValues.accept(field(type), "1".repeat(1025)));
        }

        @ParameterizedTest
        @EnumSource
        void refuses_the_character_NUL(DataType type) {
            assertRefused(ErrorCode.VALUE_IS_OF_ANOTHER_TYPE, () -> FieldValues.accept(field(type), "1\0"));
        }
    }

    @Test
    void names_field_and_type_when_it_refuses() {
        String message = assertRefused(
                ErrorCode.VALUE_IS_OF_ANOTHER_TYPE, () -> FieldValues.accept(field(DataType.NUMBER), "x"));
        assertThat(message).contains("score", "NUMBER");
    }

    private static FieldDefinition field(DataType type) {
        return Change.of("score")
                .type(type)
                .options("S")
                .build()
                .create(new FieldScope(null, TargetType.USER), 1, Instant.EPOCH);
    }
}
