package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;

/** Which page of a list: pages count from 1. */
public record Paging(long page, int limit) {
    /** One page that holds every list whole. */
    public static final Paging EVERYTHING = new Paging(1, Integer.MAX_VALUE);

    /** The page that two parameters ask for, whose defaults are the contract's. */
    public static Paging of(Long page, Integer limit) {
        return new Paging(page, limit);
    }

    /** How many entries stand before the page. */
    public long offset() {
        // A page number beyond this cannot be reached by any list; it must not overflow into one that can.
        return Math.min(page - 1, Integer.MAX_VALUE) * limit;
    }

    /** The entries of a whole list that stand on the page. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(offset()).limit(limit).toList();
    }

    /** The entries on the page of a sequence that is kept oldest first and listed newest first. */
    public <T> List<T> newestOf(Ordered<Long, T> oldestFirst) {
        return oldestFirst.pageFromTheEnd(offset(), limit);
    }
}
