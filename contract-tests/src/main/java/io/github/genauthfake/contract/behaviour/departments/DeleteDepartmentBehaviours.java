package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A department is deleted. */
@Operation("delete-department")
class DeleteDepartmentBehaviours extends Behaviours {
    private static final String OPERATION = "delete-department";

    private Answer delete(String organization, String department) {
        return post(OPERATION, object("organizationCode", organization, "departmentId", department));
    }

    @Nested
    class a_department {
        @Test
        @Seen(source = "node deleteDepartment.spec.ts")
        @Documented(aspect = DATA, source = "openapi IsSuccessRespDto")
        @Seen(aspect = WORDING, source = "node deleteDepartment.spec.ts: the empty text")
        void is_deleted() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            in(CHINESE, OPERATION)
                    .post(object("organizationCode", organization, "departmentId", department))
                    .succeeds()
                    .says("")
                    .data("", equalTo(object("success", true)));
        }

        @Test
        @Inferred(why = "what is deleted is not there")
        void is_in_no_answer_afterwards() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            delete(organization, department).succeeds();
            get("get-department", "organizationCode", organization, "departmentId", department)
                    .isRefusedWith(404);
            get("list-children-departments", "organizationCode", organization, "departmentId", "root")
                    .data("totalCount", equalTo(0));
            get("get-organization", "organizationCode", organization).data("hasChildren", equalTo(false));
        }

        @Test
        @Documented(source = "openapi DeleteDepartmentReqDto.departmentIdType")
        void may_be_named_by_an_id_of_ones_own() {
            String organization = given.organization();
            String own = unique("open");
            given.departmentIn(organization, "openDepartmentId", own);
            post(
                            OPERATION,
                            object(
                                    "organizationCode",
                                    organization,
                                    "departmentId",
                                    own,
                                    "departmentIdType",
                                    "open_department_id"))
                    .succeeds();
            get("get-organization", "organizationCode", organization).data("hasChildren", equalTo(false));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_its_custom_data_along() {
            String key = given.fieldOf("DEPARTMENT", "STRING", "isUnique", true);
            String organization = given.organization();
            String department = given.departmentIn(organization);
            given.valueOf("DEPARTMENT", department, key, "A1");
            delete(organization, department).succeeds();
            get("get-custom-data", "targetType", "DEPARTMENT", "targetIdentifier", department)
                    .isRefusedWith(404);
            given.valueOf("DEPARTMENT", given.departmentIn(organization), key, "A1");
        }

        @Test
        @Inferred(why = "a name that nobody has is free")
        void frees_its_code() {
            String organization = given.organization();
            String code = unique("code");
            String department = given.departmentIn(organization, "code", code, "openDepartmentId", code);
            delete(organization, department).succeeds();
            given.departmentIn(organization, "code", code, "openDepartmentId", code);
            get("get-department", "organizationCode", organization, "departmentCode", code)
                    .succeeds()
                    .data("departmentId", not(equalTo(department)));
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Seen(source = "node deleteDepartment.spec.ts: 额！, an empty code and a blank one")
        @Seen(aspect = WORDING, source = "node deleteDepartment.spec.ts")
        void for_an_organization_that_does_not_exist() {
            String department = given.department();
            for (String code : List.of("额！ ", "", " ")) {
                in(CHINESE, OPERATION)
                        .post(object("organizationCode", code, "departmentId", department))
                        .isRefusedWith(404)
                        .says("organization not found for code: " + code);
            }
        }

        @Test
        @Seen(source = "node deleteDepartment.spec.ts; the older wording seen there is not the newest one")
        void for_an_organization_code_of_100_characters() {
            delete("1".repeat(100), given.department()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: well-formed and against the rules")
        void while_there_are_departments_below() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String below = given.departmentIn(organization, "parentDepartmentId", department);
            delete(organization, department).isRefusedWith(422);
            delete(organization, below).succeeds();
            delete(organization, department).succeeds();
        }

        @Test
        @Inferred(why = "class of error: well-formed and against the rules")
        void while_there_are_members() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, department);
            delete(organization, department).isRefusedWith(422);
            get("get-user-departments", "userId", user).data("list.departmentId", contains(department));
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            delete(organization, department).succeeds();
        }

        @Test
        @Inferred(why = "class of error: well-formed and against the rules; an organization has a root")
        void for_a_root() {
            String organization = given.organization();
            delete(organization, "root").isRefusedWith(422);
            delete(organization, given.rootOf(organization)).isRefusedWith(422);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void for_a_department_that_is_not_there() {
            String organization = given.organization();
            delete(organization, "000000000000000000000000").isRefusedWith(404);
            delete(organization, given.department()).isRefusedWith(404);
        }
    }
}
