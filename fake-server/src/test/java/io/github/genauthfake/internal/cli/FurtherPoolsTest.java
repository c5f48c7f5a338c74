package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.UserState;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools beside the default one, which are there from the start. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FurtherPoolsTest {
    private static final String CHOSEN = "pool: {accessKeyId: 65f0000000000000000000ff, accessKeySecret: "
            + "0123456789abcdef0123456789abcdef}\nusers: {carol: {}}\n";

    @TempDir
    private Path directory;

    private static List<String> usernames(UserPool pool) {
        return pool.state().users().stream().map(UserState::username).toList();
    }

    private static int find(Standalone running, String pool) {
        HttpRequest.Builder request =
                Api.withoutToken(running.server().baseUrl()).request("/_fake/pools/" + pool);
        return Api.send(request).httpStatus();
    }

    @Test
    void have_their_seeds_documented_or_chosen_keys_and_names() throws IOException {
        Path staff = Files.writeString(directory.resolve("staff.yaml"), "users: {bob: {}}\n");
        Path more = Files.writeString(directory.resolve("more.json"), "{\"users\":{\"dave\":{}}}");
        Path partners = Files.writeString(directory.resolve("partners.yaml"), CHOSEN);
        CommandLineRun run = CommandLineRun.of(
                Map.of("GENAUTH_FAKE_POOL", "staff=" + staff + ", partners=" + partners + ",staff=" + more),
                running -> {
                    List<UserPool> pools = running.server().pools();
                    assertThat(pools)
                            .extracting(UserPool::id)
                            .containsExactly(
                                    FakeGenAuth.DEFAULT_ACCESS_KEY_ID,
                                    "65a0c0ffee00000000000002",
                                    "65f0000000000000000000ff");
                    assertThat(pools.get(1).accessKeySecret()).isEqualTo(FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);
                    assertThat(Api.of(pools.get(1))
                                    .get("list-users")
                                    .data()
                                    .path("totalCount")
                                    .intValue())
                            .isEqualTo(2);
                    assertThat(Api.of(pools.get(2))
                                    .get("get-user?userIdType=username&userId=carol")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(find(running, "staff")).isEqualTo(200);
                    assertThat(find(running, "partners")).isEqualTo(200);
                    assertThat(find(running, "nosuch")).isEqualTo(404);
                },
                "--port=0");
        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .contains(
                        "pool staff: access key id 65a0c0ffee00000000000002, secret "
                                + FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET,
                        "pool partners: access key id 65f0000000000000000000ff, secret "
                                + "0123456789abcdef0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff | '--pool' (<name=seed>): 'staff' is not a name and a seed file, as staff=staff.yaml",
                "=a.yaml | '=a.yaml' is not a name and a seed file",
                "staff= | 'staff=' is not a name and a seed file",
                "default=%s | There is a user pool called default already",
                "two words=%s | A name has 1 to 64 letters, digits, dots, dashes and underscores",
                "65a0c0ffee00000000000009=%s | A name must not look like a pool's id",
                "staff=nosuch.yaml | nosuch.yaml: ",
                "staff=%s.txt | is no seed file by its name"
            })
    void are_refused_with_the_reason(String value, String reason) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "users: {bob: {}}\n");
        CommandLineRun run = CommandLineRun.of(Map.of(), "--port=0", "--pool=" + value.formatted(file));
        assertThat(run.errors()).startsWith("genauth-fake: ").contains(reason).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.hasStarted()).isFalse();
    }

    @Test
    void are_refused_with_a_key_that_another_has_or_a_mistake_in_a_seed() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), CHOSEN);
        CommandLineRun twice = CommandLineRun.of(Map.of(), "--port=0", "--pool=one=" + file, "--pool=two=" + file);
        assertThat(twice.errors()).contains("has a user pool with the id 65f0000000000000000000ff");
        assertThat(twice.exitCode()).isEqualTo(2);
        Files.writeString(file, "users:\n  bob: {email: nonsense}\n");
        CommandLineRun wrong = CommandLineRun.of(Map.of(), "--port=0", "--pool=one=" + file);
        assertThat(wrong.errors()).contains("a.yaml:2: ");
        assertThat(wrong.exitCode()).isEqualTo(2);
    }

    @Test
    void a_directory_gives_its_seed_files_in_the_order_of_their_names() throws IOException {
        Files.writeString(directory.resolve("2.yaml"), "users: {alice: {name: Two}}\n");
        Files.writeString(directory.resolve("1.json"), "{\"users\":{\"alice\":{\"name\":\"One\"},\"bob\":{}}}");
        Files.writeString(directory.resolve("notes.txt"), "no seed");
        Files.writeString(directory.resolve(".hidden.yaml"), "no: seed");
        Files.createDirectory(directory.resolve("other.yaml"));
        CommandLineRun run = CommandLineRun.of(
                Map.of(),
                running -> {
                    assertThat(usernames(running.server().defaultPool())).containsExactlyInAnyOrder("alice", "bob");
                    assertThat(Api.of(running.server().defaultPool())
                                    .get("get-user?userIdType=username&userId=alice")
                                    .data()
                                    .path("name")
                                    .textValue())
                            .isEqualTo("Two");
                },
                "--port=0",
                "--seed=" + directory);
        assertThat(run.errors()).isEmpty();
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertThat(CommandLineRun.of(Map.of(), "--port=0", "--seed=" + empty).hasStarted())
                .isTrue();
    }
}
