package io.github.genauthfake.contract.behaviour.shape;

import java.util.Set;

/** What the behaviours of a shape have to know of one operation. */
public interface Subject {
    /** The operation's name in the ledger. */
    String operation();

    /** What it has. */
    Set<Trait> traits();
}
