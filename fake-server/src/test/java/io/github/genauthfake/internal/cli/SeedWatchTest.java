package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedWatchTest {
    private final Logger logger = Logger.getLogger("io.github.genauthfake.seeds");
    private final BlockingQueue<LogRecord> news = new LinkedBlockingQueue<>();

    @TempDir
    private Path directory;

    private Path base;
    private Path people;
    private FakeGenAuth server;
    private SeedWatch watch;
    private UserPool pool;

    @BeforeEach
    void start() throws IOException {
        Filter catchAll = record -> !news.add(record);
        logger.setFilter(catchAll);
        base = Files.writeString(directory.resolve("base.yaml"), "users:\n  alice: {}\n");
        people = Files.writeString(directory.resolve("people.yaml"), "users:\n  bob: {}\n");
        watch = new SeedWatch("default pool", List.of(base, people), true);
        server = FakeGenAuth.builder().seed(Seed.fromFiles(base, people)).start();
        pool = server.defaultPool();
        watch.start(pool);
    }

    @AfterEach
    void close() {
        watch.close();
        server.close();
        logger.setFilter(null);
    }

    private String nextNews() throws InterruptedException {
        LogRecord record = news.poll(20, TimeUnit.SECONDS);
        assertThat(record).as("a message about the seed").isNotNull();
        return record.getLevel() + " " + record.getMessage();
    }

    private boolean has(String username) {
        return Api.of(pool)
                        .get("get-user?userIdType=username&userId=" + username)
                        .statusCode()
                == 200;
    }

    @Test
    void a_change_in_any_file_seeds_the_pool_anew() throws Exception {
        Api.of(pool).post("create-user", "{\"username\":\"forgotten\"}");
        Files.writeString(people, "users:\n  carol: {}\n");
        assertThat(nextNews()).isEqualTo("INFO The default pool is seeded anew");
        assertThat(has("alice")).isTrue();
        assertThat(has("carol")).isTrue();
        assertThat(has("bob")).isFalse();
        assertThat(has("forgotten")).isFalse();
        pool.wipe();
        pool.reset();
        assertThat(has("carol")).isTrue();
    }

    @Test
    void a_file_that_another_takes_the_place_of_counts_as_changed() throws Exception {
        Path draft = Files.writeString(directory.resolve("draft"), "users:\n  ted: {}\n");
        Files.move(draft, people, StandardCopyOption.REPLACE_EXISTING);
        assertThat(nextNews()).startsWith("INFO");
        assertThat(has("ted")).isTrue();
    }

    @Test
    void a_hostile_file_does_not_end_the_watch() throws Exception {
        Files.writeString(people, "users:\n  bob: {name: 1" + ":1".repeat(200_000) + "}\n");
        assertThat(nextNews()).startsWith("WARNING The default pool stays as it is: ");
        Files.writeString(people, "users:\n  carol: {}\n");
        assertThat(nextNews()).startsWith("INFO");
    }

    @Test
    void a_broken_file_changes_nothing_and_is_named_with_its_line_until_it_is_mended() throws Exception {
        Snapshot before = pool.snapshot();
        Files.writeString(people, "users:\n  bob: {}\n  carol: {emial: x}\n");
        assertThat(nextNews())
                .startsWith("WARNING The default pool stays as it is: ")
                .contains("people.yaml:3: ", "emial");
        assertThat(pool.snapshot()).isEqualTo(before);
        Files.delete(people);
        assertThat(nextNews()).startsWith("WARNING").contains("people.yaml");
        assertThat(pool.snapshot()).isEqualTo(before);
        Files.writeString(people, "users:\n  carol: {}\n");
        assertThat(nextNews()).startsWith("INFO");
        assertThat(has("carol")).isTrue();
        assertThat(news).isEmpty();
    }
}
