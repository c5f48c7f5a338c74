package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.AnswerSeed;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Canned answers in seeds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerSeedsTest {
    private static final String SEED = """
        answers:
          metadata-get-import-template:
            - with: {page: "2"}
              answer: {statusCode: 200, data: {totalCount: 22, list: [{a: [1, 1.5, null, "x"]}]}}
            - first: 1
              answer: {statusCode: 200, data: {totalCount: 1}}
            - nth: 2
              answer: {statusCode: 200, data: {totalCount: 2}}
          get-user:
            - override: true
              answer: {statusCode: 403, message: locked}
        """;

    private final FakeGenAuth server = FakeGenAuth.start();

    @AfterEach
    void close() {
        server.close();
    }

    private static int total(UserPool pool, String query) {
        return Api.of(pool)
                .get("metadata/get-import-template" + query)
                .data()
                .path("totalCount")
                .asInt(-1);
    }

    private static void assertAnswersFromTheStart(UserPool pool) {
        assertThat(total(pool, "?page=2")).isEqualTo(22);
        assertThat(total(pool, "")).isEqualTo(1);
        assertThat(total(pool, "")).isEqualTo(2);
        assertThat(total(pool, "")).isEqualTo(-1);
        assertThat(Api.of(pool).get("get-user?userId=x").message()).isEqualTo("locked");
    }

    @Test
    void they_come_with_the_seed_and_start_over_with_it() {
        UserPool pool = server.createPool(Seed.parse(SEED, "seed.yaml"));
        assertAnswersFromTheStart(pool);
        pool.reset();
        assertAnswersFromTheStart(pool);
        pool.answers().clear();
        assertThat(total(pool, "?page=2")).isEqualTo(-1);
        pool.seed(Seed.parse(SEED, "seed.yaml"));
        assertAnswersFromTheStart(pool);
        pool.wipe();
        assertThat(pool.answers().armed()).isEmpty();
        assertThat(pool.changes()).isEmpty();
    }

    @Test
    void they_belong_to_snapshots_forks_and_exports() {
        UserPool pool = server.createPool(Seed.parse(SEED, "seed.yaml"));
        assertAnswersFromTheStart(pool.fork());
        assertAnswersFromTheStart(server.createPool(Seed.parse(pool.export(), "export.yaml")));
        assertAnswersFromTheStart(server.createPool(Seed.parse(pool.exportAsJson(), "export.json")));
        UserPool other = server.createPool();
        other.restore(pool.snapshot());
        assertAnswersFromTheStart(other);
        other.restore(pool.snapshot());
        assertThat(total(other, "")).as("what was given stays given").isEqualTo(-1);
    }

    @Test
    void a_later_layer_replaces_those_of_an_operation() {
        Seed layer = Seed.parse(
                "answers: {get-user: [], metadata-get-import-template: [{answer: {statusCode: 200, data: {totalCount: 5}}}]}",
                "2.yaml");
        UserPool pool = server.createPool(Seed.merge(Seed.parse(SEED, "1.yaml"), layer));
        assertThat(total(pool, "?page=2")).isEqualTo(5);
        assertThat(Api.of(pool).get("get-user?userId=x").statusCode()).isEqualTo(404);
    }

    @Test
    void the_builder_says_the_same() {
        assertAnswersFromTheStart(server.createPool(Seed.builder()
                .answer(
                        "metadata-get-import-template",
                        "{\"statusCode\":200,\"data\":{\"totalCount\":22}}",
                        answer -> answer.with("{\"page\":2}"))
                .answer(
                        "metadata-get-import-template",
                        "{\"statusCode\":200,\"data\":{\"totalCount\":1}}",
                        answer -> answer.first(1))
                .answer(
                        "metadata-get-import-template",
                        "{\"statusCode\":200,\"data\":{\"totalCount\":2}}",
                        answer -> answer.nth(2))
                .answer("get-user", "{\"statusCode\":403,\"message\":\"locked\"}", AnswerSeed::override)
                .build()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{metadata-get-import-templat: [{answer: {statusCode: 200}}]} | answers.metadata-get-import-templat: The API has no operation"
                        + " \"metadata-get-import-templat\"; did you mean \"metadata-get-import-template\"",
                "{metadata-get-import-template: [{answer: {}}]} | answers.metadata-get-import-template[0].answer: A canned answer is the whole"
                        + " body",
                "{metadata-get-import-template: [{answer: x}]} | answers.metadata-get-import-template[0].answer",
                "{metadata-get-import-template: [{first: 1}]} | \"answer\" is missing",
                "{metadata-get-import-template: [{firts: 1, answer: {statusCode: 200}}]} | firts",
                "{metadata-get-import-template: [{first: 0, answer: {statusCode: 200}}]} | first",
                "{metadata-get-import-template: [{first: 1, nth: 2, answer: {statusCode: 200}}]} | nth: only one of first and nth"
                        + " can be given",
                "{metadata-get-import-template: {answer: {statusCode: 200}}} | answers.metadata-get-import-template",
                "{get-user: [{answer: {statusCode: 200}}]} | answers.get-user[0].answer: The fake implements get-user"
            })
    void a_mistake_is_told_with_its_place(String answers, String message) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> server.createPool(Seed.parse("answers: " + answers, "seed.yaml")))
                .withMessageStartingWith("seed.yaml:1: ")
                .withMessageContaining(message);
    }
}
