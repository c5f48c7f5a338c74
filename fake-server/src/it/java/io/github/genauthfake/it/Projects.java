package io.github.genauthfake.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Projects of other people, which are built in copies. */
public final class Projects {
    private static final String PLACE_OF_THE_FAKE = "<!-- genauth-fake -->";

    private Projects() {}

    /**
     * Copies projects to a place where nothing is left of an earlier build.
     *
     * @param dependency what stands in their POMs in the place of the fake
     * @param which the files that are copied, by their paths below {@code from}
     */
    public static void copy(Path from, Path to, String dependency, Predicate<Path> which) throws IOException {
        delete(to);
        for (Path file : filesBelow(from)) {
            Path path = from.relativize(file);
            if (which.test(path)) {
                Path copy = to.resolve(path.toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(PLACE_OF_THE_FAKE, dependency));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> everything = Files.walk(directory)) {
                for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> everything = Files.walk(directory)) {
            return everything.filter(Files::isRegularFile).toList();
        }
    }
}
