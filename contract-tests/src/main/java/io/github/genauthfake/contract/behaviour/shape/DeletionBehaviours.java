package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.behaviour.shape.Trait.CHOSEN_KEY;
import static io.github.genauthfake.contract.behaviour.shape.Trait.CUSTOM_DATA;
import static io.github.genauthfake.contract.behaviour.shape.Trait.ONE;
import static io.github.genauthfake.contract.behaviour.shape.Trait.OWNER;
import static io.github.genauthfake.contract.behaviour.shape.Trait.SEVERAL;
import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.client.Answer;
import java.util.Map;

/** Objects are deleted. */
@OfShape(Shape.DELETION)
class DeletionBehaviours extends SharedBehaviours<KindOperation> {
    private Answer delete(Map<String, Object> owner, Object... keys) {
        return request().post(with(owner, subject.kind().deletionOf(list(keys))));
    }

    private Answer read(Map<String, Object> owner, Object key) {
        return genauth.request(subject.kind().getOperation())
                .get(with(owner, subject.kind().key(), key));
    }

    private String nothing() {
        return subject.kind().keyIsChosen() ? unique("nothing") : NOBODY;
    }

    @Shared
    void answers_that_it_is_done() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        asTheEvidenceSays(delete(owner, given.one(subject.kind(), owner)).succeeds())
                .data("", equalTo(object("success", true)));
    }

    @Shared
    void takes_it_out_of_all_answers_and_leaves_the_others() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String gone = given.one(subject.kind(), owner);
        String kept = given.one(subject.kind(), owner);
        delete(owner, gone).succeeds();
        read(owner, gone).isRefusedWith(404);
        read(owner, kept).succeeds();
        Listings.of(subject.kind())
                .ifPresent(listing -> genauth.request(listing.operation())
                        .get(with(owner, "limit", 50))
                        .data("list." + listing.key(), hasItem(kept))
                        .data("list." + listing.key(), not(hasItem(gone))));
    }

    @Shared(SEVERAL)
    void deletes_all_of_the_list() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String one = given.one(subject.kind(), owner);
        String other = given.one(subject.kind(), owner);
        delete(owner, one, other).succeeds();
        read(owner, one).data("", nullValue());
        read(owner, other).data("", nullValue());
    }

    @Shared
    void does_not_find_what_does_not_exist() {
        asTheEvidenceSays(delete(given.ownerFor(subject.kind()), nothing()).isRefusedWith(404));
    }

    @Shared(SEVERAL)
    void deletes_none_when_one_does_not_exist() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String key = given.one(subject.kind(), owner);
        delete(owner, key, nothing()).isRefusedWith(404);
        read(owner, key).succeeds();
    }

    @Shared(ONE)
    void needs_to_be_told_which_one() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        request().post(owner).isRefusedWith(400).data("", nullValue());
        delete(owner, "").isRefusedWith(400);
    }

    @Shared(CHOSEN_KEY)
    void frees_its_code() {
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String key = given.one(subject.kind(), owner);
        delete(owner, key).succeeds();
        given.one(subject.kind(), with(owner, subject.kind().key(), key));
        read(owner, key).succeeds();
    }

    @Shared(CUSTOM_DATA)
    void takes_custom_data_along() {
        String type = subject.kind().targetType().orElseThrow();
        String field = given.fieldOf(type, "STRING", "isUnique", true);
        Map<String, Object> owner = given.ownerFor(subject.kind());
        String key = given.one(subject.kind(), owner);
        given.valueOf(type, key, field, "A1");
        delete(owner, key).succeeds();
        Map<String, Object> target = with(owner, "targetType", type, "targetIdentifier", key);
        genauth.request("get-custom-data").get(target).isRefusedWith(404);
        given.valueOf(type, given.one(subject.kind(), owner), field, "A1");
        if (subject.kind().keyIsChosen()) {
            given.one(subject.kind(), with(owner, subject.kind().key(), key));
            genauth.request("get-custom-data").get(target).data("", equalTo(object()));
        }
    }

    @Shared(OWNER)
    void does_not_find_an_owner_that_does_not_exist() {
        String nowhere = unique("nowhere");
        Object key = given.one(subject.kind());
        asTheEvidenceSays(
                delete(object(subject.kind().ownerProperty(), nowhere), key).isRefusedWith(404), nowhere);
    }
}
