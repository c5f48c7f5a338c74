package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceFilesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void have_at_most_400_lines_and_the_middle_one_has_less_than_100() throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> lines.put(file, count(file)));
        }
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(lines.entrySet())
                .filteredOn(file -> file.getValue() > 400)
                .as("files of more than 400 lines")
                .isEmpty();
        List<Integer> sizes = new ArrayList<>(lines.values());
        Collections.sort(sizes);
        assertThat(sizes.get(sizes.size() / 2)).as("lines of the middle one").isLessThan(100);
    }

    private static int count(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
