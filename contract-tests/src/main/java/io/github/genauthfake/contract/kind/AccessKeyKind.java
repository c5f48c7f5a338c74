package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.object;

import java.util.List;

/** Access keys have no name, so that those of a run cannot be told from others. */
final class AccessKeyKind extends TestedKind {
    AccessKeyKind() {
        super("access key");
        particular();
        createdBy("create-access-key");
        deletedBy("delete-access-key");
        id("accessKeyId");
        calledBy("accessKeyId");
        unlisted();
        madeOf(unique -> object("type", "userpool"));
    }

    @Override
    public List<Search> searches(String keyword) {
        return List.of();
    }
}
