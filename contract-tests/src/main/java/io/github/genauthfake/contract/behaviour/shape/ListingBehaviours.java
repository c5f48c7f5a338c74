package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.behaviour.shape.Trait.KEYWORDS;
import static io.github.genauthfake.contract.behaviour.shape.Trait.NEWEST_FIRST;
import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.genauthfake.contract.behaviour.shape.Listing.Place;
import io.github.genauthfake.contract.client.Answer;
import java.util.Locale;

/** Objects are listed. */
@OfShape(Shape.LISTING)
class ListingBehaviours extends SharedBehaviours<Listing> {
    private static final int MOST = 50;

    private Answer ask(Place place, Object... pagination) {
        return subject.ask(request(), place, pagination);
    }

    private String one(Place place) {
        return place.one().apply(unique("name"));
    }

    private String keys() {
        return "list." + subject.key();
    }

    @Shared(NEWEST_FIRST)
    void answers_the_newest_first() {
        Place place = subject.place().apply(given);
        String older = one(place);
        String newer = one(place);
        ask(place, "page", 1, "limit", 2).succeeds().data(keys(), contains(newer, older));
    }

    @Shared
    void answers_page_by_page() {
        Place place = subject.place().apply(given);
        String first = one(place);
        String second = one(place);
        String next = subject.traits().contains(NEWEST_FIRST) ? first : second;
        ask(place, "page", 2, "limit", 1)
                .succeeds()
                .data(subject.count(), greaterThanOrEqualTo(2))
                .data(keys(), contains(next));
        ask(place, "page", 1_000_000, "limit", MOST)
                .data(subject.count(), greaterThanOrEqualTo(2))
                .data("list", empty());
    }

    @Shared
    void answers_ten_by_default() {
        Place place = subject.place().apply(given);
        for (int count = 0; count < 11; count++) {
            one(place);
        }
        ask(place).succeeds().data("list", hasSize(10)).data(subject.count(), greaterThanOrEqualTo(11));
    }

    @Shared
    void answers_fifty_at_most() {
        Place place = subject.place().apply(given);
        ask(place, "limit", MOST).succeeds();
        ask(place, "limit", MOST + 1).isRefusedWith(400);
        asTheEvidenceSays(ask(place, "limit", 220).isRefusedWith(400));
    }

    @Shared
    void counts_pages_from_one_and_answers_none_that_is_empty_by_request() {
        Place place = subject.place().apply(given);
        for (int none : new int[] {0, -1}) {
            ask(place, "page", none).isRefusedWith(400);
            ask(place, "limit", none).isRefusedWith(400);
        }
    }

    @Shared(KEYWORDS)
    void finds_by_a_part_of_code_or_name() {
        Place place = subject.place().apply(given);
        String word = unique("word");
        String key = place.one().apply("The " + word + " House");
        one(place);
        for (String keyword : new String[] {key, word.toUpperCase(Locale.ROOT)}) {
            ask(place, subject.keywords(), keyword)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data(keys(), contains(key));
        }
        ask(place, subject.keywords(), unique("nothing")).data("", equalTo(object("totalCount", 0, "list", list())));
    }
}
