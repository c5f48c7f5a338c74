package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.UserNames;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Map;

/** Who may register. It binds nobody here: the fake has no registration, and users that this API creates register nowhere. */
public final class Whitelist {
    private static final String EMAIL = "EMAIL";
    private static final String PHONE = "PHONE";

    /** @param value an e-mail address in lower case, as users have it */
    public record Entry(String type, String value) {
        public Entry {
            value = EMAIL.equals(type) && value != null ? Users.normalEmail(value) : value;
        }
    }

    public static final Kind<Entry> ENTRY = Kind.of(Entry.class, "whitelist entry", "whitelist")
            .label("value")
            .uniqueTogether(
                    Failure.of(409, "白名单 {0} {1} 已存在", "The whitelist of {0} holds {1} already", INFERRED, INFERRED)
                            .advising("; write it once"),
                    "type",
                    "value")
            .rule(Whitelist::requireForm)
            .listedBy("type", List.of("USERNAME", EMAIL, PHONE), "value")
            .requiredInSeeds("value")
            .word("value", "The username, the e-mail address or the phone number.")
            .answering("createdAt", (in, entry) -> createdAt(entry));

    /** The parameters of add-whitelist and delete-whitelist. */
    record Change(String type, List<String> list) {}

    static final List<Operation> OPERATIONS = List.of(
            write("add-whitelist", Change.class, Whitelist::add),
            list("list-whitelist", ENTRY).filtering("type"),
            write("delete-whitelist", Change.class, Whitelist::delete));

    private Whitelist() {}

    /** An entry that is there stays as it is (inferred). */
    private static Object add(Draft draft, Change request, Call call) {
        return request.list().stream()
                .map(value -> new Entry(request.type(), value))
                .map(entry ->
                        ENTRY.findBy(draft, entry.type(), entry.value()).orElseGet(() -> draft.create(ENTRY, entry)))
                .map(entry -> Map.of("value", entry.it().value(), "createdAt", createdAt(entry)))
                .toList();
    }

    /** Values that are not there are passed over (inferred). */
    private static Object delete(Draft draft, Change request, Call call) {
        for (String value : request.list()) {
            Entry named = new Entry(request.type(), value);
            ENTRY.findBy(draft, named.type(), named.value()).ifPresent(entry -> draft.delete(ENTRY, entry));
        }
        return Answers.success();
    }

    private static void requireForm(Entry entry) {
        if (entry.value().isBlank()) {
            throw ApiError.invalidArgument("each value in list should not be empty");
        }
        switch (entry.type()) {
            case EMAIL -> UserNames.requireEmail("each value in list", entry.value());
            case PHONE -> UserNames.requirePhone("each value in list", entry.value());
            default -> {}
        }
    }

    /** Declared as a text, whose sample has a number in it: milliseconds (inferred). */
    private static String createdAt(Stored<Entry> entry) {
        return String.valueOf(entry.createdAt().toEpochMilli());
    }
}
