package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateDepartmentReqDto;
import cn.authing.sdk.java.dto.CreateOrganizationReqDto;
import cn.authing.sdk.java.dto.DepartmentDto;
import cn.authing.sdk.java.dto.DepartmentSingleRespDto;
import cn.authing.sdk.java.dto.GetDepartmentDto;
import cn.authing.sdk.java.dto.GetOrganizationDto;
import cn.authing.sdk.java.dto.OrganizationDto;
import cn.authing.sdk.java.dto.OrganizationSingleRespDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationsTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.DEPARTMENT, "floor", DataType.NUMBER)
                    .build())
            .build();

    private final ManagementClient client;
    private final Company company;

    OrganizationsTest(ManagementClient client) {
        this.client = client;
        this.company = new Company(client);
    }

    @Test
    void a_new_organization_is_answered_and_read_back() {
        CreateOrganizationReqDto request = new CreateOrganizationReqDto();
        request.setOrganizationCode("acme");
        request.setOrganizationName("Acme");
        request.setDescription("Makes everything");
        request.setOpenDepartmentId("ou-acme");

        OrganizationSingleRespDto created = client.createOrganization(request);
        GetOrganizationDto query = new GetOrganizationDto();
        query.setOrganizationCode("acme");
        OrganizationSingleRespDto read = client.getOrganization(query);

        assertThat(created.getStatusCode()).as(created.getMessage()).isEqualTo(200);
        assertThat(read.getData()).usingRecursiveComparison().isEqualTo(created.getData());
        OrganizationDto acme = read.getData();
        assertThat(acme.getOrganizationCode()).isEqualTo("acme");
        assertThat(acme.getOrganizationName()).isEqualTo("Acme");
        assertThat(acme.getDescription()).isEqualTo("Makes everything");
        assertThat(acme.getOpenDepartmentId()).isEqualTo("ou-acme");
        assertThat(acme.getDepartmentId()).isNotBlank();
        assertThat(acme.getHasChildren()).isFalse();
        assertThat(acme.getMembersCount()).isZero();
        assertThat(acme.getLeaderUserIds()).isEmpty();
        assertThat(acme.getIsVirtualNode()).isFalse();
        assertThat(acme.getCreatedAt()).endsWith("Z");
    }

    @Test
    void an_organization_that_is_not_there_is_not_found() {
        GetOrganizationDto query = new GetOrganizationDto();
        query.setOrganizationCode("nobody");
        OrganizationSingleRespDto answer = client.getOrganization(query);
        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getData()).isNull();
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        company.organization("acme");
        CreateOrganizationReqDto again = new CreateOrganizationReqDto();
        again.setOrganizationCode("acme");
        again.setOrganizationName("Another");
        assertThat(client.createOrganization(again).getStatusCode()).isEqualTo(409);
    }

    @Test
    void a_new_department_is_answered_and_read_back_by_id_and_by_code() {
        OrganizationDto acme = company.organization("acme");
        CreateDepartmentReqDto request = new CreateDepartmentReqDto();
        request.setOrganizationCode("acme");
        request.setParentDepartmentId(acme.getDepartmentId());
        request.setName("Engineering");
        request.setCode("eng");
        request.setDescription("Builds");
        request.setOpenDepartmentId("ou-eng");
        request.setCustomData(Map.of("floor", 3));

        DepartmentSingleRespDto created = client.createDepartment(request);

        assertThat(created.getStatusCode()).as(created.getMessage()).isEqualTo(200);
        GetDepartmentDto byId = query();
        byId.setDepartmentId(created.getData().getDepartmentId());
        GetDepartmentDto byCode = query();
        byCode.setDepartmentCode("eng");
        for (GetDepartmentDto each : new GetDepartmentDto[] {byId, byCode}) {
            DepartmentDto read = client.getDepartment(each).getData();
            assertThat(read).usingRecursiveComparison().isEqualTo(created.getData());
            assertThat(read.getOrganizationCode()).isEqualTo("acme");
            assertThat(read.getParentDepartmentId()).isEqualTo(acme.getDepartmentId());
            assertThat(read.getName()).isEqualTo("Engineering");
            assertThat(read.getCode()).isEqualTo("eng");
            assertThat(read.getDescription()).isEqualTo("Builds");
            assertThat(read.getOpenDepartmentId()).isEqualTo("ou-eng");
            assertThat(read.getMembersCount()).isZero();
            assertThat(read.getHasChildren()).isFalse();
            assertThat(read.getLeaderUserIds()).isEmpty();
            assertThat(read.getCustomData())
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsExactly(entry("floor", 3));
        }
    }

    @Test
    void a_root_department_binds_although_it_has_no_parent() {
        OrganizationDto acme = company.organization("acme");
        company.department(acme, "Engineering");
        GetDepartmentDto root = query();
        root.setDepartmentId(acme.getDepartmentId());

        DepartmentDto read = client.getDepartment(root).getData();

        assertThat(read.getDepartmentId()).isEqualTo(acme.getDepartmentId());
        assertThat(read.getParentDepartmentId()).isNull();
        assertThat(read.getHasChildren()).isTrue();
    }

    @Test
    void a_department_that_is_not_there_is_not_found() {
        company.organization("acme");
        GetDepartmentDto query = query();
        query.setDepartmentId("65a0c0ffee0000000000ffff");
        DepartmentSingleRespDto answer = client.getDepartment(query);
        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getData()).isNull();
    }

    private static GetDepartmentDto query() {
        GetDepartmentDto query = new GetDepartmentDto();
        query.setOrganizationCode("acme");
        query.setWithCustomData(true);
        return query;
    }
}
