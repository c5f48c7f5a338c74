package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedTest {
    private static final Seed COMPANY = Seed.builder()
            .customField(TargetType.USER, "school", DataType.STRING)
            .department("acme/Engineering")
            .user(
                    "alice",
                    user -> user.email("alice@example.com")
                            .leads("acme/Engineering")
                            .customData("school", "pku"))
            .build();

    private static final String YAML = """
            customFields: {USER: {school: {dataType: STRING}}}
            organizations: {acme: {departments: {Engineering: {}}}}
            users:
              alice:
                email: alice@example.com
                departments: [{path: acme/Engineering, leader: true}]
                customData: {school: pku}
            """;

    private static final String JSON = """
            {
              "customFields": {"USER": {"school": {"dataType": "STRING"}}},
              "organizations": {"acme": {"departments": {"Engineering": {}}}},
              "users": {"alice": {
                "email": "alice@example.com",
                "departments": [{"path": "acme/Engineering", "leader": true}],
                "customData": {"school": "pku"}
              }}
            }
            """;

    @Test
    void builder_YAML_and_JSON_make_the_same_state(@TempDir Path directory) throws IOException {
        Path yaml = Files.writeString(directory.resolve("company.yaml"), YAML);
        Path json = Files.writeString(directory.resolve("company.json"), JSON);
        assertThat(Seed.fromFiles(yaml).directory()).isEqualTo(COMPANY.directory());
        assertThat(Seed.fromFiles(json).directory()).isEqualTo(COMPANY.directory());
        assertThat(Seed.parse(YAML, "company.yaml").directory()).isEqualTo(COMPANY.directory());
        assertThat(Seed.parse(JSON, "company.json").directory()).isEqualTo(COMPANY.directory());
    }
}
