package io.github.genauthfake.internal.admin;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What anybody may know of a running server. */
final class ServerEndpoints {
    private static final byte[] UP = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] READY = "{\"status\":\"ready\"}".getBytes(StandardCharsets.UTF_8);

    private ServerEndpoints() {}

    static AdminAnswer health(AdminCall call) {
        return AdminAnswer.written(UP);
    }

    /** The server does not listen before the default pool has its seed, so whoever gets an answer gets this one. */
    static AdminAnswer ready(AdminCall call) {
        return AdminAnswer.written(READY);
    }

    static AdminAnswer version(AdminCall call) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", "genauth-fake");
        view.put("version", Version.text());
        view.put("java", Runtime.version().toString());
        return AdminAnswer.ok(view);
    }

    static AdminAnswer contract(AdminCall call) {
        return AdminAnswer.written(Contract.get().openApiJson());
    }

    static AdminAnswer seedSchema(AdminCall call) {
        return AdminAnswer.written(SeedSchema.json());
    }

    static AdminAnswer adminDocument(AdminCall call) {
        return AdminAnswer.written(Document.JSON);
    }

    /** Written as YAML, served as JSON; made for the first who asks. */
    private static final class Document {
        static final byte[] JSON = read();

        private static byte[] read() {
            try (InputStream yaml = ServerEndpoints.class.getResourceAsStream("openapi.yaml")) {
                return Json.write(new YAMLMapper().readTree(yaml));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
