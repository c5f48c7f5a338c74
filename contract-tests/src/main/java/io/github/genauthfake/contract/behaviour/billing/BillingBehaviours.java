package io.github.genauthfake.contract.behaviour.billing;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the pool costs: what the seed says, and otherwise the free package. */
class BillingBehaviours extends Behaviours {
    private static final String WHY =
            "nobody orders anything through this API, so that only a seed makes what it is about";
    private static final String OWN = "the pool may have a package and orders";
    private static final String PACKAGE = "get-current-package-info";
    private static final String USAGE = "get-usage-info";
    private static final String RIGHTS = "get-all-rights-items";
    private static final String ACTIVE_USERS = "get-mau-period-usage-history";
    private static final String ORDERS = "get-orders";
    private static final String ORDER = "get-order-detail";
    private static final String PAYMENT = "get-order-pay-detail";

    private void seed() {
        genauth.fake().seed(Seed.parse("""
                billing:
                  package: {code: "V4_B2C_Enterprise:1000", endTime: "2024-12-30 08:00:00", nameEn: Enterprise, amount: "1000"}
                  usages: {SocialConnections: {name: Social connections, amount: "10", current: "2"}}
                  rights: {Branding: {dataType: "3", value: "true"}}
                  mau:
                    - {from: "20240101", to: "20240131", amount: "1000", current: "12"}
                    - {from: "20240201", to: "20240229", amount: "1000", current: "15"}
                  orders:
                    - {orderNo: "1", createTime: "2024-01-01 10:00:00", goodsName: 企业版, paidAmount: "99.00", payType: Alipay}
                    - {orderNo: "3", createTime: "2024-01-03 10:00:00"}
                    - {orderNo: "2", createTime: "2024-01-02 10:00:00"}
                """, "billing.yaml"));
    }

    @Nested
    @Operation(PACKAGE)
    class get_current_package_info {
        @Test
        @Inferred(why = "the package that costs nothing; seen is a success")
        @FreshPoolOnly(why = OWN)
        void answers_the_free_package_by_default() {
            get(PACKAGE)
                    .succeeds()
                    .data("code", equalTo("V4_B2C_Free:0"))
                    .data("overdueDays", equalTo("0"))
                    .data("goodsPackage.code", equalTo("V4_B2C_Free:0"))
                    .data("goodsPackage.unitPrice", equalTo("0.00"));
        }

        @Test
        @FakeOnly(why = WHY)
        void counts_the_days_since_the_end_by_the_clock_of_the_pool() {
            seed();
            genauth.fake().clock().freezeAt(Instant.parse("2024-12-01T00:00:00Z"));
            get(PACKAGE).data("overdueDays", equalTo("0"));
            genauth.fake().clock().freezeAt(Instant.parse("2025-01-01T00:00:00Z"));
            get(PACKAGE)
                    .data("overdueDays", equalTo("2"))
                    .data("endTime", equalTo("2024-12-30 08:00:00"))
                    .data("goodsPackage.nameEn", equalTo("Enterprise"))
                    .data("goodsPackage.amount", equalTo("1000"));
        }
    }

    @Nested
    @Operation(USAGE)
    class get_usage_info {
        @Test
        @Inferred(why = "nothing is counted; seen is a success")
        @FreshPoolOnly(why = OWN)
        void answers_nothing_by_default() {
            get(USAGE).succeeds().data("usages", empty());
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_what_a_seed_says() {
            seed();
            get(USAGE)
                    .data(
                            "usages",
                            contains(object(
                                    "amount",
                                    "10",
                                    "current",
                                    "2",
                                    "experience",
                                    false,
                                    "modelCode",
                                    "SocialConnections",
                                    "modelName",
                                    "Social connections")));
        }
    }

    @Nested
    @Operation(RIGHTS)
    class get_all_rights_items {
        @Test
        @Inferred(why = "nothing is limited; seen is a success")
        @FreshPoolOnly(why = OWN)
        void answers_nothing_by_default() {
            get(RIGHTS).succeeds().data("rightsItems", empty());
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_what_a_seed_says() {
            seed();
            get(RIGHTS)
                    .data(
                            "rightsItems",
                            contains(object(
                                    "rightsModelCode",
                                    "Branding",
                                    "rightsModelName",
                                    "Branding",
                                    "dataType",
                                    "3",
                                    "dataValue",
                                    "true")));
        }
    }

    @Nested
    @Operation(ACTIVE_USERS)
    class get_mau_period_usage_history {
        @Test
        @FakeOnly(why = WHY)
        void answers_the_periods_that_overlap() {
            seed();
            get(ACTIVE_USERS, "startTime", "20240131", "endTime", "20240201")
                    .succeeds()
                    .data("records.current", contains("12", "15"));
            get(ACTIVE_USERS, "startTime", "20240201", "endTime", "20241231")
                    .data("records.periodStartTime", contains("20240201"));
            get(ACTIVE_USERS, "startTime", "20240301", "endTime", "20240101").data("records", empty());
        }

        @Test
        @Inferred(why = "class of error: a refused argument; documented are year, month and day")
        void needs_two_days() {
            get(ACTIVE_USERS, "startTime", "20240101").isRefusedWith(400);
            get(ACTIVE_USERS, "startTime", "2024-01-01", "endTime", "20240131").isRefusedWith(400);
            get(ACTIVE_USERS, "startTime", "20240101", "endTime", "20240231").isRefusedWith(400);
        }
    }

    @Nested
    @Operation(ORDERS)
    class get_orders {
        @Test
        @Inferred(why = "nobody has ordered; documented is that the count is a text")
        @FreshPoolOnly(why = OWN)
        void counts_in_a_text() {
            get(ORDERS).succeeds().data("totalCount", equalTo("0")).data("list", empty());
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_the_orders_of_a_seed_the_latest_first_page_by_page() {
            seed();
            get(ORDERS).data("totalCount", equalTo("3")).data("list.orderNo", contains("3", "2", "1"));
            get(ORDERS, "page", 2, "limit", 2)
                    .data("totalCount", equalTo("3"))
                    .data("list.orderNo", contains("1"))
                    .data("list.status", contains("2"));
            get(ORDERS, "limit", 51).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(ORDER)
    class get_order_detail {
        @Test
        @Seen(source = "csharp get-order-detail: an order that does not exist is a success")
        void succeeds_for_an_order_that_does_not_exist() {
            get(ORDER, "orderNo", unique("order")).succeeds();
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_the_order_or_null() {
            seed();
            get(ORDER, "orderNo", "1").data("goodsName", equalTo("企业版")).data("actualAmount", equalTo("99.00"));
            get(ORDER, "orderNo", "4").data("", nullValue());
            get(ORDER).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(PAYMENT)
    class get_order_pay_detail {
        @Test
        @Seen(source = "csharp get-order-pay-detail: an order that does not exist is a success")
        void succeeds_for_an_order_that_does_not_exist() {
            get(PAYMENT, "orderNo", unique("order")).succeeds();
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_the_payment_or_null() {
            seed();
            get(PAYMENT, "orderNo", "1")
                    .data("paidAmount", equalTo("99.00"))
                    .data("payType", equalTo("Alipay"))
                    .data("paidTime", nullValue());
            get(PAYMENT, "orderNo", "2").data("", nullValue());
        }
    }

    @Nested
    @Operation("click-cost-contact")
    class click_cost_contact {
        @Test
        @Inferred(why = "the answer is not described")
        void succeeds_and_does_nothing() {
            post("click-cost-contact", object()).succeeds();
        }
    }
}
