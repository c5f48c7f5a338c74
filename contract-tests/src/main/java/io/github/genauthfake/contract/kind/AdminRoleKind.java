package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.object;

import java.util.List;

/** Roles of administrators are roles of one namespace, which has operations of its own to create and delete them. */
final class AdminRoleKind extends TestedKind {
    AdminRoleKind() {
        super("admin role");
        particular();
        createdBy("create-admin-role");
        deletedInListsBy("delete-admin-roles", "codeList");
        madeOf(unique -> {
            String code = unique.apply("role");
            return object("code", code, "name", code);
        });
    }

    @Override
    public List<Search> searches(String keyword) {
        return List.of(new Search(
                "admin roles",
                "list-roles",
                false,
                object("namespace", "system", "keywords", keyword),
                true,
                object()));
    }
}
