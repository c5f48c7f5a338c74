package io.github.genauthfake.internal.operations;

import java.util.Map;

/** The parameters of the operations on roles and groups; {@code null} where a request leaves one out. */
final class AccessRequests {
    private AccessRequests() {}

    record CreateRole(String code, String name, String namespace, String description, String disableTime) {}

    record CreateGroup(String code, String name, String description, String type, Map<String, Object> customData) {}
}
