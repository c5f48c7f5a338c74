package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.client.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of defects that the suite notices. It is written by the build, which tries each of them between the suite and
 * the fake, and committed, so that it can be shown where the suite alone is at hand.
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

    /** Reads a table that {@link #write} has written. */
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

    /** The text of a table: JSON, one defect a line. */
    public static String write(List<NoticedDefect> defects) {
        return defects.stream()
                .map(defect -> Json.write(
                        Json.object("kind", defect.kind(), "defect", defect.defect(), "noticedBy", defect.noticedBy())))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
