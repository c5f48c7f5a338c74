package io.github.genauthfake.internal.operations;

/** Which page of a list: pages count from 1 and have 10 entries unless the request says otherwise (documented). */
record Paging(long page, int limit) {
    private static final int DEFAULT_LIMIT = 10;

    /** The page that the two optional parameters ask for. */
    static Paging of(Long page, Integer limit) {
        return new Paging(page == null ? 1 : page, limit == null ? DEFAULT_LIMIT : limit);
    }

    /** How many entries stand before the page. */
    long offset() {
        // A page number beyond this cannot be reached by any list; it must not overflow into one that can.
        return Math.min(page - 1, Integer.MAX_VALUE) * limit;
    }
}
