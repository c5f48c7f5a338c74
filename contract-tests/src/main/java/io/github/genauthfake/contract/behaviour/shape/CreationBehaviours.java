package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.behaviour.shape.Trait.CHOSEN_KEY;
import static io.github.genauthfake.contract.behaviour.shape.Trait.CUSTOM_DATA;
import static io.github.genauthfake.contract.behaviour.shape.Trait.OWNER;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.genauthfake.contract.client.Answer;
import java.util.List;
import java.util.Map;

/** An object is created. */
@OfShape(Shape.CREATION)
class CreationBehaviours extends SharedBehaviours<KindOperation> {
    private Map<String, Object> example(Object... others) {
        return with(with(subject.kind().example(this::unique), given.ownerFor(subject.kind())), others);
    }

    private Map<String, Object> keyed(String key) {
        return example(subject.kind().key(), key);
    }

    @Shared
    void answers_what_was_sent() {
        Map<String, Object> sent = example();
        Answer answer = request().post(sent).succeeds().data(subject.kind().key(), notNullValue());
        subject.kind().answered(sent).forEach((property, value) -> answer.data(property, equalTo(value)));
    }

    @Shared
    void needs_what_is_required() {
        subject.kind()
                .required()
                .forEach(
                        property -> request().post(without(example(), property)).isRefusedWith(400));
    }

    @Shared(CHOSEN_KEY)
    void refuses_a_code_that_is_taken() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String taken = given.one(subject.kind(), owner);
        asTheEvidenceSays(request().post(with(keyed(taken), owner)).isRefusedWith(409));
    }

    @Shared(CHOSEN_KEY)
    void refuses_a_code_that_is_too_long() {
        request().post(keyed(unique("long") + "a".repeat(100))).isRefusedWith(400);
    }

    @Shared(CHOSEN_KEY)
    void refuses_an_empty_code() {
        request().post(keyed("")).isRefusedWith(400);
    }

    @Shared(CHOSEN_KEY)
    void refuses_a_code_with_characters_of_other_kinds() {
        for (String code : List.of("额！ ", " ")) {
            asTheEvidenceSays(request().post(keyed(code)).isRefusedWith(400), code);
        }
    }

    @Shared(CUSTOM_DATA)
    void takes_custom_data_along() {
        String type = subject.kind().targetType().orElseThrow();
        Object values = object(given.fieldOf(type, "STRING"), "ship it");
        String key = request()
                .post(example("customData", values))
                .succeeds()
                .read(subject.kind().key());
        get("get-custom-data", "targetType", type, "targetIdentifier", key).data("", equalTo(values));
    }

    @Shared(OWNER)
    void does_not_find_an_owner_that_does_not_exist() {
        String nowhere = unique("nowhere");
        asTheEvidenceSays(
                request().post(example(subject.kind().ownerProperty(), nowhere)).isRefusedWith(404), nowhere);
    }
}
