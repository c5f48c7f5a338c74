package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplyTest {
    @Test
    void a_success_that_says_that_nothing_was_done_is_none() {
        assertThat(new RemoteApi.Reply(200, "", Map.of("success", true)).isDone())
                .isTrue();
        assertThat(new RemoteApi.Reply(200, "", null).isDone()).isTrue();
        assertThat(new RemoteApi.Reply(200, "", Map.of("success", false)).isDone())
                .isFalse();
        assertThat(new RemoteApi.Reply(501, "", Map.of("success", true)).isDone())
                .isFalse();
    }

    @Test
    void objects_are_those_of_data_or_of_the_page_in_it() {
        List<Map<String, Object>> objects = List.of(Map.of("code", "a"));
        assertThat(new RemoteApi.Reply(200, "", objects).list()).isEqualTo(objects);
        assertThat(new RemoteApi.Reply(200, "", Map.of("totalCount", 1, "list", objects)).list())
                .isEqualTo(objects);
        assertThat(new RemoteApi.Reply(404, "", null).list()).isEmpty();
    }
}
