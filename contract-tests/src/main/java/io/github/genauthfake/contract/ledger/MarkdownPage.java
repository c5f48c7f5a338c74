package io.github.genauthfake.contract.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * Markdown that reads well as text too. The columns of a table are as wide as their heads, so that short cells stand below
 * each other, and a cell that grows does not move the rows around it.
 */
final class MarkdownPage {
    private final StringBuilder text = new StringBuilder();
    private List<String> heads = List.of();

    MarkdownPage title(String title) {
        return paragraph("# " + title);
    }

    MarkdownPage section(String title) {
        return paragraph("## " + title);
    }

    MarkdownPage subsection(String title) {
        return paragraph("### " + title);
    }

    /** Lines that belong together, and an empty one. */
    MarkdownPage paragraph(String... lines) {
        Arrays.stream(lines).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        return this;
    }

    /** Begins a table; spaces behind a head make its column wider. */
    MarkdownPage table(String... columns) {
        heads = List.of(columns);
        line(heads);
        line(heads.stream().map(head -> "-".repeat(head.length())).toList());
        return this;
    }

    MarkdownPage row(String... cells) {
        return row(List.of(cells));
    }

    MarkdownPage row(List<String> cells) {
        line(cells.stream().map(MarkdownPage::escaped).toList());
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

    private void line(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            text.append("| ").append(cell);
            text.append(" ".repeat(Math.max(0, heads.get(column).length() - cell.length())))
                    .append(' ');
        }
        text.append("|\n");
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
