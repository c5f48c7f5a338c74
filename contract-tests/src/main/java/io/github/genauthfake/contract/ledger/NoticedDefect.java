package io.github.genauthfake.contract.ledger;

import java.util.List;

/**
 * A deliberate defect that the suite was tried on, and that it noticed.
 *
 * @param kind in which way the server was wrong, for example {@code half applied batch}
 * @param defect what it did
 * @param noticedBy the behaviours that failed because of it, each by its {@link Behaviour#title()}
 */
public record NoticedDefect(String kind, String defect, List<String> noticedBy) {
    public NoticedDefect {
        noticedBy = List.copyOf(noticedBy);
    }
}
