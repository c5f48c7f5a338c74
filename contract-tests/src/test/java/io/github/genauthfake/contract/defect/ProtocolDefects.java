package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.everyAnswer;
import static io.github.genauthfake.contract.defect.Alterations.everyCall;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.EXTRA_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_HEADER;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.NEEDLESS_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_HTTP_STATUS;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_LANGUAGE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_TYPE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_WORDING;

import java.util.List;

/** Defects of what all operations share. */
final class ProtocolDefects {
    private static final String EVERY = "every operation: ";

    private ProtocolDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        WRONG_WORDING,
                        "successes have the message Success",
                        everyAnswer(reply -> reply.replacing("\"message\":\"\"", "\"message\":\"Success\"")),
                        EVERY + "a success has the empty message"),
                of(
                        EXTRA_FIELD,
                        "successes have a requestId",
                        everyAnswer(reply ->
                                reply.isSuccess() ? reply.edited(envelope -> envelope.put("requestId", "1")) : reply),
                        EVERY + "a success has no requestId",
                        EVERY + "a success holds statusCode message and data and nothing else"),
                of(
                        EXTRA_FIELD,
                        "failures have data, if only null",
                        everyAnswer(reply ->
                                reply.isSuccess() ? reply : reply.edited(envelope -> envelope.put("data", null))),
                        EVERY + "a failure holds statusCode apiCode message and requestId and no data"),
                of(
                        LOST_FIELD,
                        "failures have no requestId",
                        everyAnswer(reply -> reply.edited(envelope -> envelope.remove("requestId"))),
                        EVERY + "a failure has a UUID as its requestId"),
                of(
                        WRONG_HTTP_STATUS,
                        "failures come as HTTP status",
                        everyAnswer(reply -> reply.withHttpStatus(reply.statusCode())),
                        EVERY + "a failure travels over HTTP 200"),
                of(
                        WRONG_HTTP_STATUS,
                        "unknown paths are answered over HTTP 200",
                        everyAnswer(reply -> reply.withHttpStatus(200)),
                        EVERY + "a path that the API does not have is HTTP 404 in the form of every answer",
                        EVERY + "the wrong method is HTTP 404"),
                of(
                        WRONG_HTTP_STATUS,
                        "throttling is a business error",
                        everyAnswer(reply -> reply.withHttpStatus(200)),
                        EVERY + "a request that is throttled is refused with HTTP 429 and told when to come back"),
                of(
                        LOST_HEADER,
                        "nobody is told when to come back",
                        everyAnswer(reply -> reply.withoutHeader("retry-after")),
                        EVERY + "a request that is throttled is refused with HTTP 429 and told when to come back"),
                of(
                        LOST_HEADER,
                        "answers have no request id",
                        everyAnswer(reply -> reply.withoutHeader("x-request-id")),
                        EVERY + "any answer has the header x request id"),
                of(
                        LOST_HEADER,
                        "answers do not say that they are JSON",
                        everyAnswer(reply -> reply.withoutHeader("content-type")),
                        EVERY + "any answer is JSON whatever the request accepts"),
                of(
                        WRONG_LANGUAGE,
                        "the language that a request asks for is overlooked",
                        everyCall(call -> call.withoutHeader("x-authing-lang")),
                        EVERY + "en US gives english"),
                of(
                        WRONG_LANGUAGE,
                        "the default language is english",
                        everyCall(call -> call.headers().containsKey("x-authing-lang")
                                ? call
                                : call.withHeader("x-authing-lang", "en-US")),
                        EVERY + "no header gives chinese"),
                of(
                        WRONG_LANGUAGE,
                        "GenAuth's own language header is not known",
                        everyCall(call -> call.withoutHeader("x-genauth-lang")),
                        EVERY + "the header of GenAuth does as well"),
                of(
                        MISSING_CHECK,
                        "a truth in a body may be a text",
                        everyCall(call -> call.withBody(call.body().replaceAll("\"(true|false)\"", "$1"))),
                        EVERY + "a property that has another type than declared is refused"),
                of(
                        MISSING_CHECK,
                        "operations that are not implemented succeed",
                        everyAnswer(reply -> reply.statusCode() == 501 ? Reply.success() : reply),
                        EVERY + "an operation that the fake does not implement is refused with 501 over HTTP 200"),
                of(
                        NEEDLESS_CHECK,
                        "a truth in a query has to be in lower case",
                        everyCall(call -> call.withQuery(query -> query.replaceAll("=(True|TRUE|False|FALSE)", "=-"))),
                        EVERY + "truth is understood in any case"),
                of(
                        NEEDLESS_CHECK,
                        "no body is not taken for an empty object",
                        everyCall(call ->
                                call.body().isEmpty() && call.method().equals("POST") ? call.withBody("null") : call),
                        EVERY + "no body counts as an empty object"),
                of(
                        WRONG_TYPE,
                        "requestIds are numbers",
                        everyAnswer(reply -> reply.replacing("\"requestId\":\"[^\"]*\"", "\"requestId\":1")),
                        EVERY + "a failure has a UUID as its requestId"));
    }
}
