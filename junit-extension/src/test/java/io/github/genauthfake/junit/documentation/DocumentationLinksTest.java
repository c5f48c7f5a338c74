package io.github.genauthfake.junit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who begins with the README finds every page, and no link leads nowhere. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentationLinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    @Test
    void the_readme_leads_to_every_page() throws IOException {
        List<String> linked = links(ROOT.resolve("README.md")).stream()
                .map(link -> link.group(1))
                .toList();
        assertThat(pages("docs").stream().map(page -> "docs/" + page.getFileName()))
                .isSubsetOf(linked);
    }

    @Test
    void every_link_leads_to_a_file_and_a_heading_in_it() throws IOException {
        List<Path> all = Stream.of(
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("FIDELITY.md")),
                        pages("docs").stream(),
                        pages("docs/fidelity").stream())
                .flatMap(some -> some)
                .toList();
        for (Path page : all) {
            for (MatchResult link : links(page)) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertThat(target).as("%s in %s", link.group(), page).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target))
                            .as("%s in %s", link.group(), page)
                            .contains(link.group(2));
                }
            }
        }
    }

    private static List<Path> pages(String directory) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static List<MatchResult> links(Path page) {
        return LINK.matcher(CODE.matcher(Snippets.read(page)).replaceAll(""))
                .results()
                .toList();
    }

    /** As code forges make them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(CODE.matcher(Snippets.read(page)).replaceAll(""))
                .results()
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .toList();
    }
}
