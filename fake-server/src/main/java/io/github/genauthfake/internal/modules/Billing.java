package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.OnlyOne.getOnly;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.StandardOperation.getFirst;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Finder;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pool costs. Nobody pays for the fake: seeds say what the operations answer, and no operation changes it. */
public final class Billing {
    private static final String SECTION = "billing";

    /** The local time of the provider's servers, as in other texts of this API. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** The package that the pool has. */
    public record Package(
            String code,
            String endTime,
            String name,
            String nameEn,
            String unitPrice,
            String group,
            String sceneCode,
            String amount) {}

    public record Usage(String code, String name, String amount, String current, Boolean experience) {}

    public record Right(String code, String name, String dataType, String value) {}

    /** The users of a month, or another period of days such as {@code 20240131}. */
    public record ActiveUsers(String from, String to, String amount, String current) {}

    /** An order. One without payType and paidAmount is not paid. */
    public record Order(
            String orderNo,
            String goodsName,
            String goodsNameEn,
            String goodsUnitPrice,
            String quantity,
            String actualAmount,
            String status,
            String orderType,
            String createTime,
            String source,
            String channelOrderNo,
            String paidAmount,
            String paidTime,
            String paidAccountNo,
            String payStatus,
            String payType) {
        boolean isPaid() {
            return payType != null || paidAmount != null;
        }
    }

    public static final Kind<Package> PACKAGE = Kind.of(Package.class, "package", "package")
            .inSection(SECTION)
            .single()
            .defaultValue("code", "V4_B2C_Free:0")
            .defaultValue("endTime", "2099-12-31 00:00:00")
            .defaultValue("name", "免费版")
            .defaultValue("nameEn", "Free")
            .defaultValue("unitPrice", "0.00")
            .defaultValue("group", "Free")
            .defaultValue("sceneCode", "B2C")
            .defaultValue("amount", "0")
            .rule(plan -> requireTime("endTime", plan.endTime()))
            .answering(
                    "overdueDays",
                    (in, plan) -> overdueDays(plan.it().endTime(), in.call().now()))
            .answering("goodsPackage", (in, plan) -> goods(plan.it()));

    public static final Kind<Usage> USAGE = Kind.of(Usage.class, "usage", "usages")
            .inSection(SECTION)
            .key("code", taken("usage"))
            .defaultValue("name", Usage::code)
            .defaultValue("amount", "0")
            .defaultValue("current", "0")
            .defaultValue("experience", false);

    public static final Kind<Right> RIGHT = Kind.of(Right.class, "right", "rights")
            .inSection(SECTION)
            .key("code", taken("right"))
            .defaultValue("name", Right::code)
            .defaultValue("dataType", "1")
            .defaultValue("value", "0");

    public static final Kind<ActiveUsers> ACTIVE_USERS = Kind.of(ActiveUsers.class, "active users", "mau")
            .inSection(SECTION)
            .label("from")
            .listed(null)
            .requiredInSeeds("from", "to")
            .defaultValue("amount", "0")
            .defaultValue("current", "0")
            .rule(period -> {
                requireDay("from", period.from());
                requireDay("to", period.to());
            });

    public static final Kind<Order> ORDER = Kind.of(Order.class, "billing order", "orders")
            .inSection(SECTION)
            .label("orderNo")
            .unique("orderNo", taken("order"))
            .listed(null)
            .requiredInSeeds("orderNo", "createTime")
            .defaultValue("goodsName", "")
            .defaultValue("goodsNameEn", "")
            .defaultValue("goodsUnitPrice", "0.00")
            .defaultValue("quantity", "1")
            .defaultValue("actualAmount", order -> order.paidAmount() == null ? "0.00" : order.paidAmount())
            .defaultValue("status", order -> order.isPaid() ? "2" : "1")
            .defaultValue("orderType", "New")
            .defaultValue("source", "SelfHelp")
            .rule(order -> requireTime("createTime", order.createTime()));

    /** Some operations have no parameters, and one takes any. */
    record Nothing() {}

    record Period(String startTime, String endTime) {}

    record Orders(Long page, Integer limit) {}

    static final List<Operation> OPERATIONS = List.of(
            getOnly("get-current-package-info", PACKAGE),
            read("get-usage-info", Nothing.class, (directory, request, call) -> Map.of("usages", usages(directory))),
            read(
                    "get-all-rights-items",
                    Nothing.class,
                    (directory, request, call) -> Map.of("rightsItems", rights(directory))),
            read("get-mau-period-usage-history", Period.class, Billing::activeUsers),
            read("get-orders", Orders.class, Billing::orders),
            getFirst("get-order-detail", ORDER, named(false)),
            getFirst("get-order-pay-detail", ORDER, named(true)),
            read("click-cost-contact", Nothing.class, (directory, request, call) -> null));

    private Billing() {}

    private static Failure taken(String name) {
        return Failure.of(409, name + " {0} 已存在", "The " + name + " {0} exists already", INFERRED, INFERRED);
    }

    private static LocalDateTime requireTime(String property, String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException another) {
            throw ApiError.invalidArgument(property + " must be a time such as 2024-01-31 00:00:00");
        }
    }

    private static LocalDate requireDay(String property, String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException another) {
            throw ApiError.invalidArgument(property + " must be a day such as 20240131");
        }
    }

    /** Whole days since the end (inferred). */
    private static String overdueDays(String endTime, Instant now) {
        Instant end = requireTime("endTime", endTime).toInstant(ZONE);
        return String.valueOf(Math.max(0, Duration.between(end, now).toDays()));
    }

    private static Map<String, Object> goods(Package plan) {
        Map<String, Object> goods = Properties.valuesOf(plan);
        goods.remove("endTime");
        return goods;
    }

    private static List<Map<String, Object>> usages(DirectoryView directory) {
        return directory.get(USAGE).all().stream()
                .map(usage -> {
                    Map<String, Object> view = Properties.valuesOf(usage.it());
                    view.put("modelCode", view.remove("code"));
                    view.put("modelName", view.remove("name"));
                    return view;
                })
                .toList();
    }

    private static List<Map<String, Object>> rights(DirectoryView directory) {
        return directory.get(RIGHT).all().stream()
                .map(Stored::it)
                .map(right -> Map.<String, Object>of(
                        "rightsModelCode",
                        right.code(),
                        "rightsModelName",
                        right.name(),
                        "dataType",
                        right.dataType(),
                        "dataValue",
                        right.value()))
                .toList();
    }

    /** The periods that have a day of the one that is asked for (inferred). */
    private static Object activeUsers(DirectoryView directory, Period request, Call call) {
        LocalDate start = requireDay("startTime", request.startTime());
        LocalDate end = requireDay("endTime", request.endTime());
        return Map.of(
                "records",
                directory.get(ACTIVE_USERS).all().stream()
                        .map(Stored::it)
                        .filter(period -> !requireDay("from", period.from()).isAfter(end)
                                && !requireDay("to", period.to()).isBefore(start)
                                && !start.isAfter(end))
                        .map(period -> Map.of(
                                "periodStartTime",
                                period.from(),
                                "periodEndTime",
                                period.to(),
                                "amount",
                                period.amount(),
                                "current",
                                period.current()))
                        .toList());
    }

    /** The latest first (inferred). */
    private static Object orders(DirectoryView directory, Orders request, Call call) {
        List<Map<String, Object>> all = directory.get(ORDER).all().stream()
                .map(Stored::it)
                .sorted(Comparator.comparing(Order::createTime).reversed())
                .map(Billing::view)
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("totalCount", String.valueOf(all.size()));
        page.put("list", Paging.of(request.page(), request.limit()).of(all));
        return page;
    }

    private static Map<String, Object> view(Order order) {
        Map<String, Object> view = Properties.valuesOf(order);
        view.keySet()
                .removeAll(
                        List.of("channelOrderNo", "paidAmount", "paidTime", "paidAccountNo", "payStatus", "payType"));
        return view;
    }

    private static Finder<Order> named(boolean isPaid) {
        return (directory, request, call) -> ORDER.findBy(directory, request.text("orderNo")).stream()
                .filter(order -> !isPaid || order.it().isPaid())
                .toList();
    }
}
