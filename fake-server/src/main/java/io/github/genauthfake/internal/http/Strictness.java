package io.github.genauthfake.internal.http;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses, where that is wanted, requests that the fake does not serve as the real service does, or that are mistaken.
 *
 * @param isOn whether it is wanted
 */
record Strictness(boolean isOn) {
    /** @throws ApiError when a finding so far is one that fails tests */
    void check(Exchange exchange) {
        if (!isOn) {
            return;
        }
        List<Finding> serious = exchange.findings().stream()
                .filter(finding -> finding.kind().failsTests())
                .toList();
        if (!serious.isEmpty()) {
            boolean isMistaken = serious.stream().allMatch(finding -> finding.kind() == Finding.Kind.UNKNOWN_PROPERTY);
            throw ApiError.of(
                    isMistaken ? ErrorCode.INVALID_ARGUMENT : ErrorCode.NOT_IMPLEMENTED,
                    "strict: " + serious.stream().map(Finding::message).collect(Collectors.joining(" ")));
        }
    }
}
