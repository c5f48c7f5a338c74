package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.github.genauthfake.contract.report.Run;
import io.github.genauthfake.contract.report.RunFile;
import io.github.genauthfake.contract.report.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar makes proposals of runs, though never of those against the fake. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposeIT {
    private static final String FILE =
            "io/github/genauthfake/contract/behaviour/customfields/GetCustomDataBehaviours.java";
    private static final String RUN = "genauth-contract-report/run.json";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void runOnTheFakeInAnotherProcess() throws Exception {
        try (StandaloneFake server = StandaloneFake.start()) {
            EndedCheck check =
                    EndedCheck.inThisProcess(directory, server.environment(), "check", "--only=get-custom-data");
            assertThat(check.exitCode()).as(check.toString()).isZero();
        }
    }

    /** The same run as if it had been made against the real service; nothing here can reach that. */
    private static Path asIfOfTheService() throws Exception {
        Run run = RunFile.read(directory.resolve(RUN));
        Path file = directory.resolve("service.json");
        RunFile.write(
                new Run(
                        run.format(),
                        run.tool(),
                        new Target(Target.Kind.SERVICE, "https://api.example.com", "pool", null),
                        "2026-01-31T12:00:00Z",
                        "2026-01-31T12:01:00Z",
                        run.only(),
                        run.requests(),
                        run.findings(),
                        null,
                        List.of(),
                        List.of()),
                file);
        return file;
    }

    @Test
    void a_run_against_a_standalone_fake_is_refused_loudly() throws Exception {
        EndedCheck propose = EndedCheck.inThisProcess(
                directory, Map.of(), "propose", directory.resolve(RUN).toString());
        assertThat(propose.exitCode()).as(propose.toString()).isEqualTo(2);
        assertThat(propose.output()).isEmpty();
        assertThat(propose.errors())
                .contains("NO EVIDENCE", "a standalone GenAuth Fake")
                .doesNotContain("\tat ");
    }

    @Test
    void a_file_that_is_no_run_is_refused() throws Exception {
        Path other = Files.writeString(directory.resolve("other.json"), "{\"statusCode\":200}");
        EndedCheck propose = EndedCheck.inThisProcess(directory, Map.of(), "propose", other.toString());
        assertThat(propose.exitCode()).as(propose.toString()).isEqualTo(2);
        assertThat(propose.errors())
                .contains("other.json holds no run of this check")
                .doesNotContain("\tat ");
    }

    @Test
    void a_run_against_the_service_becomes_a_page_and_a_patch_of_the_marks() throws Exception {
        Path sources = Path.of(System.getProperty("basedir"), "src/main/java");
        EndedCheck propose = EndedCheck.packaged(
                directory,
                Map.of(),
                "propose",
                asIfOfTheService().toString(),
                "--output=proposal.md",
                "--sources=" + sources,
                "--patch=verified.patch");
        assertThat(propose.exitCode()).as(propose.toString()).isZero();
        assertThat(propose.errors()).isEmpty();
        assertThat(Files.readString(directory.resolve("proposal.md")))
                .contains("# Proposal after a run against api.example.com on 2026-01-31")
                .contains("@Verified(on = \"2026-01-31\", host = \"api.example.com\", aspect = {");

        Patch<String> patch =
                UnifiedDiffUtils.parseUnifiedDiff(Files.readAllLines(directory.resolve("verified.patch")));
        List<String> source = Files.readAllLines(sources.resolve(FILE));
        List<String> patched = patch.applyTo(source);
        long verified =
                patched.stream().filter(line -> line.contains("@Verified(")).count();
        assertThat(verified).isPositive();
        assertThat(patched)
                .contains("import io.github.genauthfake.contract.mark.Verified;")
                .noneMatch(line -> line.contains("@Documented("));
    }
}
