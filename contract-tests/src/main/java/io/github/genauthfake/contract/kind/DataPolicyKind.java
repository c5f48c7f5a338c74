package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import java.util.List;

/** Policies on data resources, whose permissions name resources that exist. They are found by a part of their names. */
final class DataPolicyKind extends TestedKind {
    DataPolicyKind() {
        super("data policy");
        particular();
        createdBy("create-data-policy");
        deletedBy("delete-data-policy");
        id("policyId");
        calledBy("policyName");
        unlisted();
        madeOf(unique -> object("policyName", unique.apply("policy"), "statementList", list()));
    }

    @Override
    public List<Search> searches(String keyword) {
        return List.of(new Search(
                "data policies",
                "list-data-policies",
                false,
                keyword.isEmpty() ? object() : object("query", keyword),
                true,
                object()));
    }
}
