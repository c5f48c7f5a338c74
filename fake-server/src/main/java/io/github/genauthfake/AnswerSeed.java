package io.github.genauthfake;

import io.github.genauthfake.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Which calls get a canned answer of a seed; all of its operation by default. See {@link Answers}. */
public final class AnswerSeed {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private AnswerSeed() {}

    /** @throws IllegalArgumentException when {@code json} is not a JSON object */
    static Map<String, Object> of(String json, Consumer<AnswerSeed> details) {
        AnswerSeed answer = new AnswerSeed();
        answer.properties.put("answer", Json.values(json));
        details.accept(answer);
        return answer.properties;
    }

    /**
     * Only those whose parameters contain {@code parameters}.
     *
     * @param parameters a JSON object, for example {@code {"page": 2}}
     * @throws IllegalArgumentException when it is not a JSON object
     */
    public AnswerSeed with(String parameters) {
        properties.put("with", Json.values(parameters));
        return this;
    }

    /** Also where the fake implements the operation. */
    public AnswerSeed override() {
        properties.put("override", true);
        return this;
    }

    /** Only the first {@code count} calls. */
    public AnswerSeed first(int count) {
        properties.put("first", count);
        return this;
    }

    /** Only the {@code number}-th call, counted from 1. */
    public AnswerSeed nth(int number) {
        properties.put("nth", number);
        return this;
    }
}
