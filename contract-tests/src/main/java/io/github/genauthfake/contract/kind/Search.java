package io.github.genauthfake.contract.kind;

import java.util.Map;

/**
 * One way to look for objects in a pool.
 *
 * @param what what is looked for, in the plural
 * @param request the parameters, or the body where {@code posted}; without those of a page
 * @param paged whether the answer comes in pages
 * @param known what the service leaves out of its answer because the request says it
 */
public record Search(
        String what,
        String operation,
        boolean posted,
        Map<String, Object> request,
        boolean paged,
        Map<String, Object> known) {}
