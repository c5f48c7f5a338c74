package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.behaviour.shape.Trait.KEYWORDS;
import static io.github.genauthfake.contract.behaviour.shape.Trait.NEWEST_FIRST;
import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.behaviour.shape.Listing.Place;
import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operations that answer objects page by page: those of the kinds, and others. */
final class Listings {
    private static final String TOTAL = "totalCount";
    private static final String KEYWORDS_OF_OTHERS = "keywords";

    private Listings() {}

    static List<Listing> all() {
        return Stream.concat(
                        TestedKinds.ALL.stream()
                                .filter(TestedKind::sharesBehaviours)
                                .flatMap(kind -> of(kind).stream()),
                        Stream.of(
                                users("list-users-get", false),
                                users("list-users-post", true),
                                new Listing(
                                        "list-tenant-users",
                                        true,
                                        "linkUserId",
                                        KEYWORDS_OF_OTHERS,
                                        TOTAL,
                                        Set.of(NEWEST_FIRST),
                                        Listings::membersOfATenant),
                                other(
                                        "search-organizations",
                                        "organizationCode",
                                        true,
                                        Listings::organizationsCalledAlike),
                                other("list-data-resources", "resourceCode", true, Listings::dataResources),
                                other("list-data-policies", "policyId", true, Listings::policiesCalledAlike),
                                other("list-simple-data-policies", "policyId", true, Listings::policiesCalledAlike),
                                other("list-data-policy-targets", "targetIdentifier", true, Listings::usersWithAPolicy),
                                other("list-archived-users", "userId", true, Listings::deletedUsers),
                                other("list-department-members", "userId", false, Listings::membersOfADepartment),
                                other("search-department-members", "userId", true, Listings::membersCalledAlike),
                                other("list-group-members", "userId", true, Listings::membersOfAGroup),
                                other("list-role-members", "userId", true, Listings::usersWithARole),
                                other("list-role-departments", "id", true, Listings::departmentsWithARole),
                                other("get-user-departments", "departmentId", false, Listings::departmentsOfAUser)))
                .toList();
    }

    /** The operation that lists the objects of a kind; empty when the fake has none. */
    static Optional<Listing> of(TestedKind kind) {
        return kind.isListed()
                ? Optional.of(new Listing(
                        kind.listOperation(),
                        false,
                        kind.key(),
                        kind.keywords(),
                        TOTAL,
                        kind.isSearched() ? Set.of(NEWEST_FIRST, KEYWORDS) : Set.of(NEWEST_FIRST),
                        given -> placeOf(given, kind)))
                : Optional.empty();
    }

    private static Place placeOf(Given given, TestedKind kind) {
        Map<String, Object> owner = kind.owner()
                .map(its -> object(kind.ownerProperty(), given.one(its)))
                .orElse(object());
        return new Place(
                owner,
                name -> given.one(
                        kind, with(owner, kind.names().get(kind.names().size() - 1), name)));
    }

    private static Listing users(String operation, boolean posted) {
        return new Listing(
                operation,
                posted,
                "userId",
                KEYWORDS_OF_OTHERS,
                TOTAL,
                Set.of(NEWEST_FIRST),
                given -> new Place(object(), name -> given.user("username", name)));
    }

    private static Listing other(String operation, String key, boolean isNewestFirst, Function<Given, Place> place) {
        return new Listing(
                operation,
                false,
                key,
                KEYWORDS_OF_OTHERS,
                TOTAL,
                isNewestFirst ? Set.of(NEWEST_FIRST) : Set.of(),
                place);
    }

    private static Place deletedUsers(Given given) {
        return new Place(object(), name -> given.deletedUser());
    }

    private static Place dataResources(Given given) {
        String namespace = given.namespace();
        return new Place(
                object("namespaceCodes", list(namespace)),
                name -> given.one(TestedKinds.DATA_RESOURCE, object("namespaceCode", namespace, "resourceName", name)));
    }

    private static String permission(Given given) {
        String namespace = given.namespace();
        return namespace + "/" + given.dataResourceIn(namespace) + "/read";
    }

    private static Place policiesCalledAlike(Given given) {
        String word = given.name("w");
        String permission = permission(given);
        return new Place(object("query", word), name -> given.dataPolicyCalled(word + given.name("p"), permission));
    }

    private static Place usersWithAPolicy(Given given) {
        String policy = given.dataPolicy(permission(given));
        return new Place(object("policyId", policy), name -> {
            String user = given.user("username", name);
            given.dataAuthorization(policy, "USER", user);
            return user;
        });
    }

    private static Place organizationsCalledAlike(Given given) {
        String word = given.name("word");
        return new Place(
                object("keywords", word),
                name -> given.one(TestedKinds.ORGANIZATION, object("organizationName", word + " " + name)));
    }

    private static Place membersOfADepartment(Given given) {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        return new Place(
                object("organizationCode", organization, "departmentId", department, "orderBy", "Asc"), name -> {
                    String user = given.user("username", name);
                    given.membership(user, department);
                    return user;
                });
    }

    private static Place membersCalledAlike(Given given) {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String word = given.name("word");
        return new Place(
                object("organizationCode", organization, "departmentId", department, "keywords", word), name -> {
                    String user = given.user("username", name, "name", word);
                    given.membership(user, department);
                    return user;
                });
    }

    private static Place membersOfAGroup(Given given) {
        String group = given.group();
        return new Place(object("code", group), name -> {
            String user = given.user("username", name);
            given.member(user, group);
            return user;
        });
    }

    private static Place membersOfATenant(Given given) {
        String tenant = given.tenant();
        return new Place(object("tenantId", tenant), name -> {
            String user = given.user("username", name);
            given.tenantMember(user, tenant);
            return user;
        });
    }

    private static Place usersWithARole(Given given) {
        String role = given.role();
        return new Place(object("code", role), name -> {
            String user = given.user("username", name);
            given.assignment(role, "USER", user);
            return user;
        });
    }

    private static Place departmentsWithARole(Given given) {
        String role = given.role();
        String organization = given.organization();
        return new Place(object("code", role), name -> {
            String department = given.departmentIn(organization, "name", name);
            given.assignment(role, "DEPARTMENT", department);
            return department;
        });
    }

    private static Place departmentsOfAUser(Given given) {
        String user = given.user();
        List<String> departments = new java.util.ArrayList<>();
        return new Place(object("userId", user, "orderBy", "Asc"), name -> {
            departments.add(given.department());
            given.membership(user, departments.toArray(String[]::new));
            return departments.get(departments.size() - 1);
        });
    }
}
