package io.github.genauthfake.internal.http.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.http.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spoils requests that conform to the contract, in every place that the contract names. */
final class BadRequests {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final RequestMaker maker;
    private final SpoiltText spoiltText;
    private final SpoiltValues spoiltValues;

    BadRequests(Random random, RequestMaker maker) {
        this.random = random;
        this.maker = maker;
        this.spoiltText = new SpoiltText(random);
        this.spoiltValues = new SpoiltValues(random);
    }

    /** Ways of spoiling a request. */
    enum Kind {
        AS_IT_SHOULD_BE,
        NOT_JSON,
        ONE_VALUE,
        SEVERAL_VALUES,
        MISSING,
        UNKNOWN_PROPERTY,
        DUPLICATE,
        LIST_SIZE,
        NESTED_DEEPLY,
        METHOD,
        PATH,
        HEADERS,
        OVERSIZED,
        QUERY
    }

    RawRequest next(Kind kind, OperationContract operation) {
        ObjectNode parameters = maker.parameters(operation);
        return switch (kind) {
            case AS_IT_SHOULD_BE -> maker.request(operation, parameters);
            case NOT_JSON -> notJson(operation, parameters);
            case ONE_VALUE -> maker.request(operation, spoilt(parameters, 1));
            case SEVERAL_VALUES -> maker.request(operation, spoilt(parameters, 2 + random.nextInt(5)));
            case MISSING -> maker.request(operation, missing(parameters));
            case UNKNOWN_PROPERTY -> maker.request(operation, unknown(parameters));
            case DUPLICATE -> duplicate(operation, parameters);
            case LIST_SIZE -> maker.request(operation, listSize(parameters));
            case NESTED_DEEPLY -> nested(operation, parameters);
            case METHOD -> maker.request(operation, parameters).withMethod(spoiltText.method());
            case PATH -> maker.request(operation, parameters).withPath(spoiltText.path(operation.path()));
            case HEADERS -> maker.request(operation, parameters).withHeaders(spoiltText.headers());
            case OVERSIZED -> RawRequest.post(operation.path(), spoiltText.oversized());
            case QUERY -> query(operation, parameters);
        };
    }

    private RawRequest notJson(OperationContract operation, ObjectNode parameters) {
        byte[] body = spoiltText.notJson(JsonText.write(parameters));
        return operation.method().equals("GET")
                ? maker.request(operation, parameters).withBody(body)
                : RawRequest.post(operation.path(), body);
    }

    private ObjectNode spoilt(ObjectNode parameters, int times) {
        for (int time = 0; time < times; time++) {
            List<Place> places = Place.in(parameters);
            if (!places.isEmpty()) {
                Place place = places.get(random.nextInt(places.size()));
                place.set(spoiltValues.insteadOf(place.value()));
            }
        }
        return parameters;
    }

    private ObjectNode missing(ObjectNode parameters) {
        List<Place> places = Place.in(parameters);
        for (Place place : places) {
            if (random.nextInt(places.size()) == 0) {
                if (random.nextBoolean()) {
                    place.set(JSON.nullNode());
                } else {
                    place.remove();
                }
            }
        }
        return parameters;
    }

    private ObjectNode unknown(ObjectNode parameters) {
        List<ObjectNode> objects = new ArrayList<>(List.of(parameters));
        for (Place place : Place.in(parameters)) {
            if (place.value() instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        object.set(spoiltText.name(object), spoiltValues.insteadOf(JSON.textNode("x")));
        return parameters;
    }

    private RawRequest duplicate(OperationContract operation, ObjectNode parameters) {
        if (operation.method().equals("GET")) {
            Map<String, List<String>> query = new LinkedHashMap<>(maker.query(parameters));
            query.replaceAll((name, values) -> {
                List<String> more = new ArrayList<>(values);
                more.add(spoiltText.text());
                return more;
            });
            new ArrayList<>(query.keySet()).forEach(name -> query.put(name + "[]", List.of(spoiltText.text())));
            return RawRequest.get(operation.path(), query);
        }
        return RawRequest.post(operation.path(), spoiltText.withDuplicateKey(JsonText.write(parameters)));
    }

    private ObjectNode listSize(ObjectNode parameters) {
        for (Place place : Place.in(parameters)) {
            if (place.value() instanceof ArrayNode list) {
                ArrayNode resized = JSON.arrayNode();
                int size = random.nextInt(3) == 0 ? 0 : 50 + random.nextInt(3);
                for (int index = 0; index < size && !list.isEmpty(); index++) {
                    resized.add(list.get(index % list.size()));
                }
                place.set(resized);
            }
        }
        return parameters;
    }

    private RawRequest nested(OperationContract operation, ObjectNode parameters) {
        List<Place> places = Place.in(parameters);
        int depth = random.nextBoolean() ? 1_100 : 20 + random.nextInt(900);
        String marker = "\"MARK\"";
        if (places.isEmpty()) {
            parameters.put("deep", "MARK");
        } else {
            places.get(random.nextInt(places.size())).set(JSON.textNode("MARK"));
        }
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String close = open.equals("[") ? "]" : "}";
        String nested = open.repeat(depth) + "1" + close.repeat(depth);
        byte[] body = new String(JsonText.write(parameters), StandardCharsets.UTF_8)
                .replace(marker, nested)
                .getBytes(StandardCharsets.UTF_8);
        return operation.method().equals("GET")
                ? maker.request(operation, parameters).withBody(body)
                : RawRequest.post(operation.path(), body);
    }

    private RawRequest query(OperationContract operation, ObjectNode parameters) {
        Map<String, List<String>> query = new LinkedHashMap<>(maker.query(parameters));
        for (String name : List.copyOf(query.keySet())) {
            switch (random.nextInt(8)) {
                case 0 -> query.remove(name);
                case 1 -> query.put(name, List.of(""));
                case 2 -> query.put(spoiltText.text(), List.of(spoiltText.text()));
                case 3, 4 -> query.put(name, List.of(spoiltText.text()));
                default -> {}
            }
        }
        RawRequest request = maker.request(operation, parameters);
        return request.withQuery(random.nextInt(10) == 0 ? null : query);
    }
}
