package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;

/** What may be said of the values of custom fields. */
public final class CustomDataRules {
    private CustomDataRules() {}

    /**
     * Sets one value as set-custom-data does; {@code null} clears it.
     *
     * @throws ApiError 404 when the field is not defined; 400 when the value does not match its type, is none of its
     *     options, or is too long; 409 when another target holds the value of a unique field
     */
    public static void set(Draft draft, FieldScope scope, String targetId, String key, Object value) {
        FieldDefinition field = definition(draft, scope, key);
        Object accepted = value == null ? null : FieldValues.accept(field, value);
        if (accepted != null && field.dataType() == DataType.ENUM && !field.hasOption((String) accepted)) {
            throw ApiError.of(ErrorCode.VALUE_IS_NOT_AN_OPTION, key);
        }
        store(draft, field, targetId, accepted);
    }

    /**
     * Sets one value as create-user does, where the options of an ENUM field were seen not to be enforced.
     *
     * @return whether the value is fine by the field's definition; {@code false} for a choice that is none of its options
     * @throws ApiError as {@link #set}, save for that
     */
    public static boolean setLeniently(Draft draft, FieldScope scope, String targetId, String key, Object value) {
        FieldDefinition field = definition(draft, scope, key);
        Object accepted = value == null ? null : FieldValues.accept(field, value);
        store(draft, field, targetId, accepted);
        return accepted == null || field.dataType() != DataType.ENUM || field.hasOption((String) accepted);
    }

    private static FieldDefinition definition(DirectoryView directory, FieldScope scope, String key) {
        return FieldDefinitions.of(directory)
                .find(scope, key)
                .orElseThrow(() -> ApiError.of(ErrorCode.CUSTOM_FIELD_NOT_FOUND, key));
    }

    private static void store(Draft draft, FieldDefinition field, String targetId, Object value) {
        CustomData data = CustomData.of(draft);
        if (value == null) {
            draft.set(CustomData.SLOT, data.without(field.scope(), targetId, field.key()));
            return;
        }
        if (field.enforcesUniqueness()) {
            requireFree(data, field, targetId, value);
        }
        long nonce = field.encrypted() ? draft.nextSequence() : StoredValue.PLAIN;
        draft.set(CustomData.SLOT, data.with(field, targetId, new StoredValue(value, nonce)));
    }

    private static void requireFree(CustomData data, FieldDefinition field, String targetId, Object value) {
        String holder = data.holder(field.scope(), field.key(), value).orElse(targetId);
        if (!holder.equals(targetId)) {
            throw field.uniquenessMessage()
                    .map(text -> ApiError.of(ErrorCode.VALUE_IS_TAKEN_BY_RULE, text))
                    .orElseGet(() -> ApiError.of(ErrorCode.VALUE_IS_TAKEN, field.key()));
        }
    }
}
