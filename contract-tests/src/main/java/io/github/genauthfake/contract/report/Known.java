package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;

/**
 * How one aspect of a behaviour is known.
 *
 * @param text the source or the reason
 */
public record Known(Aspect aspect, Evidence.Kind kind, String text) {}
