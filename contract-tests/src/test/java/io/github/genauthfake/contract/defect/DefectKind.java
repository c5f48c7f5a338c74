package io.github.genauthfake.contract.defect;

import java.util.Locale;

/** The ways in which a server may depart from another that were tried on the suite. */
enum DefectKind {
    WRONG_STATUS_CODE,
    WRONG_API_CODE,
    WRONG_HTTP_STATUS,
    WRONG_WORDING,
    WRONG_LANGUAGE,
    WRONG_TYPE,
    WRONG_VALUE,
    LOST_FIELD,
    EXTRA_FIELD,
    LOST_HEADER,
    MISSING_CHECK,
    NEEDLESS_CHECK,
    OFF_BY_ONE,
    OVERLOOKED_PARAMETER,
    WRONG_SAMENESS,
    LOST_EFFECT,
    HALF_APPLIED_BATCH,
    TRACES_OF_A_REFUSAL,
    STALE_READ,
    WRONG_ORDER,
    PAGING_DRIFT;

    /** The kind in words. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
