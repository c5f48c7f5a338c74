package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.ListUsersDto;
import cn.authing.sdk.java.dto.ListUsersOptionsDto;
import cn.authing.sdk.java.dto.ListUsersRequestDto;
import cn.authing.sdk.java.dto.PaginationDto;
import cn.authing.sdk.java.dto.SortingDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserPaginatedRespDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserListsTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.USER, "school", DataType.STRING)
                    .department("acme/Engineering")
                    .user(
                            "alice",
                            user -> user.name("Smith")
                                    .email("alice@example.com")
                                    .department("acme/Engineering")
                                    .customData("school", "MIT"))
                    .user("bob", user -> user.name("Jones").property("status", "Suspended"))
                    .user("carol", user -> user.name("Smithers"))
                    .build())
            .build();

    private final ManagementClient client;

    UserListsTest(ManagementClient client) {
        this.client = client;
    }

    @Nested
    class By_get {
        @Test
        void users_are_listed_newest_first() {
            UserPaginatedRespDto answer = list(new ListUsersDto());
            assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
            assertThat(answer.getData().getTotalCount()).isEqualTo(3);
            assertThatUsernames(answer).containsExactly("carol", "bob", "alice");
            assertThat(answer.getData().getList())
                    .allMatch(user -> user.getCustomData() == null)
                    .allMatch(user -> user.getDepartmentIds() == null);
        }

        @Test
        void a_page_holds_as_much_as_is_asked_for() {
            ListUsersDto query = new ListUsersDto();
            query.setPage(2);
            query.setLimit(2);
            query.setWithCustomData(true);
            query.setWithIdentities(true);
            query.setWithDepartmentIds(true);

            UserPaginatedRespDto answer = list(query);

            assertThat(answer.getData().getTotalCount()).isEqualTo(3);
            assertThat(answer.getData().getList()).hasSize(1);
            UserDto alice = answer.getData().getList().get(0);
            assertThat(alice.getCustomData())
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsExactly(entry("school", "MIT"));
            assertThat(alice.getDepartmentIds()).hasSize(1);
            assertThat(alice.getIdentities()).isEmpty();
        }

        @Test
        void a_status_filters() {
            ListUsersDto query = new ListUsersDto();
            query.setStatus("Suspended");
            UserPaginatedRespDto answer = list(query);
            assertThatUsernames(answer).containsExactly("bob");
            assertThat(answer.getData().getList().get(0).getStatus()).isEqualTo(UserDto.Status.SUSPENDED);
        }

        /** The SDK holds these moments in an int, where seconds fit and milliseconds do not. */
        @Test
        void moments_are_given_in_seconds(UserPool pool) {
            pool.clock().freezeAt(Instant.parse("2037-01-01T00:00:00Z"));
            new Company(client).user("dave");
            pool.clock().advance(Duration.ofSeconds(10));
            new Company(client).user("erin");
            int daves = (int) Instant.parse("2037-01-01T00:00:00Z").getEpochSecond();

            assertThatUsernames(list(updatedBetween(daves, null))).containsExactly("erin", "dave");
            assertThatUsernames(list(updatedBetween(daves + 1, null))).containsExactly("erin");
            assertThatUsernames(list(updatedBetween(daves, daves + 9))).containsExactly("dave");
        }

        @Test
        void a_page_beyond_fifty_users_is_refused() {
            ListUsersDto query = new ListUsersDto();
            query.setLimit(51);
            assertThatIsTooMany(list(query));
        }
    }

    @Nested
    class By_post {
        @Test
        void an_empty_search_lists_all_newest_first() {
            UserPaginatedRespDto answer = client.listUsers(new ListUsersRequestDto());
            assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
            assertThat(answer.getData().getTotalCount()).isEqualTo(3);
            assertThatUsernames(answer).containsExactly("carol", "bob", "alice");
        }

        @Test
        void keywords_are_looked_for_where_the_request_says() {
            ListUsersRequestDto search = new ListUsersRequestDto();
            search.setKeywords("SMITH");
            assertThatUsernames(client.listUsers(search)).containsExactly("carol", "alice");

            ListUsersOptionsDto options = new ListUsersOptionsDto();
            options.setFuzzySearchOn(List.of("username"));
            search.setOptions(options);
            UserPaginatedRespDto nobody = client.listUsers(search);
            assertThat(nobody.getData().getTotalCount()).isZero();
            assertThat(nobody.getData().getList()).isEmpty();
        }

        @Test
        void users_are_sorted_and_cut_into_pages() {
            PaginationDto pagination = new PaginationDto();
            pagination.setPage(2);
            pagination.setLimit(1);
            ListUsersOptionsDto options = sortedBy(SortingDto.Field.USERNAME, SortingDto.Order.ASC);
            options.setPagination(pagination);
            options.setWithCustomData(true);
            options.setWithIdentities(true);
            options.setWithDepartmentIds(true);

            UserPaginatedRespDto answer = search(options);

            assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
            assertThat(answer.getData().getTotalCount()).isEqualTo(3);
            assertThatUsernames(answer).containsExactly("bob");
            assertThat(answer.getData().getList().get(0))
                    .returns(List.of(), UserDto::getDepartmentIds)
                    .returns(List.of(), UserDto::getIdentities);
        }

        @Test
        void the_order_can_be_turned_round() {
            assertThatUsernames(search(sortedBy(SortingDto.Field.CREATED_AT, SortingDto.Order.DESC)))
                    .hasSize(3);
            assertThatUsernames(search(sortedBy(SortingDto.Field.USERNAME, SortingDto.Order.DESC)))
                    .containsExactly("carol", "bob", "alice");
            assertThatUsernames(search(sortedBy(SortingDto.Field.USERNAME, SortingDto.Order.ASC)))
                    .containsExactly("alice", "bob", "carol");
        }

        @Test
        void a_page_beyond_fifty_users_is_refused() {
            PaginationDto pagination = new PaginationDto();
            pagination.setLimit(51);
            ListUsersOptionsDto options = new ListUsersOptionsDto();
            options.setPagination(pagination);
            assertThatIsTooMany(search(options));
        }

        private UserPaginatedRespDto search(ListUsersOptionsDto options) {
            ListUsersRequestDto search = new ListUsersRequestDto();
            search.setOptions(options);
            return client.listUsers(search);
        }
    }

    /** The SDK calls it deprecated; the API has both. */
    @SuppressWarnings("deprecation")
    private UserPaginatedRespDto list(ListUsersDto query) {
        return client.listUsersLegacy(query);
    }

    private static void assertThatIsTooMany(UserPaginatedRespDto refused) {
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).isEqualTo("limit must less than 50");
        assertThat(refused.getData()).isNull();
    }

    private static ListAssert<String> assertThatUsernames(UserPaginatedRespDto answer) {
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return assertThat(answer.getData().getList().stream().map(UserDto::getUsername));
    }

    private static ListUsersDto updatedBetween(Integer start, Integer end) {
        ListUsersDto query = new ListUsersDto();
        query.setUpdatedAtStart(start);
        query.setUpdatedAtEnd(end);
        return query;
    }

    private static ListUsersOptionsDto sortedBy(SortingDto.Field field, SortingDto.Order order) {
        SortingDto sorting = new SortingDto();
        sorting.setField(field);
        sorting.setOrder(order);
        ListUsersOptionsDto options = new ListUsersOptionsDto();
        options.setSort(List.of(sorting));
        return options;
    }
}
