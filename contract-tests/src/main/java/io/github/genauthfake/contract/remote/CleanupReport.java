package io.github.genauthfake.contract.remote;

import java.util.List;

/**
 * What a cleanup did.
 *
 * @param deleted how many objects of earlier runs were deleted
 * @param restored how many settings that earlier runs had changed were put back
 * @param leftovers what could not be deleted or put back; empty when all of it was
 * @param unsearched why it is not known whether more is left, in sentences; empty when everything could be looked for
 */
public record CleanupReport(int deleted, int restored, List<Leftover> leftovers, List<String> unsearched) {
    public CleanupReport {
        leftovers = List.copyOf(leftovers);
        unsearched = List.copyOf(unsearched);
    }
}
