package io.github.genauthfake.internal.modules.webhooks;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What webhooks can be called for: the values that the contract lists. */
final class WebhookEvents {
    /** Documented; all other names are those of the fake, in English. */
    private static final Map<String, String> CHINESE_NAMES = Map.of("user:created", "创建用户", "user", "用户");

    /** Events without a category in their name that are about users (inferred). */
    private static final List<String> ABOUT_USERS = List.of("register", "login", "kick", "mfa");

    private WebhookEvents() {}

    /** get-webhook-event-list has no parameters. */
    record GetWebhookEventList() {}

    static Object list(DirectoryView directory, GetWebhookEventList request, Call call) {
        Map<String, Map<String, Object>> categories = new LinkedHashMap<>();
        List<Map<String, Object>> events = new ArrayList<>();
        for (String value : Contract.get().named("create-webhook").choices("events")) {
            String category = category(value);
            categories.computeIfAbsent(category, WebhookEvents::named);
            Map<String, Object> event = named(value);
            event.put("category", category);
            events.add(event);
        }
        return Map.of("categories", List.copyOf(categories.values()), "events", events);
    }

    private static String category(String event) {
        String first = event.contains(":") ? event.substring(0, event.indexOf(':')) : event;
        return ABOUT_USERS.contains(first) ? "user" : first;
    }

    private static Map<String, Object> named(String value) {
        String english = english(value);
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", CHINESE_NAMES.getOrDefault(value, english));
        names.put("nameEn", english);
        names.put("value", value);
        return names;
    }

    /** {@code Create User} is documented for {@code user:created}; the others are made of the value. */
    private static String english(String value) {
        if (value.equals("user:created")) {
            return "Create User";
        }
        StringBuilder words = new StringBuilder();
        for (String word : value.split("[:-]")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}
