package io.github.genauthfake.contract.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run as one page for people. It needs no network, no script and no other file. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes the page. */
    public static void write(Run run, Path file) throws IOException {
        try (Reader template = template("report");
                Writer page = Files.newBufferedWriter(file)) {
            Mustache.compiler()
                    .strictSections(true)
                    .withLoader(HtmlReport::template)
                    .compile(template)
                    .execute(new ReportPage(run), page);
        }
    }

    private static Reader template(String name) {
        return new InputStreamReader(HtmlReport.class.getResourceAsStream(name + ".mustache"), StandardCharsets.UTF_8);
    }
}
