package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Departments have relations to directories that they are synchronised with. No operation makes one. */
class SyncRelationBehaviours extends Behaviours {
    /** Relations are read. */
    @Nested
    @Operation("get-department-sync-relations")
    class GetDepartmentSyncRelations {
        @Test
        @Documented(source = "openapi SyncRelationListRespDto: a list")
        void answers_none_of_a_department_that_was_made_by_the_API() {
            String organization = given.organization();
            get(
                            "get-department-sync-relations",
                            "organizationCode",
                            organization,
                            "departmentId",
                            given.departmentIn(organization))
                    .succeeds()
                    .data("", equalTo(list()));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; no other parameter names the department")
        void needs_a_department() {
            get("get-department-sync-relations", "organizationCode", given.organization())
                    .isRefusedWith(400);
        }
    }

    /** Relations are deleted. */
    @Nested
    @Operation("delete-department-sync-relations")
    class DeleteDepartmentSyncRelations {
        @Test
        @Documented(source = "openapi IsSuccessRespDto")
        @Inferred(aspect = STATUS_CODE, why = "what is not there needs no deletion")
        void succeeds_where_there_is_none() {
            String organization = given.organization();
            post(
                            "delete-department-sync-relations",
                            object(
                                    "organizationCode",
                                    organization,
                                    "departmentId",
                                    given.departmentIn(organization),
                                    "provider",
                                    "lark"))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
        }

        @Test
        @Documented(source = "openapi DeleteDepartmentSyncRelationReqDto.provider, required")
        void needs_a_provider() {
            String organization = given.organization();
            post("delete-department-sync-relations", object("organizationCode", organization, "departmentId", "root"))
                    .isRefusedWith(400);
        }
    }

    /** A department is named by a relation. */
    @Nested
    @Operation("get-department")
    class GetDepartment {
        @Test
        @FakeOnly(why = "the form of the name is a guess, which the test is told")
        void a_relation_is_a_guessed_name() {
            String organization = given.organization();
            get(
                            "get-department",
                            "organizationCode",
                            organization,
                            "departmentId",
                            "lark:nobody",
                            "departmentIdType",
                            "sync_relation")
                    .isRefusedWith(404);
            tellsTheTest(Finding.Kind.NOTE);
        }
    }
}
