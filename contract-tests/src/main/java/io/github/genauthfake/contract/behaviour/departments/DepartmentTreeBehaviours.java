package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** A tree of departments is created with its members. */
@Operation("create-department-tree")
class DepartmentTreeBehaviours extends Behaviours {
    private static final String CHOICE =
            "the operation names no organization, so that it could change one that is somebody's";

    private Answer create(Object name, Object children, Object members) {
        return post("create-department-tree", object("name", name, "children", children, "members", members));
    }

    @Test
    @Documented(source = "openapi create-department-tree: a department whose name does not exist is created")
    @Inferred(aspect = DATA, why = "the top of the tree is the root that has its name; what is there counts as changed")
    @FreshPoolOnly(why = CHOICE)
    void creates_what_is_not_there() {
        String organization = given.organization();
        create(organization, list("One", object("name", "Two", "children", list("Three"))), list())
                .succeeds()
                .data("", equalTo(object("addUser", 0, "updateUser", 0, "addDepartment", 3, "updateDepartment", 1)));
        create(organization, list("One", "Four"), list())
                .data("", equalTo(object("addUser", 0, "updateUser", 0, "addDepartment", 1, "updateDepartment", 2)));
        get("get-all-departments", "organizationCode", organization)
                .data("list.name", contains("One", "Two", "Three", "Four"));
    }

    @Test
    @Inferred(why = "a tree that has another name than every root stands below the only one there is")
    @FreshPoolOnly(why = CHOICE)
    void stands_below_the_root_of_the_only_organization() {
        String organization = given.organization();
        create("Research", list("Lab"), list()).succeeds().data("addDepartment", equalTo(2));
        get("list-children-departments", "organizationCode", organization, "departmentId", "root")
                .data("list.name", contains("Research"));
        given.organization();
        create("Sales", list(), list()).isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi Result: users are added and changed")
    @Inferred(aspect = DATA, why = "somebody is known by the username, else by e-mail address or phone number")
    @FreshPoolOnly(why = CHOICE)
    void creates_and_changes_members() {
        String organization = given.organization();
        String known = unique("user");
        String user = given.user("username", known, "email", known + "@example.com");
        create(
                        organization,
                        list(object(
                                "name", "One", "members", list(object("email", known + "@example.com", "name", "Al")))),
                        object("username", unique("user")))
                .succeeds()
                .data("addUser", equalTo(1))
                .data("updateUser", equalTo(1));
        get("get-user", "userId", user, "withDepartmentIds", true).data("name", equalTo("Al"));
        get("list-department-members", "organizationCode", organization, "departmentId", "root")
                .data("totalCount", equalTo(1));
        get(
                        "is-user-in-department",
                        "userId",
                        user,
                        "organizationCode",
                        organization,
                        "departmentId",
                        "root",
                        "includeChildrenDepartments",
                        true)
                .data("inDepartment", equalTo(true));
    }

    @Test
    @Inferred(why = "class of error: a refused argument; the tree is created whole or not at all")
    @FreshPoolOnly(why = CHOICE)
    void is_refused_whole() {
        String organization = given.organization();
        create(organization, list("One"), object("name", "Nobody")).isRefusedWith(400);
        create(organization, list("One", 5), list()).isRefusedWith(400);
        create(organization, list("One", object("children", list())), list()).isRefusedWith(400);
        create(organization, list("One", object("name", "Two", "children", "Three")), list())
                .isRefusedWith(400);
        create(organization, list("One", object("name", "Two", "members", list("alice"))), list())
                .isRefusedWith(400);
        create(organization, list("One"), object("username", 5)).isRefusedWith(400);
        create(organization, list("One"), object("username", unique("user"), "gender", "X"))
                .isRefusedWith(400);
        create("", list("One"), list()).isRefusedWith(400);
        get("get-organization", "organizationCode", organization).data("hasChildren", equalTo(false));
    }
}
