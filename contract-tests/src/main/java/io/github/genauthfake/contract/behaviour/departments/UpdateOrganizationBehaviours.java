package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Organizations and departments change their names and are switched on and off. */
class UpdateOrganizationBehaviours extends Behaviours {
    /** An organization is changed. */
    @Nested
    @Operation("update-organization")
    class UpdateOrganization {
        private static final String OPERATION = "update-organization";

        private Answer update(String organization, Object... changes) {
            return post(OPERATION, with(object("organizationCode", organization), changes));
        }

        @Nested
        class a_new_code {
            @Test
            @Seen(source = "node updateOrganization.spec.ts: the answer has the new code")
            @Inferred(aspect = DATA, why = "the departments stay what they are; their organization has another code")
            void is_that_of_the_organization_and_its_departments() {
                String code = given.organization();
                String department = given.departmentIn(code, "code", unique("code"));
                String next = unique("org");
                update(code, "organizationNewCode", next).succeeds().data("organizationCode", equalTo(next));
                get("get-organization", "organizationCode", code).isRefusedWith(404);
                get("get-department", "organizationCode", next, "departmentId", department)
                        .data("organizationCode", equalTo(next));
                // The code that the run knows is the one by which it tidies up.
                update(next, "organizationNewCode", code).succeeds();
            }

            @Test
            @Inferred(why = "the codes of departments are their own within the organization, whatever it is called")
            void leaves_departments_to_be_found_by_their_codes() {
                String code = given.organization();
                String its = unique("code");
                String department = given.departmentIn(code, "code", its);
                String next = unique("org");
                update(code, "organizationNewCode", next).succeeds();
                get("get-department", "organizationCode", next, "departmentCode", its)
                        .data("departmentId", equalTo(department));
                update(next, "organizationNewCode", code).succeeds();
            }

            @Test
            @Seen(source = "node updateOrganization.spec.ts: 额！ and a blank")
            @Seen(aspect = WORDING, source = "node updateOrganization.spec.ts")
            void that_is_none_is_refused() {
                String code = given.organization();
                for (String none : new String[] {"额！ ", " "}) {
                    in(CHINESE, OPERATION)
                            .post(object("organizationCode", code, "organizationNewCode", none))
                            .isRefusedWith(400)
                            .says("invalid organization code: " + none);
                }
            }

            @Test
            @Seen(source = "node updateOrganization.spec.ts; the older wording seen there is not the newest one")
            void of_100_characters_is_refused() {
                update(given.organization(), "organizationNewCode", "1".repeat(100))
                        .isRefusedWith(400);
            }

            @Test
            @Inferred(why = "class of error: a refused argument; a new organization may have the empty code")
            void that_is_empty_is_refused() {
                update(given.organization(), "organizationNewCode", "").isRefusedWith(400);
            }

            @Test
            @Inferred(why = "class of error: a conflict with what is there")
            void that_is_taken_is_refused() {
                String code = given.organization();
                update(code, "organizationNewCode", given.organization(), "organizationName", "Other")
                        .isRefusedWith(409);
                get("get-organization", "organizationCode", code).data("organizationName", equalTo(code));
            }

            @Test
            @Inferred(why = "what has the code already needs no change")
            void may_be_the_one_that_it_has() {
                String code = given.organization();
                update(code, "organizationNewCode", code).succeeds().data("organizationCode", equalTo(code));
            }
        }

        @Nested
        class a_change {
            @Test
            @Seen(source = "node updateOrganization.spec.ts: without a new code")
            @Seen(aspect = WORDING, source = "node updateOrganization.spec.ts: the empty text")
            @Inferred(aspect = DATA, why = "a new organization and its root department have one name")
            void of_the_name_is_one_of_the_root_department() {
                String code = given.organization();
                in(CHINESE, OPERATION)
                        .post(object("organizationCode", code, "organizationName", "组织节点名称"))
                        .succeeds()
                        .says("")
                        .data("organizationName", equalTo("组织节点名称"));
                get("get-department", "organizationCode", code, "departmentId", "root")
                        .data("name", equalTo("组织节点名称"));
            }

            @Test
            @Documented(source = "openapi UpdateOrganizationReqDto: description, openDepartmentId and i18n")
            @Inferred(aspect = DATA, why = "what is left out stays, as in the update of a department")
            void leaves_what_it_does_not_mention() {
                String code = given.organization();
                String own = unique("open");
                Object names = object("organizationName", object("en-US", object("enabled", true, "value", "Acme")));
                update(code, "description", "makes everything", "openDepartmentId", own, "i18n", names)
                        .succeeds();
                update(code, "organizationName", "Acme")
                        .succeeds()
                        .data("description", equalTo("makes everything"))
                        .data("openDepartmentId", equalTo(own))
                        .data("i18n", equalTo(names));
            }

            @Test
            @Inferred(why = "null clears what may be cleared, as in the update of a department")
            void to_null_clears() {
                String code = given.organization();
                update(code, "description", "makes everything").succeeds();
                update(code, "description", null).succeeds().data("description", nullValue());
            }

            @Test
            @Documented(source = "openapi UpdateOrganizationReqDto.leaderUserIds")
            @Inferred(aspect = DATA, why = "the list replaces the leaders of the root department")
            void of_the_leaders_replaces_them() {
                String code = given.organization();
                String one = given.user();
                String other = given.user();
                update(code, "leaderUserIds", list(one)).succeeds();
                update(code, "leaderUserIds", list(other)).succeeds().data("leaderUserIds", contains(other));
                update(code, "leaderUserIds", list()).succeeds().data("leaderUserIds", empty());
            }

            @Test
            @Inferred(why = "class of error: not found, and a conflict with what is there")
            void is_refused_whole() {
                String code = given.organization();
                update(code, "description", "x", "leaderUserIds", list("000000000000000000000000"))
                        .isRefusedWith(404);
                String own = unique("open");
                given.departmentIn(given.organization(), "openDepartmentId", own);
                update(code, "description", "x", "openDepartmentId", own).isRefusedWith(409);
                get("get-organization", "organizationCode", code).data("description", nullValue());
            }

            @Test
            @Inferred(why = "class of error: a refused argument; an organization has a name")
            void to_an_empty_name_is_refused() {
                update(given.organization(), "organizationName", "").isRefusedWith(400);
            }

            @Test
            @Inferred(why = "class of error: not found; seen of other operations on organizations")
            void needs_an_organization_that_exists() {
                update(unique("org"), "organizationName", "Acme").isRefusedWith(404);
                post(OPERATION, object("organizationName", "Acme")).isRefusedWith(400);
            }
        }
    }

    /** An organization is switched on and off. */
    @Nested
    @Operation("update-organization-status")
    class UpdateOrganizationStatus {
        private Answer become(String root, Object status) {
            return post("update-organization-status", object("rootNodeId", root, "status", status));
        }

        @Test
        @Documented(source = "openapi UpdateOrganizationStatusReqDto, example of status, and IsSuccessRespDto")
        void shows_in_the_organization_and_its_root() {
            String organization = given.organization();
            String root = given.rootOf(organization);
            get("get-organization", "organizationCode", organization).data("status", equalTo("true"));
            become(root, "false").succeeds().data("", equalTo(object("success", true)));
            get("get-organization", "organizationCode", organization).data("status", equalTo("false"));
            get("get-department", "organizationCode", organization, "departmentId", "root")
                    .data("status", equalTo(false));
        }

        @Test
        @Inferred(why = "the text is declared, and clients with types send the truth itself")
        void takes_a_truth_or_a_text_of_one() {
            String organization = given.organization();
            String root = given.rootOf(organization);
            become(root, false).succeeds();
            get("get-organization", "organizationCode", organization).data("status", equalTo("false"));
            become(root, "TRUE").succeeds();
            get("get-organization", "organizationCode", organization).data("status", equalTo("true"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_what_is_no_truth() {
            String root = given.rootOf(given.organization());
            become(root, "off").isRefusedWith(400);
            post("update-organization-status", object("rootNodeId", root)).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_is_no_root() {
            become(given.department(), "false").isRefusedWith(404);
            become("000000000000000000000000", "false").isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi list-organizations.status")
        void decides_who_is_listed() {
            String on = given.organization();
            String off = given.organization();
            become(given.rootOf(off), "false").succeeds();
            get("list-organizations", "status", false, "fetchAll", true)
                    .succeeds()
                    .data("list.organizationCode", hasItem(off))
                    .data("list.organizationCode", not(hasItem(on)));
            get("list-organizations", "status", true, "fetchAll", true)
                    .data("list.organizationCode", hasItem(on))
                    .data("list.organizationCode", not(hasItem(off)));
        }
    }

    /** A department is switched on and off. */
    @Nested
    @Operation("update-department-status")
    class UpdateDepartmentStatus {
        private Answer become(String department, Object status) {
            return post("update-department-status", object("departmentId", department, "status", status));
        }

        @Test
        @Documented(source = "openapi UpdateDepartmentStatusReqDto, and DepartmentDto.status")
        @Inferred(
                aspect = DATA,
                why = "an object without properties is declared; the department is what there is to say")
        void answers_the_department_and_leaves_those_below() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String below = given.departmentIn(organization, "parentDepartmentId", department);
            become(department, false)
                    .succeeds()
                    .data("departmentId", equalTo(department))
                    .data("status", equalTo(false));
            get("get-department", "organizationCode", organization, "departmentId", below)
                    .data("status", equalTo(true));
            become(department, true).succeeds().data("status", equalTo(true));
        }

        @Test
        @Documented(source = "openapi list-children-departments.status")
        void decides_who_is_listed() {
            String organization = given.organization();
            String on = given.departmentIn(organization);
            String off = given.departmentIn(organization);
            become(off, false).succeeds();
            get("list-children-departments", "organizationCode", organization, "departmentId", "root", "status", false)
                    .succeeds()
                    .data("list.departmentId", contains(off));
            get("list-children-departments", "organizationCode", organization, "departmentId", "root", "status", true)
                    .data("list.departmentId", contains(on));
        }

        @Test
        @Documented(source = "openapi UpdateDepartmentReqDto.status")
        void is_also_a_change_of_the_department() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            post(
                            "update-department",
                            object("organizationCode", organization, "departmentId", department, "status", false))
                    .succeeds()
                    .data("status", equalTo(false));
        }

        @Test
        @Documented(source = "openapi UpdateDepartmentStatusReqDto, both required")
        void needs_a_department_and_a_truth() {
            String department = given.department();
            become(department, "off").isRefusedWith(400);
            post("update-department-status", object("departmentId", department)).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found; the operation knows ids only")
        void does_not_find_what_is_no_id() {
            become("000000000000000000000000", false).isRefusedWith(404);
        }
    }
}
