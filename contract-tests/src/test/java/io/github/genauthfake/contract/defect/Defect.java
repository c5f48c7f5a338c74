package io.github.genauthfake.contract.defect;

import java.util.List;

/**
 * Something that a server may get wrong.
 *
 * @param what the defect in words, which are its name as well
 * @param noticedBy the behaviours that have to notice, as the ledger calls them: operation, colon, sentence
 */
record Defect(DefectKind kind, String what, Passage passage, List<String> noticedBy) {
    static Defect of(DefectKind kind, String what, Passage passage, String... noticedBy) {
        return new Defect(kind, what, passage, List.of(noticedBy));
    }
}
