package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import java.util.Map;

/** What behaviours of rows begin with. */
abstract class WithModels extends Behaviours {
    static final String NONE = "000000000000000000000000";
    static final String VENDOR = "metadata spec";
    static final String NO_SOURCE = "no source has an error of this module; like siblings";

    /** The id of a new model. */
    String model(String dataType) {
        return post("metadata/create-model", object("name", unique("model"), "parentKey", "logs", "dataType", dataType))
                .succeeds()
                .read("id");
    }

    /** The id of a new field. */
    String field(String model, String key, Object type, Object... more) {
        Map<String, Object> field = object("modelId", model, "name", unique(key), "key", key, "type", type);
        for (int index = 0; index < more.length; index += 2) {
            field = with(field, (String) more[index], more[index + 1]);
        }
        return post("metadata/create-field", field).succeeds().read("id");
    }

    String model() {
        return model("list");
    }

    Answer create(String model, Object... data) {
        return post("metadata/create-row", object("modelId", model, "data", object(data)));
    }

    Answer kept(String model, String rowId) {
        return get("metadata/get-row", "modelId", model, "rowId", rowId);
    }

    void holdsRows(String model, int count) {
        post("metadata/filter", object("modelId", model)).succeeds().data("totalCount", equalTo(count));
    }
}
