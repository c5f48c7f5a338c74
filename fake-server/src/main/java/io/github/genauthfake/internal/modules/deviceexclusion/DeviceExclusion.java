package io.github.genauthfake.internal.modules.deviceexclusion;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings that are kept and answered. The fake signs nobody in, so that nobody is signed out by them. */
public final class DeviceExclusion {
    /** What is limited: the rules of the other sort are kept, too. */
    public record Rule(String rule, Map<String, Object> deviceRule, Map<String, Object> ipRule) {}

    /** An application that the limit is for. */
    public record ScopedApp(String appId) {}

    /** Whom the limit is not for. */
    public record Exempt(String targetType, String targetId) {}

    private record Nothing() {}

    private record Keyword(String keyword) {}

    private record Saved(List<String> appIds) {}

    private record Removed(String appId) {}

    private record Targets(List<Exempt> targetList) {}

    public static final Kind<Rule> RULE = Kind.of(Rule.class, "device exclusion rule", "deviceExclusionRule")
            .single()
            .seededDirectly()
            .defaultValue("rule", "disable")
            .choice("rule", "update-device-exclusive-rule-settings")
            .rule(DeviceExclusion::requireItsLimit)
            .word("rule", "What is counted: condition:device or condition:ip; disable, the default, for no limit.")
            .word("deviceRule", "The limit by devices.")
            .word("ipRule", "The limit by addresses.");

    public static final Kind<ScopedApp> SCOPED_APP = Kind.of(
                    ScopedApp.class, "device exclusion app", "deviceExclusionApps")
            .label("appId")
            .references("appId", APPLICATION)
            .naming("appId", "app", APPLICATION)
            .unique("appId", taken())
            .listed("appId")
            .seededDirectly()
            .requiredInSeeds("appId")
            .word("appId", "The application.");

    public static final Kind<Exempt> EXEMPT = Kind.of(
                    Exempt.class, "device exclusion exemption", "deviceExclusionWhiteList")
            .label("targetId")
            .choice("targetType", "remove-device-exclusive-white-list-settings")
            .uniqueTogether(taken(), "targetType", "targetId")
            .listed(null)
            .seededDirectly()
            .requiredInSeeds("targetType", "targetId")
            .word("targetType", "USER, GROUP or ROLE.")
            .word("targetId", "The id of the user, group or role.")
            .whenSeeded((draft, exempt) -> requireTarget(draft, exempt.it()))
            .forgetting(DeviceExclusion::forget);

    public static final List<Operation> OPERATIONS = List.of(
            Operation.read(
                    "get-device-exclusive-rule-settings",
                    Nothing.class,
                    (directory, nothing, call) -> view(RULE.only(directory).it())),
            Operation.write("update-device-exclusive-rule-settings", Rule.class, DeviceExclusion::update),
            Operation.read("get-device-exclusive-valid-scope-settings", Nothing.class, DeviceExclusion::scope),
            Operation.read("get-supported-device-exclusive-apps", Keyword.class, DeviceExclusion::supported),
            Operation.write("save-device-exclusive-valid-scope-settings", Saved.class, DeviceExclusion::save),
            Operation.write("remove-device-exclusive-valid-scope-settings", Removed.class, DeviceExclusion::remove),
            Operation.read("get-device-exclusive-white-list-settings", Nothing.class, DeviceExclusion::whiteList),
            Operation.write("save-device-exclusive-white-list-settings", Targets.class, DeviceExclusion::exempt),
            Operation.write("remove-device-exclusive-white-list-settings", Exempt.class, DeviceExclusion::limit));

    private DeviceExclusion() {}

    private static Failure taken() {
        return Failure.of(409, "{0} 已存在", "{0} is there already", INFERRED, INFERRED);
    }

    private static void requireItsLimit(Rule rule) {
        boolean lacksIt = "condition:device".equals(rule.rule()) && rule.deviceRule() == null
                || "condition:ip".equals(rule.rule()) && rule.ipRule() == null;
        if (lacksIt) {
            throw ApiError.invalidArgument("the limit of the rule " + rule.rule() + " should not be empty");
        }
    }

    private static Map<String, Object> view(Rule rule) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("rule", rule.rule());
        view.put("deviceRule", rule.deviceRule());
        view.put("ipRule", rule.ipRule());
        return view;
    }

    private static Object update(Draft draft, Rule wanted, Call call) {
        return view(draft.changeOnly(
                        RULE,
                        before -> new Rule(
                                wanted.rule(),
                                wanted.deviceRule() == null ? before.deviceRule() : wanted.deviceRule(),
                                wanted.ipRule() == null ? before.ipRule() : wanted.ipRule()))
                .it());
    }

    private static Map<String, Object> view(Stored<Application> application) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("appId", application.id());
        view.put("appName", application.it().appName());
        view.put("appLogo", application.it().appLogo());
        view.put("isDefault", false);
        return view;
    }

    private static Object scope(DirectoryView directory, Nothing nothing, Call call) {
        return directory.get(SCOPED_APP).all().stream()
                .map(scoped -> {
                    Map<String, Object> view = view(
                            APPLICATION.findById(directory, scoped.it().appId()).orElseThrow());
                    view.put("createdAt", Moments.iso(scoped.createdAt()));
                    return view;
                })
                .toList();
    }

    private static Object supported(DirectoryView directory, Keyword wanted, Call call) {
        return directory.get(APPLICATION).all().stream()
                .filter(application ->
                        Keywords.match(wanted.keyword(), application.it().appName()))
                .map(DeviceExclusion::view)
                .toList();
    }

    private static Object save(Draft draft, Saved saved, Call call) {
        for (String appId : saved.appIds()) {
            APPLICATION.require(draft, appId);
            if (SCOPED_APP.findBy(draft, appId).isEmpty()) {
                draft.create(SCOPED_APP, new ScopedApp(appId));
            }
        }
        return Answers.success();
    }

    private static Object remove(Draft draft, Removed removed, Call call) {
        SCOPED_APP.findBy(draft, removed.appId()).ifPresent(scoped -> draft.delete(SCOPED_APP, scoped));
        return Answers.success();
    }

    private static End endOf(Exempt exempt) {
        return switch (exempt.targetType()) {
            case "USER" -> Users.END;
            case "GROUP" -> Groups.GROUP;
            default -> Roles.ROLE;
        };
    }

    private static void requireTarget(DirectoryView directory, Exempt exempt) {
        endOf(exempt).require(directory, exempt.targetId());
    }

    private static Object exempt(Draft draft, Targets targets, Call call) {
        for (Exempt each : targets.targetList() == null ? List.<Exempt>of() : targets.targetList()) {
            requireTarget(draft, each);
            if (EXEMPT.findBy(draft, each.targetType(), each.targetId()).isEmpty()) {
                draft.create(EXEMPT, each);
            }
        }
        return Answers.success();
    }

    private static Object limit(Draft draft, Exempt exempt, Call call) {
        EXEMPT.findBy(draft, exempt.targetType(), exempt.targetId()).ifPresent(each -> draft.delete(EXEMPT, each));
        return Answers.success();
    }

    private static Object whiteList(DirectoryView directory, Nothing nothing, Call call) {
        return directory.get(EXEMPT).all().stream()
                .map(exempt -> {
                    String id = exempt.it().targetId();
                    Optional<User> user = Users.of(directory).find(id);
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put(
                            "name",
                            switch (exempt.it().targetType()) {
                                case "USER" -> user.orElseThrow().handle();
                                case "GROUP" ->
                                    Groups.GROUP
                                            .findById(directory, id)
                                            .orElseThrow()
                                            .it()
                                            .name();
                                default ->
                                    Roles.ROLE
                                            .findById(directory, id)
                                            .orElseThrow()
                                            .it()
                                            .name();
                            });
                    view.put("namePath", null);
                    view.put("targetType", exempt.it().targetType());
                    view.put("targetId", id);
                    view.put(
                            "photo",
                            user.map(its -> its.attributes().get("photo")).orElse(null));
                    view.put("createdAt", Moments.iso(exempt.createdAt()));
                    return view;
                })
                .toList();
    }

    private static void forget(Draft draft, End end, End.Ref gone) {
        for (String type : List.of("USER", "GROUP", "ROLE")) {
            EXEMPT.findBy(draft, type, gone.id())
                    .filter(exempt -> endOf(exempt.it()) == end)
                    .ifPresent(exempt -> draft.delete(EXEMPT, exempt));
        }
    }
}
