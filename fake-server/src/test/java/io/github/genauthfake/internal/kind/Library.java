package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.errors.Evidence;
import io.github.genauthfake.internal.errors.Failure;
import java.util.List;

/** Kinds for tests of what every kind can do: shelves, and books that stand on them. */
public final class Library {
    static final Failure SHELF_TAKEN = failure(409, "the shelf {0} exists");
    static final Failure BOOK_TAKEN = failure(409, "the book {0} exists");
    static final Failure ISBN_TAKEN = failure(409, "the isbn {0} exists");
    static final Failure INVALID_CODE = failure(400, "invalid code: {0}");
    static final Failure NO_SHELF = failure(404, "no shelf");
    static final Failure NO_BOOK = failure(404, "no book");

    public record Shelf(String code, String room) {}

    public record Book(String code, String shelf, String title, String isbn, List<String> authors) {}

    static final Kind<Shelf> SHELF = Kind.of(Shelf.class, "shelf", "shelves")
            .notFound(NO_SHELF)
            .key("code", SHELF_TAKEN)
            .pattern("code", "[a-z]+", INVALID_CODE)
            .inEveryPool(new Shelf("main", "hall"));

    static final Kind<Book> BOOK = Kind.of(Book.class, "book", "books")
            .notFound(NO_BOOK)
            .key("code", BOOK_TAKEN)
            .unique("isbn", ISBN_TAKEN)
            .within("shelf", SHELF, "main")
            .defaultValue("title", Book::code)
            .defaultValue("authors", List.of());

    static final Relation SEQUELS = Relation.between(BOOK, BOOK);

    private Library() {}

    private static Failure failure(int statusCode, String words) {
        return Failure.of(statusCode, words, words, Evidence.FAKE_ONLY, Evidence.FAKE_ONLY);
    }
}
