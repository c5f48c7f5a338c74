package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CustomFieldListRespDto;
import cn.authing.sdk.java.dto.GetImportTemplateDto;
import cn.authing.sdk.java.dto.GetImportTemplateResDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.MakeRequestReqDto;
import cn.authing.sdk.java.dto.SetCustomFieldDto;
import cn.authing.sdk.java.dto.SetCustomFieldsReqDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.GenAuthVerdict;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A refusal arrives over HTTP 200, and the SDK hands it out as an answer of the usual type. */
@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsTest {
    private final UserPool pool;

    RefusalsTest(UserPool pool) {
        this.pool = pool;
    }

    @Test
    void a_business_error_binds_to_the_type_of_the_answer(ManagementClient client) {
        UserSingleRespDto answer = client.getUser(nobody());

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getApiCode()).isEqualTo(2004);
        assertThat(answer.getMessage()).isEqualTo("用户不存在");
        assertThat(answer.getRequestId()).isEqualTo(latest().requestId());
        assertThat(answer.getData()).isNull();
    }

    @Nested
    class In_english {
        @RegisterExtension
        static final GenAuthExtension ENGLISH =
                GenAuthExtension.builder().language("en-US").build();

        @Test
        void the_message_is_in_the_language_of_the_client(ManagementClient english) {
            assertThat(english.getUser(nobody()).getMessage()).isEqualTo("User not exists.");
        }
    }

    @Test
    void all_that_is_wrong_with_a_request_is_in_one_message(ManagementClient client) {
        SetCustomFieldsReqDto request = new SetCustomFieldsReqDto();
        request.setList(List.of(new SetCustomFieldDto()));

        CustomFieldListRespDto answer = client.setCustomFields(request);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getMessage()).contains("targetType").contains("key");
        assertThat(answer.getData()).isNull();
    }

    @Test
    @GenAuthVerdict(tolerates = Finding.Kind.NOT_IMPLEMENTED)
    void an_operation_that_the_fake_does_not_implement_says_so_by_name(ManagementClient client) {
        GetImportTemplateResDto answer = client.getImportTemplate(new GetImportTemplateDto());

        assertThat(answer.getStatusCode()).isEqualTo(501);
        assertThat(answer.getMessage()).contains("metadata-get-import-template");
        assertThat(answer.getData()).isNull();
        assertThat(latest().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NOT_IMPLEMENTED);
    }

    @Test
    void a_path_that_the_api_does_not_have_is_an_exception(ManagementClient client) {
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod("GET");
        request.setUrl("/api/v3/get-nothing");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> client.makeRequest(request))
                .withMessageContaining("\"statusCode\":404");
    }

    private RecordedRequest latest() {
        return pool.requests().get(pool.requests().size() - 1);
    }

    private static GetUserDto nobody() {
        GetUserDto query = new GetUserDto();
        query.setUserId("65a0c0ffee0000000000ffff");
        return query;
    }
}
