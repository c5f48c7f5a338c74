package io.github.genauthfake.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameSerializerTest {
    private final ObjectMapper usual = new ObjectMapper();
    private final ObjectMapper mapper =
            new ObjectMapper().registerModule(new SimpleModule().addKeySerializer(String.class, new NameSerializer()));

    @ParameterizedTest
    @ValueSource(strings = {"userId", "", "a \"quoted\" name", "back\\slash", "line\nend", "学校", "😀", "\u0000"})
    void names_are_written_as_usual_the_first_time_and_later(String name) throws JsonProcessingException {
        Map<String, Object> object = Map.of(name, 1);
        for (int time = 0; time < 3; time++) {
            assertThat(mapper.writeValueAsBytes(object)).isEqualTo(usual.writeValueAsBytes(object));
        }
    }

    @Test
    void there_may_be_more_names_than_are_remembered() throws JsonProcessingException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int number = 0; number < 5_000; number++) {
            object.put("name" + number, Map.of("inner" + number, number));
        }
        assertThat(mapper.writeValueAsBytes(object)).isEqualTo(usual.writeValueAsBytes(object));
        assertThat(mapper.writeValueAsBytes(object)).isEqualTo(usual.writeValueAsBytes(object));
    }
}
