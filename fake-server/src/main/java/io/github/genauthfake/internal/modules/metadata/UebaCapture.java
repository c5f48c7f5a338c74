package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;
import static io.github.genauthfake.internal.modules.metadata.MetadataRows.ROW;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataModels.Model;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What applications report of their users' behaviour: rows of a model of the type {@code ueba}, which needs no fields. */
public final class UebaCapture {
    private static final String TYPE = "ueba";

    private record Captured(String modelId, Map<String, Object> data) {}

    /** Words of user agents, the first that is there decides; a program calls itself by the names of older ones, too. */
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iOS"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac OS"),
            Map.entry("Linux", "Linux"));

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> DEVICES = List.of(
            Map.entry("iPad", "tablet"),
            Map.entry("Mobile", "mobile"),
            Map.entry("Windows", "desktop"),
            Map.entry("Mac OS X", "desktop"),
            Map.entry("Linux", "desktop"));

    public static final List<Operation> OPERATIONS =
            List.of(Operation.write("metadata-ueba-capture", Captured.class, UebaCapture::capture));

    private UebaCapture() {}

    /** Whether the rows of a model are captured: they have values that are of no field. */
    static boolean isCaptured(Stored<Model> model) {
        return TYPE.equals(model.it().type());
    }

    private static Object capture(Draft draft, Captured captured, Call call) {
        Stored<Model> model = model(draft, captured.modelId());
        Map<String, Object> data = new LinkedHashMap<>(captured.data());
        Object timestamp = data.remove("timestamp");
        String program = data.get("ua") instanceof String text ? text : "";
        data.put("deviceType", first(DEVICES, program));
        data.put("systemType", first(SYSTEMS, program));
        data.put("browserType", first(BROWSERS, program));
        data.put("country", null); // the fake knows no place of an address
        data.put("province", null);
        data.put("city", null);
        Instant moment = Moments.of(timestamp).orElse(draft.now());
        data.put("requestDate", Moments.iso(moment));
        Map<String, Object> kept = new LinkedHashMap<>(data);
        kept.values().removeIf(Objects::isNull);
        draft.create(ROW, new Row(model.id(), null, null, kept, Map.of()));
        return data;
    }

    /** The model that is named; else the first of the type, which the first call makes (inferred). */
    private static Stored<Model> model(Draft draft, String named) {
        if (named != null && !named.isEmpty()) {
            return MODEL.findById(draft, named)
                    .filter(UebaCapture::isCaptured)
                    .orElseThrow(() -> ApiError.of(MODEL.notFound()));
        }
        return draft.get(MODEL).all().stream()
                .filter(UebaCapture::isCaptured)
                .findFirst()
                .orElseGet(() -> draft.create(MODEL, MODEL.make(Map.of("name", "UEBA", "type", TYPE))));
    }

    private static String first(List<Map.Entry<String, String>> words, String text) {
        return words.stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
