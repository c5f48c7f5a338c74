package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The document of the admin endpoints and what there really is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdminDocumentTest {
    private static FakeGenAuth server;
    private static SwaggerParseResult parsed;
    private static List<Endpoint> documented;

    @BeforeAll
    static void read() {
        server = FakeGenAuth.start();
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String text = new AdminClient(server).get("admin-openapi.json").text();
        parsed = new OpenAPIV3Parser().readContents(text, null, options);
        documented = endpoints(parsed.getOpenAPI());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private record Endpoint(String method, String path, List<String> query, boolean isOpen) {}

    @Test
    void another_implementation_of_openapi_accepts_it() {
        assertThat(parsed.getMessages()).isEmpty();
    }

    @Test
    void every_route_is_documented_with_its_parameters_and_nothing_else_is() {
        List<Endpoint> routes = Routes.all().stream()
                .map(route -> new Endpoint(route.method(), route.template(), route.query(), route.isOpen()))
                .toList();
        assertThat(routes).hasSizeGreaterThan(25).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void every_operation_says_what_it_does_under_a_name_of_its_own() {
        List<Operation> operations = parsed.getOpenAPI().getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
        assertThat(operations)
                .extracting(Operation::getOperationId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(operations).extracting(Operation::getSummary).doesNotContainNull();
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.getTags()).hasSize(1));
    }

    private static List<Endpoint> endpoints(OpenAPI document) {
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(operation -> endpoint(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    private static Endpoint endpoint(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> query = Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> "query".equals(parameter.getIn()))
                .map(Parameter::getName)
                .toList();
        boolean isOpen =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        return new Endpoint(method.name(), path, query, isOpen);
    }
}
