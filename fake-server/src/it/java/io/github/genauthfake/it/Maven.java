package io.github.genauthfake.it;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven that runs the build, in a process of its own. Projects are built twice. The first time they do not know of the
 * fake; what they need comes into the usual repository, as in any build. The second time the fake is among their
 * dependencies, with the POM that is published, out of a repository of its own, and Maven is offline: whatever else it
 * would bring, the build breaks.
 *
 * @param project where the project is
 */
public record Maven(Path project) {
    private static final String USUAL = System.getProperty("genauthfake.localRepository");
    private static final boolean IS_OFFLINE =
            System.getProperty("genauthfake.offline").equals("offline true");

    /** Builds without the fake. The tests are skipped when the build is offline and something was never fetched. */
    public void resolve(String... arguments) throws IOException, InterruptedException {
        EndedProcess ended =
                run(IS_OFFLINE ? List.of("--offline") : List.of(), List.of("-Dmaven.repo.local=" + USUAL), arguments);
        if (ended.status() != 0) {
            assumeFalse(
                    IS_OFFLINE, "the build is offline, and what projects need was never fetched: " + ended.output());
            throw new AssertionError(ended.output());
        }
    }

    /** Builds offline with what is published in a repository of its own. */
    public EndedProcess offline(PrivateRepository repository, String... arguments)
            throws IOException, InterruptedException {
        return run(
                List.of("--offline"),
                List.of("-Dmaven.repo.local=" + repository.directory(), "-Dmaven.repo.local.tail=" + USUAL),
                arguments);
    }

    private EndedProcess run(List<String> options, List<String> repositories, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("genauthfake.mavenHome"), "bin", isOnWindows() ? "mvn.cmd" : "mvn")
                .toString());
        // One after the other, so that what is printed can be told apart.
        command.addAll(List.of(
                "--batch-mode",
                "--threads",
                "1",
                "-f",
                project.resolve("pom.xml").toString()));
        command.addAll(options);
        if (Boolean.getBoolean(InFullBuild.PROPERTY)) {
            // The POM of all projects has the modules of the full build in a profile of this name.
            command.add("-Pfull");
        }
        command.addAll(repositories);
        command.addAll(List.of(arguments));
        return EndedProcess.of(project.resolveSibling("output"), command);
    }

    private static boolean isOnWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
