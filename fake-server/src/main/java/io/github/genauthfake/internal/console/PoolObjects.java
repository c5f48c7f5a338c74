package io.github.genauthfake.internal.console;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.state.StateView;
import io.github.genauthfake.state.ObjectState;
import io.github.genauthfake.state.OrganizationState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.UserState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The objects of a pool at one moment: counted, searched, page by page. */
public final class PoolObjects {
    private final Directory directory;
    private final PoolState state;

    private PoolObjects(Directory directory, PoolState state) {
        this.directory = directory;
        this.state = state;
    }

    public static PoolObjects of(Pool pool) {
        Directory directory = pool.directory();
        return new PoolObjects(directory, new StateView(directory, pool.clock().now()));
    }

    /** How many there are of each sort, by the names of {@link Kinds}. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(Kinds.USER, state.users().size());
        counts.put(Kinds.DEPARTMENT, state.departments().size());
        counts.put(Kinds.ORGANIZATION, state.organizations().size());
        for (Kind<?> kind : Modules.allKinds()) {
            counts.put(Kinds.nameOf(kind), state.all(kind.name()).size());
        }
        counts.put(Kinds.CUSTOM_FIELD, FieldObjects.custom(state).size());
        counts.put(Kinds.BASE_FIELD, state.baseFields().size());
        return counts;
    }

    /** Some of the objects that match, and how many match. */
    public record Page(int totalCount, List<Map<String, Object>> objects) {}

    /**
     * A page of the objects of a sort: the newest first, but departments and fields in their order.
     *
     * @param search a part of the name, the id or any other text of an object, whatever the case; empty for all
     * @param parent the id of the department whose children are wanted; empty for any
     * @return empty when there is no such sort
     */
    public Optional<Page> list(String sort, String search, Optional<String> parent, int offset, int limit) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        return switch (sort) {
            case Kinds.USER -> Optional.of(users(part, offset, limit));
            case Kinds.ORGANIZATION ->
                Optional.of(newest(state.organizations(), PoolObjects::view, part, offset, limit));
            case Kinds.DEPARTMENT -> {
                DepartmentObjects departments = new DepartmentObjects(state);
                yield Optional.of(page(departments.within(parent), departments::view, part, offset, limit));
            }
            case Kinds.CUSTOM_FIELD ->
                Optional.of(page(FieldObjects.custom(state), FieldObjects::view, part, offset, limit));
            case Kinds.BASE_FIELD -> Optional.of(page(state.baseFields(), FieldObjects::view, part, offset, limit));
            default -> kind(sort).map(kind -> newest(state.all(kind.name()), PoolObjects::view, part, offset, limit));
        };
    }

    /** The object of a sort with an id or, where there is none, with a name; empty when there is no such sort or object. */
    public Optional<Map<String, Object>> find(String sort, String id) {
        return switch (sort) {
            case Kinds.USER -> state.user(id).map(PoolObjects::view);
            case Kinds.ORGANIZATION ->
                state.organization(id)
                        .or(() -> state.organizations().stream()
                                .filter(each -> each.rootDepartmentId().equals(id))
                                .findFirst())
                        .map(PoolObjects::view);
            case Kinds.DEPARTMENT -> state.department(id).map(new DepartmentObjects(state)::view);
            case Kinds.CUSTOM_FIELD, Kinds.BASE_FIELD ->
                list(sort, "", Optional.empty(), 0, Integer.MAX_VALUE).orElseThrow().objects().stream()
                        .filter(each -> each.get("id").equals(id))
                        .findFirst();
            default -> kind(sort).flatMap(kind -> state.object(kind.name(), id)).map(PoolObjects::view);
        };
    }

    private static Optional<Kind<?>> kind(String sort) {
        return Modules.allKinds().stream()
                .filter(kind -> Kinds.nameOf(kind).equals(sort))
                .findFirst();
    }

    /** Searched without the views of those that do not match, of which there may be 100,000. */
    private Page users(String part, int offset, int limit) {
        Users users = Users.of(directory);
        List<UserState> views = state.users();
        return page(
                views.size(),
                index -> part.isEmpty()
                        || matches(users.find(users.order().get(index)).orElseThrow(), part),
                index -> view(views.get(index)),
                offset,
                limit);
    }

    private static boolean matches(User user, String part) {
        return Stream.of(user.username(), user.email(), user.phone(), user.externalId(), user.id())
                        .anyMatch(text -> contains(text, part))
                || contains(user.attributes().get("name"), part)
                || contains(user.attributes().get("nickname"), part);
    }

    private static boolean contains(Object text, String part) {
        return text != null && text.toString().toLowerCase(Locale.ROOT).contains(part);
    }

    private static <T> Page newest(
            List<T> oldestFirst, Function<T, Map<String, Object>> view, String part, int offset, int limit) {
        return page(
                oldestFirst.size(),
                index -> part.isEmpty() || matches(view.apply(oldestFirst.get(index)), part),
                index -> view.apply(oldestFirst.get(index)),
                offset,
                limit);
    }

    private static <T> Page page(
            List<T> inOrder, Function<T, Map<String, Object>> view, String part, int offset, int limit) {
        int last = inOrder.size() - 1;
        return page(
                inOrder.size(),
                index -> part.isEmpty() || matches(view.apply(inOrder.get(last - index)), part),
                index -> view.apply(inOrder.get(last - index)),
                offset,
                limit);
    }

    /** From the highest index down. */
    private static Page page(
            int size, IntPredicate matches, Function<Integer, Map<String, Object>> view, int offset, int limit) {
        List<Map<String, Object>> objects = new ArrayList<>();
        int count = 0;
        for (int index = size - 1; index >= 0; index--) {
            if (matches.test(index)) {
                if (count >= offset && objects.size() < limit) {
                    objects.add(view.apply(index));
                }
                count++;
            }
        }
        return new Page(count, objects);
    }

    private static boolean matches(Map<String, Object> view, String part) {
        return contains(view.get("name"), part)
                || contains(view.get("id"), part)
                || ((Map<?, ?>) view.get("properties"))
                        .values().stream()
                                .filter(Objects::nonNull)
                                .filter(value -> value instanceof String || value instanceof List<?>)
                                .anyMatch(value -> contains(value, part));
    }

    private static Map<String, Object> view(ObjectState object) {
        return view(
                object.id(),
                object.name(),
                object.properties(),
                object.customData(),
                object.createdAt(),
                object.updatedAt());
    }

    private static Map<String, Object> view(OrganizationState organization) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("organizationCode", organization.code());
        properties.put("organizationName", organization.name());
        properties.put("description", organization.description());
        properties.put("tenant", organization.tenant());
        properties.put("i18n", organization.i18n());
        return view(
                organization.rootDepartmentId(),
                organization.code(),
                properties,
                Map.of(),
                organization.createdAt(),
                organization.updatedAt());
    }

    private static Map<String, Object> view(UserState user) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("username", user.username());
        properties.put("email", user.email());
        properties.put("phone", user.phone());
        properties.put("externalId", user.externalId());
        properties.put("name", user.properties().get("name"));
        properties.putAll(user.properties());
        properties.put("departments", user.departments());
        properties.put("roles", user.roles());
        properties.put("groups", user.groups());
        properties.put("tenants", user.tenants());
        properties.put("identities", user.identities());
        Map<String, Object> customData = new LinkedHashMap<>(user.customData());
        customData.putAll(user.tenantCustomData());
        return view(user.id(), user.handle(), properties, customData, user.createdAt(), user.updatedAt());
    }

    /** The form that all sorts have. */
    static Map<String, Object> view(
            String id,
            String name,
            Map<String, Object> properties,
            Map<String, Object> customData,
            Object createdAt,
            Object updatedAt) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("name", name);
        view.put("properties", properties);
        view.put("customData", customData);
        view.put("createdAt", createdAt);
        view.put("updatedAt", updatedAt);
        return view;
    }
}
