package io.github.genauthfake.junit.documentation;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.genauthfake.DataType;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.RawRequests;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** docs/assertions.md shows messages as they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssertionsGuideTest {
    private static final Pattern MESSAGE = Pattern.compile("```text\\n(.*?)\\n```", Pattern.DOTALL);

    private final String guide = Snippets.read(Path.of("..", "docs", "assertions.md"));

    @Test
    void every_message_is_one_that_a_failing_assertion_has() {
        Seed company = Seed.builder()
                .customField(TargetType.USER, "school", DataType.STRING)
                .department("acme/Sales")
                .department("acme/Legal")
                .department("acme/Engineering")
                .user("alice", user -> user.department("acme/Sales").department("acme/Legal"))
                .user("bob")
                .build();
        try (FakeGenAuth server = FakeGenAuth.start()) {
            UserPool pool = server.createPool(company);
            RawRequests.getUser(pool, "carol");
            List<ThrowingCallable> failing = List.of(
                    () -> assertThat(pool).user("alise"),
                    () -> assertThat(pool).user("alice").isIn("acme/Engineering"),
                    () -> assertThat(pool).user("bob").hasCustomData("schol", "pku"),
                    () -> assertThat(pool).received("get-user").withQuery("userId", "bob"));
            Stream<String> messages =
                    failing.stream().map(assertion -> catchThrowable(assertion).getMessage());
            assertThat(MESSAGE.matcher(guide).results().map(found -> found.group(1)))
                    .containsExactlyElementsOf(messages.toList());
        }
    }
}
