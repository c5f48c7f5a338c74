package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.mark.Aspect;

/**
 * The two sides of an answer that is not as a behaviour says.
 *
 * @param subject what differs, such as "the statusCode"
 */
public record Difference(Aspect aspect, String subject, String expected, String actual) {}
