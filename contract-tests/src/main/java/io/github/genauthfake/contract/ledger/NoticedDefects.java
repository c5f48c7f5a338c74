package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.client.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The table of defects that the suite notices: each row names one, what makes it, and what notices it. The build tries them
 * between the suite and the fake.
 */
public final class NoticedDefects {
    private static final String RESOURCE = "defects.json";

    private NoticedDefects() {}

    /** The committed table. */
    public static List<NoticedDefect> committed() {
        try (InputStream table = NoticedDefects.class.getResourceAsStream(RESOURCE)) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the table of defects", failure);
        }
    }

    /** Reads a table. */
    public static List<NoticedDefect> parse(String text) {
        List<Map<String, Object>> rows = JsonText.of(text).objects("");
        return rows.stream()
                .map(row -> new NoticedDefect(
                        (String) row.get("kind"),
                        (String) row.get("defect"),
                        ((List<?>) row.get("noticedBy"))
                                .stream().map(Object::toString).toList()))
                .toList();
    }
}
