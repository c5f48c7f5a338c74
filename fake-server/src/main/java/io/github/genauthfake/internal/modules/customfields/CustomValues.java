package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Attachment;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import java.util.Map;

/** The custom data of the objects of a kind. What comes with requests on the objects belongs to the pool itself. */
public record CustomValues(TargetType targetType) implements Attachment {
    public static CustomValues of(TargetType targetType) {
        return new CustomValues(targetType);
    }

    @Override
    public String property() {
        return "customData";
    }

    /**
     * @throws io.github.genauthfake.internal.errors.ApiError as {@link CustomDataRules#set}
     */
    @Override
    public void set(Draft draft, String id, Map<String, Object> values) {
        values.forEach((key, value) -> CustomDataRules.set(draft, pool(), id, key, value));
    }

    @Override
    public Map<String, Object> of(DirectoryView directory, String id, Call call) {
        return CustomFieldViews.of(CustomData.of(directory).of(pool(), id), call.cipher());
    }

    @Override
    public void delete(Draft draft, String id) {
        draft.set(CustomData.SLOT, CustomData.of(draft).withoutTarget(targetType, id));
    }

    private FieldScope pool() {
        return new FieldScope(null, targetType);
    }
}
