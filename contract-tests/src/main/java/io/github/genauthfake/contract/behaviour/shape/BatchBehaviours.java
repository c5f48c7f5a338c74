package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.list;

import io.github.genauthfake.contract.behaviour.shape.Batch.Contents;
import java.util.List;
import java.util.stream.Stream;

/** A request holds a list. */
@OfShape(Shape.BATCH)
class BatchBehaviours extends SharedBehaviours<Batch> {
    private static final int MOST = 50;

    private static List<Object> items(Contents contents, int count) {
        return Stream.generate(contents.item()).limit(count).toList();
    }

    @Shared
    void takes_fifty() {
        Contents contents = subject.contents().apply(given);
        subject.send(request(), contents.rest(), items(contents, MOST)).succeeds();
    }

    @Shared
    void refuses_more_than_fifty() {
        Contents contents = subject.contents().apply(given);
        subject.send(request(), contents.rest(), items(contents, MOST + 1)).isRefusedWith(400);
    }

    @Shared
    void refuses_an_empty_list() {
        subject.send(request(), subject.contents().apply(given).rest(), list()).isRefusedWith(400);
    }

    @Shared
    void needs_a_list() {
        subject.send(request(), subject.contents().apply(given).rest()).isRefusedWith(400);
    }
}
