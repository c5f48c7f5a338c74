package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.behaviour.shape.Trait.CUSTOM_DATA;
import static io.github.genauthfake.contract.behaviour.shape.Trait.OWNER;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.client.Answer;
import java.util.Map;

/** An object is read by its key. */
@OfShape(Shape.READING)
class ReadingBehaviours extends SharedBehaviours<KindOperation> {
    private Map<String, Object> keyed(Map<String, Object> owner, Object key) {
        return with(owner, subject.kind().key(), key);
    }

    private Object nothing() {
        return subject.kind().keyIsChosen() ? unique("nothing") : NOBODY;
    }

    @Shared
    void answers_the_object_with_this_key() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        Map<String, Object> sent = with(subject.kind().example(this::unique), owner);
        String key = genauth.require(subject.kind().createOperation(), sent)
                .read(subject.kind().key());
        Answer answer =
                request().get(keyed(owner, key)).succeeds().data(subject.kind().key(), equalTo(key));
        subject.kind().answered(sent).forEach((property, value) -> answer.data(property, equalTo(value)));
    }

    @Shared
    void does_not_find_what_does_not_exist() {
        asTheEvidenceSays(
                request().get(keyed(given.ownerFor(subject.kind()), nothing())).isRefusedWith(404));
    }

    @Shared
    void needs_to_be_told_which_one() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        request().get(owner).isRefusedWith(400).data("", nullValue());
    }

    @Shared
    void refuses_an_empty_key() {
        request().get(keyed(given.ownerFor(subject.kind()), "")).isRefusedWith(400);
    }

    @Shared(CUSTOM_DATA)
    void answers_custom_data_when_asked_for() {
        String type = subject.kind().targetType().orElseThrow();
        String field = given.fieldOf(type, "STRING");
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String key = given.one(subject.kind(), owner);
        given.valueOf(type, key, field, "ship it");
        request().get(keyed(owner, key)).succeeds().dataHasNot("", "customData");
        request()
                .get(with(keyed(owner, key), "withCustomData", true))
                .succeeds()
                .data("customData", equalTo(object(field, "ship it")));
    }

    @Shared(OWNER)
    void does_not_find_an_owner_that_does_not_exist() {
        String nowhere = unique("nowhere");
        Object key = given.one(subject.kind());
        asTheEvidenceSays(
                request()
                        .get(keyed(object(subject.kind().ownerProperty(), nowhere), key))
                        .isRefusedWith(404),
                nowhere);
    }
}
