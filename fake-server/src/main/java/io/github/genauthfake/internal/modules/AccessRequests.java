package io.github.genauthfake.internal.modules;

import java.util.List;
import java.util.Map;

/** The parameters of the operations on roles, groups and namespaces; {@code null} where a request leaves one out. */
public final class AccessRequests {
    private AccessRequests() {}

    public record CreateRole(String code, String name, String namespace, String description, String disableTime) {}

    public record CreateGroup(
            String code, String name, String description, String type, Map<String, Object> customData) {}

    public record GetRole(String code, String namespace) {}

    public record ListRoles(Long page, Integer limit, String keywords, String namespace) {}

    public record DeleteRoles(List<String> codeList, String namespace) {}

    public record GetGroup(String code, Boolean withCustomData) {}

    public record ListGroups(String keywords, Long page, Integer limit, Boolean withCustomData) {}

    public record DeleteGroups(List<String> codeList) {}

    public record CreateNamespace(String code, String name, String description) {}

    public record GetNamespace(String code) {}

    public record DeleteNamespace(String code) {}

    public record ListNamespaces(Long page, Integer limit, String keywords) {}
}
