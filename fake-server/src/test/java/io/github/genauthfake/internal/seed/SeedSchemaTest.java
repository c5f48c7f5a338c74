package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.document.Location;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.NodeValues;
import io.github.genauthfake.internal.seed.export.Export;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The schema that editors use, by an independent validator. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedSchemaTest {
    private static final int SEEDS = Generated.cases(5_000, 50_000);
    private static final JsonNode SCHEMA = Json.tree(SeedSchema.json());
    private static final JsonSchema VALIDATOR =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(SCHEMA);

    @Test
    void a_seed_is_valid_by_the_schema_exactly_when_the_parser_accepts_its_shape() {
        Random random = Generated.random();
        RandomSeed seeds = new RandomSeed(random, SCHEMA);
        int accepted = 0;
        for (int count = 0; count < SEEDS; count++) {
            Map<String, Object> seed = seeds.next();
            Set<ValidationMessage> complaints = VALIDATOR.validate(Json.tree(seed));
            SeedException refusal = refusal(seed);
            assertThat(refusal == null)
                    .as("seed %s, the schema says %s, the parser says %s", seed, complaints, refusal)
                    .isEqualTo(complaints.isEmpty());
            accepted += refusal == null ? 1 : 0;
        }
        assertThat(accepted).isBetween(SEEDS / 10, SEEDS * 9 / 10);
    }

    @SuppressWarnings("unchecked") // the top of a seed is an object
    private static JsonNode tree(Mapping seed) {
        return Json.tree((Map<String, Object>) NodeValues.of(seed));
    }

    private static SeedException refusal(Map<String, Object> seed) {
        try {
            SeedSchema.check((Mapping) NodeValues.tree(seed, Location.BUILDER));
            return null;
        } catch (SeedException refusal) {
            return refusal;
        }
    }

    @Test
    void an_export_is_valid() {
        RandomState states = new RandomState(Generated.random());
        for (int state = 0; state < 10; state++) {
            Mapping export = Documents.parse(Export.yaml(states.after(100)), "export");
            assertThat(VALIDATOR.validate(tree(export))).isEmpty();
        }
    }

    @Test
    void users_have_the_properties_of_create_user() {
        JsonNode contract = Json.tree(Contract.get().openApiJson());
        Set<String> known = names(contract.at("/components/schemas/CreateUserInfoDto/properties"));
        assertThat(known).isNotEmpty();
        // Said by names in place of ids, or never acted on.
        known.removeAll(Set.of("departmentIds", "tenantIds", "salt", "otp", "metadataSource"));
        assertThat(names(SCHEMA.at("/definitions/user/properties"))).containsAll(known);
        Set<String> fields = names(contract.at("/components/schemas/SetCustomFieldDto/properties"));
        fields.removeAll(Set.of("targetType", "key"));
        assertThat(names(SCHEMA.at("/definitions/customField/properties"))).containsAll(fields);
        assertThat(names(SCHEMA.at("/definitions/tenant/properties")))
                .containsAll(names(contract.at("/components/schemas/CreateTenantDto/properties")));
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_running_server_has_it() throws Exception {
        try (FakeGenAuth genauth = FakeGenAuth.start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(genauth.baseUrl() + "/_fake/seed.schema.json"))
                    .build();
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(SeedSchema.json());
        }
    }
}
