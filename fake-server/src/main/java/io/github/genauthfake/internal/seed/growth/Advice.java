package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Language;

/** What to write in place of what the API refuses. */
final class Advice {
    private Advice() {}

    /** A continuation of the API's own sentence; empty where that says it all. */
    static String on(ApiError refusal) {
        if (refusal.code() == ErrorCode.INVALID_ARGUMENT) {
            return on(refusal.message(Language.EN_US));
        }
        return refusal.code() instanceof ErrorCode code
                ? on(code)
                : refusal.code().advice();
    }

    private static String on(ErrorCode code) {
        return switch (code) {
            case EMAIL_TAKEN -> "; write another address, or none: no two users have the same one, whatever its case";
            case PHONE_TAKEN -> "; write another phone number, or none: no two users have the same one";
            case USERNAME_TAKEN -> "; write another username: no two users have the same one";
            case EXTERNAL_ID_TAKEN -> "; write another externalId, or none: no two users have the same one";
            case USER_NEEDS_A_NAME -> "; write a username, an email or a phone";
            case PHONE_IS_EMPTY -> "; write a phone too, or no phoneCountryCode";
            case IDENTITY_TAKEN -> "; write an identity that no other user has";
            case TWO_MAIN_DEPARTMENTS -> "; write \"main: true\" in one of them only";
            case DEPARTMENT_CODE_TAKEN ->
                "; write another code, or none: no two departments of an organization have one";
            case OPEN_DEPARTMENT_ID_TAKEN -> "; write another openDepartmentId, or none: it is unique in the pool";
            case INVALID_FIELD_KEY -> "; write up to 64 characters instead";
            case BUILT_IN_FIELD_KEY -> "; write another key, or set the user's own property of that name";
            case ENUM_NEEDS_OPTIONS -> "; write \"options: [one, another]\" too";
            case DUPLICATE_OPTION -> "; write each option once";
            case VALUE_IS_NOT_AN_OPTION -> "; write one of the field's options";
            case VALUE_IS_OF_ANOTHER_TYPE -> "; write a value of the field's dataType instead";
            case VALUE_IS_TAKEN, VALUE_IS_TAKEN_BY_RULE -> "; write another value: the field is unique";
            case CUSTOM_DATA_TOO_LONG -> "; write a shorter one";
            default -> "";
        };
    }

    /** A continuation of a sentence of the contract. */
    static String on(String violation) {
        if (violation.endsWith("must be an email")) {
            return "; write one such as alice@example.com";
        }
        return violation.endsWith("date string") ? "; write one such as 2024-01-31" : "";
    }
}
