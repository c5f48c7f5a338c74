package io.github.genauthfake.internal.modules.eventcenter;

import static io.github.genauthfake.internal.errors.Evidence.DOCUMENTED;
import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The applications that define events, and their events. What is published is in the journal: the fake has no subscribers. */
public final class EventCenter {
    /** The application whose events the provider defines. */
    private static final String PROVIDER = "authing";

    /** An application that defines events. */
    public record EventApp(String identifier, String name, String logo) {}

    /**
     * An event that can be published.
     *
     * @param eventType its name, which begins with the identifier of the application, such as {@code myapp.user.created}
     */
    public record EventDefinition(String app, String eventType, String eventDescription) {}

    private record Defined(String eventType, String eventDescription) {}

    /** @param eventData an object, or the JSON text of one */
    private record Published(String eventType, Object eventData, String source) {}

    private static final Failure WRONG_TYPE = Failure.of(
            400,
            "事件类型 {0} 不合法",
            "invalid event type: {0}; it is the identifier of an app of yours, what it is about, and what happened, with"
                    + " dots in between",
            INFERRED,
            INFERRED);

    private static final Failure UNDEFINED = Failure.of(200, "事件未定义", "The event is not defined", DOCUMENTED, INFERRED);

    public static final Kind<EventApp> EVENT_APP = Kind.of(EventApp.class, "event app", "eventApps")
            .notFound(Failure.of(404, "事件应用不存在", "Event app not exists.", INFERRED, INFERRED))
            .key("identifier", Failure.of(409, "事件应用 {0} 已存在", "The event app {0} exists already", INFERRED, INFERRED))
            .pattern(
                    "identifier",
                    "[A-Za-z0-9_-]{1,64}",
                    Failure.of(400, "invalid identifier: {0}", "invalid identifier: {0}", INFERRED, INFERRED))
            .seedDefault("name", EventApp::identifier)
            .seedDefault("logo", app -> "")
            .inEveryPool(new EventApp(PROVIDER, "Authing", ""));

    public static final Kind<EventDefinition> EVENT = Kind.of(EventDefinition.class, "event", "events")
            .within("app", EVENT_APP, "")
            .key("eventType", Failure.of(409, "事件 {0} 已定义", "The event {0} is defined already", INFERRED, INFERRED))
            .pattern("eventType", "[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2,}", WRONG_TYPE)
            .rule(event -> {
                if (!event.app().equals(appOf(event.eventType()))) {
                    throw ApiError.of(WRONG_TYPE, event.eventType());
                }
            })
            .seededDirectly()
            .seedDefault("eventDescription", EventDefinition::eventType)
            .word("eventDescription", "What people read.")
            .answering("id", (in, event) -> String.valueOf(event.sequence()))
            .answering("code", (in, event) -> event.it().eventType())
            .answering("topic", (in, event) -> event.it().eventType())
            .answering("name", (in, event) -> event.it().eventDescription())
            .answering("desc", (in, event) -> event.it().eventDescription())
            .inEveryPool(new EventDefinition(PROVIDER, "authing.user.login", "用户登录事件"));

    public static final List<Operation> OPERATIONS = List.of(
            create("create-event-app", EVENT_APP),
            list(
                            "list-event-apps",
                            EVENT_APP,
                            (directory, request, call) ->
                                    directory.get(EVENT_APP).all())
                    .filtering("app", (directory, app, wanted) -> wanted.equals(app.identifier())),
            Operation.write("define-event", Defined.class, EventCenter::define),
            list("list-events", EVENT, EventCenter::events).filtering("app"),
            Operation.read("pub-event", Published.class, EventCenter::publish),
            Operation.read("pub-userEvent", Published.class, EventCenter::publish));

    private EventCenter() {}

    private static String appOf(String eventType) {
        return eventType.substring(0, Math.max(0, eventType.indexOf('.')));
    }

    private static Object define(Draft draft, Defined defined, Call call) {
        String app = appOf(defined.eventType());
        if (app.isEmpty() || app.equals(PROVIDER)) {
            throw ApiError.of(WRONG_TYPE, defined.eventType());
        }
        draft.create(EVENT, new EventDefinition(app, defined.eventType(), defined.eventDescription()));
        return Answers.NOTHING;
    }

    private static List<Stored<EventDefinition>> events(DirectoryView directory, Request request, Call call) {
        String app = request.text("app");
        if (app == null || app.isEmpty() || app.equals(PROVIDER)) {
            call.report("The provider defines more events than the one that the fake knows");
        }
        return directory.get(EVENT).all();
    }

    private static Object publish(DirectoryView directory, Published published, Call call) {
        boolean isDefined = EVENT.find(directory, appOf(published.eventType()), published.eventType())
                .isPresent();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", isDefined);
        answer.put("errMsg", isDefined ? null : call.wording(UNDEFINED));
        return answer;
    }
}
