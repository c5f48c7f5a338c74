package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.DeleteDepartmentReqDto;
import cn.authing.sdk.java.dto.DepartmentDto;
import cn.authing.sdk.java.dto.DepartmentPaginatedRespDto;
import cn.authing.sdk.java.dto.DepartmentSingleRespDto;
import cn.authing.sdk.java.dto.GetDepartmentDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListChildrenDepartmentsDto;
import cn.authing.sdk.java.dto.OrganizationDto;
import cn.authing.sdk.java.dto.UpdateDepartmentReqDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentChangesTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.DEPARTMENT, "floor", DataType.NUMBER)
                    .build())
            .build();

    private final ManagementClient client;
    private final Company company;
    private final OrganizationDto acme;
    private final DepartmentDto engineering;

    DepartmentChangesTest(ManagementClient client) {
        this.client = client;
        company = new Company(client);
        acme = company.organization("acme");
        engineering = company.department(acme, "Engineering");
    }

    @Test
    void a_change_is_answered_and_shows_when_it_is_read() {
        String sales = company.department(acme, "Sales").getDepartmentId();
        String alice = company.user("alice").getUserId();
        UpdateDepartmentReqDto change = change(engineering.getDepartmentId());
        change.setName("R&D");
        change.setDescription("Builds");
        change.setCode("rd");
        change.setParentDepartmentId(sales);
        change.setLeaderUserIds(List.of(alice));
        change.setCustomData(Map.of("floor", 3));

        DepartmentSingleRespDto answer = client.updateDepartment(change);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        DepartmentDto changed = answer.getData();
        assertThat(changed.getDepartmentId()).isEqualTo(engineering.getDepartmentId());
        assertThat(changed.getName()).isEqualTo("R&D");
        assertThat(changed.getDescription()).isEqualTo("Builds");
        assertThat(changed.getCode()).isEqualTo("rd");
        assertThat(changed.getParentDepartmentId()).isEqualTo(sales);
        assertThat(changed.getLeaderUserIds()).containsExactly(alice);
        assertThat(changed.getMembersCount()).isEqualTo(1);
        assertThat(changed.getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("floor", 3));
        assertThat(read(engineering.getDepartmentId()).getData())
                .usingRecursiveComparison()
                .isEqualTo(changed);
    }

    @Test
    void a_null_never_leaves_the_sdk_so_that_a_description_cannot_be_cleared_through_it_while_leaders_can() {
        UpdateDepartmentReqDto first = change(engineering.getDepartmentId());
        first.setDescription("Builds");
        first.setLeaderUserIds(List.of(company.user("alice").getUserId()));
        client.updateDepartment(first);

        UpdateDepartmentReqDto second = change(engineering.getDepartmentId());
        second.setDescription(null);
        second.setLeaderUserIds(List.of());
        DepartmentDto changed = client.updateDepartment(second).getData();

        assertThat(changed.getDescription()).isEqualTo("Builds");
        assertThat(changed.getLeaderUserIds()).isEmpty();
    }

    @Test
    void changes_that_cannot_be_are_refused() {
        DepartmentDto backend = company.department(acme, "Backend");
        UpdateDepartmentReqDto below = change(backend.getDepartmentId());
        below.setParentDepartmentId(engineering.getDepartmentId());
        assertThat(client.updateDepartment(below).getStatusCode()).isEqualTo(200);
        UpdateDepartmentReqDto belowItself = change(engineering.getDepartmentId());
        belowItself.setParentDepartmentId(backend.getDepartmentId());

        DepartmentSingleRespDto refused = client.updateDepartment(belowItself);

        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(refused.getData()).isNull();
        assertThat(client.updateDepartment(change("65a0c0ffee0000000000ffff")).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void the_root_can_be_named_by_its_alias() {
        UpdateDepartmentReqDto change = change("root");
        change.setName("Acme Holding");
        assertThat(client.updateDepartment(change).getData())
                .returns(acme.getDepartmentId(), DepartmentDto::getDepartmentId)
                .returns("Acme Holding", DepartmentDto::getName);
    }

    @Test
    void a_department_is_deleted() {
        IsSuccessRespDto answer = delete(engineering.getDepartmentId());
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(read(engineering.getDepartmentId()).getStatusCode()).isEqualTo(404);
    }

    @Test
    void a_department_that_is_in_use_stays() {
        UpdateDepartmentReqDto led = change(engineering.getDepartmentId());
        led.setLeaderUserIds(List.of(company.user("alice").getUserId()));
        client.updateDepartment(led);
        for (String departmentId : List.of(engineering.getDepartmentId(), "root")) {
            IsSuccessRespDto refused = delete(departmentId);
            assertThat(refused.getStatusCode()).isEqualTo(422);
            assertThat(refused.getData()).isNull();
        }
        assertThat(read(engineering.getDepartmentId()).getStatusCode()).isEqualTo(200);
    }

    @Test
    void children_are_listed_oldest_first() {
        company.department(acme, "Sales");
        UpdateDepartmentReqDto change = change(engineering.getDepartmentId());
        change.setCustomData(Map.of("floor", 3));
        client.updateDepartment(change);
        ListChildrenDepartmentsDto query = childrenOf(acme.getDepartmentId());
        query.setWithCustomData(true);

        DepartmentPaginatedRespDto answer = client.listChildrenDepartments(query);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getList())
                .extracting(DepartmentDto::getName)
                .containsExactly("Engineering", "Sales");
        assertThat(answer.getData().getList())
                .allMatch(child -> child.getParentDepartmentId().equals(acme.getDepartmentId()));
        assertThat(answer.getData().getList().get(0).getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("floor", 3));
    }

    /** The provider's document declares a truth value there, so all that is left of the number is whether it is zero. */
    @Test
    void the_count_of_children_is_a_truth_value_on_the_sdk() {
        assertThat(client.listChildrenDepartments(childrenOf("root")).getData().getTotalCount())
                .isTrue();
        DepartmentPaginatedRespDto none = client.listChildrenDepartments(childrenOf(engineering.getDepartmentId()));
        assertThat(none.getData().getTotalCount()).isFalse();
        assertThat(none.getData().getList()).isEmpty();
    }

    @Test
    void children_of_an_organization_that_is_not_there_are_not_found() {
        ListChildrenDepartmentsDto query = childrenOf("root");
        query.setOrganizationCode("nobody");
        DepartmentPaginatedRespDto refused = client.listChildrenDepartments(query);
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("organization not found for code: nobody");
        assertThat(refused.getData()).isNull();
    }

    private IsSuccessRespDto delete(String departmentId) {
        DeleteDepartmentReqDto request = new DeleteDepartmentReqDto();
        request.setOrganizationCode("acme");
        request.setDepartmentId(departmentId);
        return client.deleteDepartment(request);
    }

    private DepartmentSingleRespDto read(String departmentId) {
        GetDepartmentDto query = new GetDepartmentDto();
        query.setOrganizationCode("acme");
        query.setDepartmentId(departmentId);
        query.setWithCustomData(true);
        return client.getDepartment(query);
    }

    private static ListChildrenDepartmentsDto childrenOf(String departmentId) {
        ListChildrenDepartmentsDto query = new ListChildrenDepartmentsDto();
        query.setOrganizationCode("acme");
        query.setDepartmentId(departmentId);
        return query;
    }

    private static UpdateDepartmentReqDto change(String departmentId) {
        UpdateDepartmentReqDto change = new UpdateDepartmentReqDto();
        change.setOrganizationCode("acme");
        change.setDepartmentId(departmentId);
        return change;
    }
}
