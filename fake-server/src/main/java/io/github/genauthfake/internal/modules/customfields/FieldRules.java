package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.users.UserProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What may be said of custom fields and base fields. */
public final class FieldRules {
    private FieldRules() {}

    /**
     * Creates the field of this scope and key, or updates it when it exists (documented).
     *
     * @throws ApiError 400 for a blank key, or for an ENUM without options or with one twice; 409
     *     for a key that a built-in field of users has; 422 for a change of data type or encryption, and for uniqueness
     *     where two targets hold the same value
     */
    public static FieldDefinition set(Draft draft, FieldScope scope, FieldChange change) {
        Optional<FieldDefinition> existing = FieldDefinitions.of(draft).find(scope, change.key());
        FieldDefinition next =
                existing.map(field -> update(field, change)).orElseGet(() -> create(draft, scope, change));
        requireSoundOptions(next);
        if (existing.isPresent() && existing.get().enforcesUniqueness() != next.enforcesUniqueness()) {
            draft.set(
                    CustomData.SLOT,
                    CustomData.of(draft)
                            .reindexed(next)
                            .orElseThrow(() -> ApiError.of(ErrorCode.VALUES_ARE_NOT_UNIQUE, next.key())));
        }
        draft.set(FieldDefinitions.SLOT, FieldDefinitions.of(draft).with(next));
        return next;
    }

    /**
     * Deletes a custom field and every value of it.
     *
     * @throws ApiError 404 when there is no such custom field; a built-in one is none
     */
    public static void delete(Draft draft, FieldScope scope, String key) {
        if (FieldDefinitions.of(draft).find(scope, key).isEmpty()) {
            throw ApiError.of(ErrorCode.CUSTOM_FIELD_NOT_FOUND, key);
        }
        draft.set(FieldDefinitions.SLOT, FieldDefinitions.of(draft).without(scope, key));
        draft.set(CustomData.SLOT, CustomData.of(draft).withoutField(scope, key));
    }

    /**
     * Changes the appearance of a built-in field.
     *
     * @throws ApiError 404 when there is no such field
     */
    public static BaseField changeBaseField(Draft draft, String key, UnaryOperator<BaseField> change) {
        BaseField next = change.apply(
                BaseFields.of(draft).find(key).orElseThrow(() -> ApiError.of(ErrorCode.BASE_FIELD_NOT_FOUND, key)));
        draft.set(BaseFields.SLOT, BaseFields.of(draft).with(next));
        return next;
    }

    private static FieldDefinition create(Draft draft, FieldScope scope, FieldChange change) {
        String key = change.key();
        if (key.isBlank()) {
            throw ApiError.of(ErrorCode.INVALID_FIELD_KEY);
        }
        if (scope.targetType() == TargetType.USER && UserProperties.isBuiltIn(key)) {
            throw ApiError.of(ErrorCode.BUILT_IN_FIELD_KEY, key);
        }
        return change.create(scope, draft.nextSequence(), draft.now());
    }

    private static FieldDefinition update(FieldDefinition existing, FieldChange change) {
        if (change.dataType() != null && change.dataType() != existing.dataType()) {
            throw ApiError.of(ErrorCode.DATA_TYPE_IS_FIXED, existing.key());
        }
        if (change.encrypted() != null && change.encrypted() != existing.encrypted()) {
            throw ApiError.of(ErrorCode.ENCRYPTED_IS_FIXED, existing.key());
        }
        return change.applyTo(existing);
    }

    private static void requireSoundOptions(FieldDefinition field) {
        List<FieldOption> options = field.options();
        if (field.dataType() == DataType.ENUM && options.isEmpty()) {
            throw ApiError.of(ErrorCode.ENUM_NEEDS_OPTIONS, field.key());
        }
        Set<String> values = new HashSet<>();
        for (FieldOption option : options) {
            if (!values.add(option.value())) {
                throw ApiError.of(ErrorCode.DUPLICATE_OPTION, field.key(), option.value());
            }
        }
    }
}
