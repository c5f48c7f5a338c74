package io.github.genauthfake.internal.kind;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.kind.Library.BOOK;
import static io.github.genauthfake.internal.kind.Library.SEQUELS;
import static io.github.genauthfake.internal.kind.Library.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.internal.kind.Library.Book;
import io.github.genauthfake.internal.kind.Library.Shelf;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds for the objects of every kind. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KindTest {
    private static final Instant NOW = Instant.parse("2025-03-01T10:00:00Z");

    private final Draft draft = new Draft(Directory.empty(), NOW);

    private Stored<Book> book(String shelf, String code, String isbn) {
        return draft.create(BOOK, new Book(code, shelf, null, isbn, null));
    }

    @Nested
    class A_new_object {
        @Test
        void has_an_id_a_number_and_the_moment_of_the_write() {
            Stored<Shelf> shelf = draft.create(SHELF, new Shelf("a", null));
            assertThat(shelf.id()).isEqualTo(ObjectIds.of(shelf.sequence()));
            assertThat(shelf.createdAt()).isEqualTo(NOW);
            assertThat(shelf.updatedAt()).isEqualTo(NOW);
            assertThat(SHELF.find(draft, "a")).contains(shelf);
            assertThat(SHELF.findById(draft, shelf.id())).contains(shelf);
        }

        @Test
        void has_the_defaults_of_what_it_does_not_say() {
            assertThat(book(null, "emma", null).it()).isEqualTo(new Book("emma", "main", "emma", null, List.of()));
        }

        @Test
        void holds_to_patterns_and_finds_its_owner() {
            assertRefused(Library.INVALID_CODE, () -> draft.create(SHELF, new Shelf("A", null)));
            assertRefused(Library.NO_SHELF, () -> book("nosuch", "emma", null));
        }

        @Test
        void must_not_take_the_unique_values_of_another_of_the_same_owner() {
            draft.create(SHELF, new Shelf("a", null));
            assertRefused(Library.SHELF_TAKEN, () -> draft.create(SHELF, new Shelf("a", "other")));
            book("a", "emma", "1");
            assertRefused(Library.BOOK_TAKEN, () -> book("a", "emma", "2"));
            assertRefused(Library.ISBN_TAKEN, () -> book("a", "other", "1"));
            book("main", "emma", "1");
            book("a", "persuasion", null);
            book("a", "sanditon", null);
        }
    }

    @Nested
    class A_change {
        private final Stored<Book> emma = book("main", "emma", "1");

        @Test
        void keeps_id_and_place_and_moves_updatedAt() {
            Draft later = new Draft(draft.publish(), NOW.plusSeconds(60));
            Stored<Book> changed = later.change(BOOK, emma, new Book("emma", "main", "Emma!", "1", List.of()));
            assertThat(changed.id()).isEqualTo(emma.id());
            assertThat(changed.createdAt()).isEqualTo(NOW);
            assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(BOOK.findById(draft, emma.id())).contains(emma);
            assertThat(BOOK.findById(later, emma.id())).contains(changed);
        }

        @Test
        void frees_the_names_that_the_object_had() {
            draft.change(BOOK, emma, new Book("emma", "main", "Emma", "2", List.of()));
            book("main", "another", "1");
            assertRefused(Library.ISBN_TAKEN, () -> book("main", "third", "2"));
            checkIndexes();
        }

        @Test
        void can_move_the_object_to_another_owner() {
            draft.create(SHELF, new Shelf("a", null));
            draft.change(BOOK, emma, new Book("emma", "a", "Emma", "1", List.of()));
            assertThat(draft.get(BOOK).of("main").all()).isEmpty();
            assertThat(BOOK.find(draft, "a", "emma")).isPresent();
            checkIndexes();
        }

        @Test
        void leaves_what_needs_a_value_where_a_request_says_null() {
            Book changed = BOOK.changed(emma.it(), unset("title", "isbn"), property -> false);
            assertThat(changed.title()).isEqualTo("emma");
            assertThat(changed.isbn()).isNull();
        }

        private Map<String, Object> unset(String one, String other) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(one, null);
            values.put(other, null);
            return values;
        }
    }

    @Nested
    class A_deleted_object {
        @Test
        void takes_what_it_owns_and_its_pairs_along() {
            Stored<Shelf> shelf = draft.create(SHELF, new Shelf("a", null));
            Stored<Book> first = book("a", "first", null);
            Stored<Book> second = book("main", "second", null);
            SEQUELS.add(draft, BOOK.ref(first), BOOK.ref(second));
            draft.delete(SHELF, shelf);
            assertThat(draft.get(BOOK).all()).containsExactly(second);
            assertThat(draft.get(SEQUELS)).isEqualTo(SEQUELS.initial());
            checkIndexes();
        }

        @Test
        void leaves_a_state_that_is_equal_to_one_without_it() {
            Directory before = draft.publish();
            Stored<Book> emma = book("main", "emma", "1");
            draft.delete(BOOK, emma);
            assertThat(draft.publish().get(BOOK)).isEqualTo(before.get(BOOK));
        }
    }

    @Nested
    class Pairs {
        private final Stored<Book> first = book("main", "first", null);
        private final Stored<Book> second = book("main", "second", null);
        private final Stored<Book> third = book("main", "third", null);

        @Test
        void are_known_from_both_ends_in_the_order_of_creation() {
            SEQUELS.add(draft, BOOK.ref(first), BOOK.ref(third));
            SEQUELS.add(draft, BOOK.ref(first), BOOK.ref(second));
            SEQUELS.add(draft, BOOK.ref(first), BOOK.ref(second));
            assertThat(draft.get(SEQUELS).ofLeft(first.id()).all()).containsExactly(second.id(), third.id());
            assertThat(draft.get(SEQUELS).ofRight(second.id()).all()).containsExactly(first.id());
            assertThat(SEQUELS.namesOf(draft, first.id())).containsExactly("second", "third");
        }

        @Test
        void can_be_replaced_from_either_end() {
            SEQUELS.setRights(draft, BOOK.ref(first), List.of(BOOK.ref(second), BOOK.ref(third)));
            SEQUELS.setRights(draft, BOOK.ref(first), List.of(BOOK.ref(third)));
            assertThat(draft.get(SEQUELS).ofLeft(first.id()).all()).containsExactly(third.id());
            SEQUELS.setLefts(draft, BOOK.ref(third), List.of(BOOK.ref(second)));
            assertThat(draft.get(SEQUELS).ofLeft(first.id()).all()).isEmpty();
            assertThat(draft.get(SEQUELS).ofRight(third.id()).all()).containsExactly(second.id());
        }

        @Test
        void that_are_not_there_can_be_removed_without_harm() {
            Links before = draft.get(SEQUELS);
            SEQUELS.remove(draft, BOOK.ref(first), BOOK.ref(second));
            assertThat(draft.get(SEQUELS)).isEqualTo(before);
        }
    }

    @Test
    void what_every_pool_has_is_there_from_the_beginning() {
        assertThat(SHELF.find(Directory.empty(), "main")).isPresent();
        assertThat(Directory.empty().get(BOOK).all()).isEmpty();
    }

    @Test
    void names_have_the_owner_before_them_unless_it_is_the_default_one() {
        draft.create(SHELF, new Shelf("a", null));
        Stored<Book> emma = book("a", "emma", null);
        assertThat(BOOK.nameOf(emma.it())).isEqualTo("a/emma");
        assertThat(BOOK.named(draft, "a/emma")).contains(emma);
        assertThat(BOOK.named(draft, "emma")).isEmpty();
        assertThat(BOOK.nameOf(book("main", "emma", null).it())).isEqualTo("emma");
    }

    @Test
    void a_description_with_a_misspelt_property_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kind.of(Shelf.class, "shelf", "shelves").label("colour"))
                .withMessageContaining("colour");
    }

    private void checkIndexes() {
        assertThat(Rebuilt.parts(draft.get(BOOK))).isEqualTo(Rebuilt.parts(Rebuilt.table(draft, BOOK)));
        assertThat(Rebuilt.parts(draft.get(SHELF))).isEqualTo(Rebuilt.parts(Rebuilt.table(draft, SHELF)));
    }
}
