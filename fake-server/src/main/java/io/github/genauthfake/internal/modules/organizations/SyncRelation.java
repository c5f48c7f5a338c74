package io.github.genauthfake.internal.modules.organizations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a department is called in a directory that it is synchronised with. The API makes none; synchronisation does.
 *
 * @param provider the kind of directory, such as {@code lark}; a department has one relation at most for each
 * @param userIdInIdp the id of the department there; the name is the provider's
 * @param userInfoInIdp what is known of it there
 */
public record SyncRelation(String provider, String userIdInIdp, Map<String, Object> userInfoInIdp) {
    /** How {@code departmentIdType: sync_relation} names it. */
    public String name() {
        return provider + ":" + userIdInIdp;
    }

    /** Relations as seeds have them: the id by provider; with what is known beside it, where something is. */
    public static Map<String, Object> byProvider(List<SyncRelation> relations) {
        Map<String, Object> byProvider = new LinkedHashMap<>();
        relations.forEach(each -> byProvider.put(
                each.provider,
                each.userInfoInIdp.isEmpty()
                        ? each.userIdInIdp
                        : Map.of("id", each.userIdInIdp, "info", each.userInfoInIdp)));
        return byProvider;
    }
}
