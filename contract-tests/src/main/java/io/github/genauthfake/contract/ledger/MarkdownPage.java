package io.github.genauthfake.contract.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A page of Markdown. Tables are not padded, so that a cell that grows changes its own line only. */
final class MarkdownPage {
    private final StringBuilder text = new StringBuilder();

    MarkdownPage title(String title) {
        return paragraph("# " + title);
    }

    MarkdownPage section(String title) {
        return paragraph("## " + title);
    }

    /** Lines that belong together, and an empty one. */
    MarkdownPage paragraph(String... lines) {
        Arrays.stream(lines).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        return this;
    }

    /** Begins a table. */
    MarkdownPage table(String... columns) {
        return table(List.of(columns));
    }

    /** Begins a table. */
    MarkdownPage table(List<String> columns) {
        return row(columns).row(Collections.nCopies(columns.size(), "-"));
    }

    MarkdownPage row(String... cells) {
        return row(List.of(cells));
    }

    /** A row, without the lines at its sides, which Markdown does not need. The first cell must not be empty. */
    MarkdownPage row(List<String> cells) {
        text.append(String.join("|", cells.stream().map(MarkdownPage::escaped).toList()))
                .append('\n');
        return this;
    }

    /** Ends a table. */
    MarkdownPage end() {
        text.append('\n');
        return this;
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
