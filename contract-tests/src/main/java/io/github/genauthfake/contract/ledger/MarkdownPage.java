package io.github.genauthfake.contract.ledger;

import java.util.List;

/** Markdown, line by line. */
final class MarkdownPage {
    private final StringBuilder text = new StringBuilder();
    private int columns;

    MarkdownPage title(String title) {
        text.append("# ").append(title).append("\n\n");
        return this;
    }

    MarkdownPage section(String title) {
        text.append("## ").append(title).append("\n\n");
        return this;
    }

    MarkdownPage subsection(String title) {
        text.append("### ").append(title).append("\n\n");
        return this;
    }

    MarkdownPage paragraph(String sentences) {
        text.append(sentences).append("\n\n");
        return this;
    }

    MarkdownPage row(String... cells) {
        return row(List.of(cells));
    }

    MarkdownPage row(List<String> cells) {
        columns = cells.size();
        cells.forEach(cell -> text.append("| ").append(escaped(cell)).append(' '));
        text.append("|\n");
        return this;
    }

    /** The line between the head of a table and its rows. */
    MarkdownPage rule() {
        text.append("|---".repeat(columns)).append("|\n");
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
