package io.github.genauthfake.internal.kind;

import java.util.List;

/** What can be read of a pool's state, published or in the making. */
public interface DirectoryView {
    /** What a slot holds. */
    <T> T get(Slot<T> slot);

    /** The slots that were ever written in this state or one it was made of; all others hold their initial value. */
    List<Slot<?>> written();
}
