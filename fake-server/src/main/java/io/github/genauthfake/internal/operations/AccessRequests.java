package io.github.genauthfake.internal.operations;

import java.util.List;
import java.util.Map;

/** The parameters of the operations on roles, groups and namespaces; {@code null} where a request leaves one out. */
final class AccessRequests {
    private AccessRequests() {}

    record CreateRole(String code, String name, String namespace, String description, String disableTime) {}

    record CreateGroup(String code, String name, String description, String type, Map<String, Object> customData) {}

    record GetRole(String code, String namespace) {}

    record ListRoles(Long page, Integer limit, String keywords, String namespace) {}

    record DeleteRoles(List<String> codeList, String namespace) {}

    record GetGroup(String code, Boolean withCustomData) {}

    record ListGroups(String keywords, Long page, Integer limit, Boolean withCustomData) {}

    record DeleteGroups(List<String> codeList) {}

    record CreateNamespace(String code, String name, String description) {}

    record GetNamespace(String code) {}

    record DeleteNamespace(String code) {}

    record ListNamespaces(Long page, Integer limit, String keywords) {}
}
