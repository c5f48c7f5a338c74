package io.github.genauthfake.contract.remote;

import java.util.List;

/**
 * What a cleanup did.
 *
 * @param deleted how many objects of earlier runs were deleted
 * @param restored how many settings that earlier runs had changed were put back
 * @param leftovers what could not be deleted or put back; empty when the pool is as it was
 */
public record CleanupReport(int deleted, int restored, List<Leftover> leftovers) {
    public CleanupReport {
        leftovers = List.copyOf(leftovers);
    }
}
