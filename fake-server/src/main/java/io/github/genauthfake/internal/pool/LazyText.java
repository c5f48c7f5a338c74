package io.github.genauthfake.internal.pool;

import java.util.function.Function;

/** A text that is made of bytes when it is read for the first time: of most requests, nobody reads the answer. */
public final class LazyText {
    public static final LazyText EMPTY = new LazyText(new byte[0], bytes -> "");

    private final int bytes;
    private byte[] source;
    private Function<byte[], String> making;
    private String text;

    /** @param source must not change */
    public LazyText(byte[] source, Function<byte[], String> making) {
        this.bytes = source.length;
        this.source = source;
        this.making = making;
    }

    synchronized String get() {
        if (text == null) {
            text = making.apply(source);
            source = null;
            making = null;
        }
        return text;
    }

    /** What it takes, in bytes, about. */
    int bytes() {
        return bytes;
    }
}
