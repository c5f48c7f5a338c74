package io.github.genauthfake.internal.http;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.kind.Call.Written;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.pool.Pool;
import java.util.ArrayList;
import java.util.List;

/** The calls to a pool that write, as its journal has them. */
final class Writes {
    private Writes() {}

    static List<Written> of(Pool pool) {
        List<Written> writes = new ArrayList<>();
        for (RecordedRequest request : pool.journal().requests()) {
            boolean isWrite = !request.isUnderWay()
                    && Modules.find(request.method(), request.path())
                            .filter(Endpoint::isWrite)
                            .isPresent();
            if (isWrite) {
                writes.add(new Written(
                        writes.size(),
                        request.at(),
                        request.requestId(),
                        request.operation(),
                        request.parameters(),
                        request.succeeded(),
                        pool.accessKey().id()));
            }
        }
        return writes;
    }
}
