package io.github.genauthfake.contract.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which mistakes of a server the check is known to notice. They are made on purpose when the check is built, and the build
 * leaves a table of them among the resources; a build without tests leaves none.
 */
public final class DefectTable {
    /** The resource, beside this class: a line for each defect, with tabs between kind, description and behaviours. */
    public static final String RESOURCE = "defects.tsv";

    private static final String SEPARATOR = "\t";

    private DefectTable() {}

    /**
     * A mistake that was noticed.
     *
     * @param kind which kind of mistake
     * @param what what the server did wrong
     * @param noticedBy the behaviours that noticed, as operation and sentence
     */
    public record Row(String kind, String what, List<String> noticedBy) {
        public Row {
            noticedBy = List.copyOf(noticedBy);
        }

        /** The line of the resource. */
        public String line() {
            List<String> columns = new ArrayList<>(List.of(kind, what));
            columns.addAll(noticedBy);
            return String.join(SEPARATOR, columns);
        }
    }

    /** The defects that the build has tried; empty when it tried none. */
    public static List<Row> packaged() {
        try (InputStream table = DefectTable.class.getResourceAsStream(RESOURCE)) {
            if (table == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> Arrays.asList(line.split(SEPARATOR)))
                    .map(columns -> new Row(columns.get(0), columns.get(1), columns.subList(2, columns.size())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
