package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    @Test
    void is_accepted_by_another_implementation_of_openapi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String document = new String(Contract.get().openApiJson(), StandardCharsets.UTF_8);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSize(569);
    }

    @Test
    void is_written_in_english() {
        String document = new String(Contract.get().openApiJson(), StandardCharsets.UTF_8);
        assertThat(document).doesNotContainPattern("\\p{IsHan}");
    }
}
