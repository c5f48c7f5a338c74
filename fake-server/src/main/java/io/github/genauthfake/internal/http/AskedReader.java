package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.modules.Asked;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads once what a request asks with, for those who want to know before it is validated. */
final class AskedReader implements Supplier<Asked> {
    private final Exchange exchange;
    private final OperationContract contract;
    private final ParameterReader reader;
    private Asked asked;

    AskedReader(Exchange exchange, OperationContract contract, ParameterReader reader) {
        this.exchange = exchange;
        this.contract = contract;
        this.reader = reader;
    }

    static Asked of(JsonNode parameters) {
        return new Asked(Json.values(parameters), false);
    }

    @Override
    public Asked get() {
        if (asked == null) {
            asked = read();
        }
        return asked;
    }

    private Asked read() {
        try {
            if (!contract.asksByQuery()) {
                return of(reader.body(exchange));
            }
            Map<String, List<String>> query = contract.withVariable(
                    reader.query(exchange.request()), exchange.request().path());
            return contract.implemented()
                    ? of(contract.validateQuery(query).value())
                    : new Asked(Json.values(QueryString.plain(query)), true);
        } catch (ApiError unreadable) {
            // It is told when the request is served, which reads it again.
            return Asked.NOTHING;
        }
    }
}
