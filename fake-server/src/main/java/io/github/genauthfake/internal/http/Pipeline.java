package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.OperationsByName;
import io.github.genauthfake.internal.contract.validation.ParameterFinding;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.logging.LogLine;
import io.github.genauthfake.internal.logging.OutOfMemory;
import io.github.genauthfake.internal.modules.Asked;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.Token;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Pools;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A request's way: find the operation, find the pool, refuse what is unknown or not implemented, authenticate, let a
 * fault strike, validate against the contract, bind, do it, wrap the answer, record it. Nothing here depends on which operation it is.
 */
final class Pipeline {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake");

    /** Many times what an access key takes: anybody may send one, and what is sent must not take much memory. */
    private static final int MAXIMUM_LOGIN_BYTES = 8 * 1024;

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final Pools pools;
    private final AccessTokens tokens;
    private final Authentication authentication;
    private final ParameterReader reader;
    private final ParameterReader loginReader;
    private final AnswerCheck answerCheck;
    private final Language defaultLanguage;
    private final Recorder recorder;
    private final Strictness strictness;

    Pipeline(Pools pools, ServerSettings settings) {
        this.pools = pools;
        this.tokens = new AccessTokens(pools);
        this.reader = new ParameterReader(settings.maximumBodyBytes());
        this.loginReader = new ParameterReader(Math.min(settings.maximumBodyBytes(), MAXIMUM_LOGIN_BYTES));
        this.authentication = new Authentication(pools, tokens, reader);
        this.answerCheck = AnswerCheck.asConfigured();
        this.defaultLanguage = settings.defaultLanguage();
        this.recorder = new Recorder(
                pools, RequestLog.asConfigured(settings.logsRequests()), new FindingLog(settings.logsFindings()));
        this.strictness = new Strictness(settings.isStrict());
    }

    /**
     * Answers a request, unless a fault lets it wait: then this returns, and the answer is made when the caller goes on.
     * Whatever goes wrong becomes an answer in the API's form; throws nothing but what {@code caller} does.
     */
    void handle(Incoming request, Caller caller) {
        Language language = Language.fromHeader(request.anyHeader("x-authing-lang", "x-genauth-lang"), defaultLanguage);
        Exchange exchange = new Exchange(request, language);
        proceed(exchange, caller, () -> process(exchange));
    }

    /** What is needed of the body of a request. Those that are going to be refused for what stands in their heads need nothing. */
    BodyNeed need(Incoming request) {
        Optional<Endpoint> found = Modules.find(request.method(), request.path());
        if (found.isEmpty() || request.method().equals("GET")) {
            return BodyNeed.NOTHING;
        }
        if (found.get().isLogin()) {
            return new BodyNeed(loginReader.mostBytes(), false);
        }
        Credential credential = authentication.credential(request);
        return credential
                .claimedPool()
                .map(pool -> new BodyNeed(reader.mostBytes(), credential instanceof TokenCredential))
                .orElse(BodyNeed.NOTHING);
    }

    private void proceed(Exchange exchange, Caller caller, Supplier<Served> work) {
        boolean waits = false;
        try {
            Answer answer = answer(exchange, work);
            caller.answer(answer.with(FindingText.headers(exchange.findings())));
        } catch (FaultStrikes.FaultWait wait) {
            waits = true;
            caller.await(wait.strike(), exchange.operation(), () -> proceed(exchange, caller, wait::resume));
        } finally {
            if (!waits) {
                FaultStrikes.end(exchange);
            }
        }
    }

    /** @throws FaultStrikes.FaultWait when the request has to wait */
    private Answer answer(Exchange exchange, Supplier<Served> work) {
        try {
            Served served = noting(exchange, work);
            recorder.answered(exchange, served.statusCode(), served.apiCode(), served.message(), served.body());
            return FaultStrikes.afterServing(exchange, Answer.of(200, served.body(), recorder.requestId(exchange)));
        } catch (ApiError refusal) {
            // The server itself cut the body off: its sender did nothing wrong, and must not read that it did.
            return refusal.code() == ErrorCode.BODY_IS_INCOMPLETE && pools.isEnded()
                    ? dropped(exchange, "no answer: the server was stopped while the body was on its way")
                    : FaultStrikes.afterServing(exchange, refuse(exchange, refusal));
        } catch (FaultStrikes.FaultAnswer fault) {
            return answer(exchange, fault.answer());
        } catch (FaultStrikes.FaultDrop fault) {
            return dropped(exchange, fault.getMessage());
        } catch (FaultStrikes.FaultWait wait) {
            recorder.waits(exchange);
            wait.strike().note();
            throw wait;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError accident) {
            OutOfMemory.check(accident);
            LOGGER.log(Level.ERROR, LogLine.of("The fake failed in " + exchange.operation()), accident);
            exchange.report(Finding.Kind.INTERNAL_ERROR, "the fake itself failed: " + accident);
            return refuse(exchange, ApiError.of(ErrorCode.UNKNOWN_ERROR));
        }
    }

    private Answer dropped(Exchange exchange, String why) {
        recorder.answered(exchange, 0, OptionalInt.empty(), why, new byte[0]);
        return Answer.of(503, new byte[0], recorder.requestId(exchange)).dropped();
    }

    private Answer answer(Exchange exchange, Fault fault) {
        String requestId = recorder.requestId(exchange);
        int statusCode = fault.statusCode().orElseThrow();
        String message = fault.message().orElseThrow();
        byte[] body = Envelope.failure(statusCode, fault.apiCode(), message, requestId, null);
        recorder.answered(exchange, statusCode, fault.apiCode(), message, body);
        Long retryAfter = fault.retryAfter().map(Duration::toSeconds).orElse(null);
        return new Answer(fault.httpStatus().orElseThrow(), body, requestId, retryAfter, false, List.of());
    }

    private Served process(Exchange exchange) {
        Incoming request = exchange.request();
        Optional<Endpoint> found = Modules.find(request.method(), request.path());
        found.ifPresent(operation -> exchange.operation(operation.name()));
        Credential credential = authentication.credential(request);
        credential.claimedPool().ifPresent(exchange::pool);

        if (found.isEmpty()) {
            OperationsByName.meant(request.method(), request.path())
                    .ifPresent(sentence -> exchange.report(Finding.Kind.NOTE, sentence));
            noteMissingPool(exchange, credential);
            noteDoubleSlash(exchange);
            throw ApiError.of(ErrorCode.UNKNOWN_PATH, request.method() + " " + request.path());
        }
        Endpoint operation = found.get();
        if (operation.isLogin()) {
            exchange.pool(null);
            ObjectNode parameters = parameters(exchange, operation.contract(), loginReader);
            Pools.Holder holder = login(exchange, (Token.GetManagementToken) operation.bind(parameters));
            Supplier<Asked> asked = () -> AskedReader.of(parameters);
            return FaultStrikes.serve(
                    exchange,
                    holder.pool().faults().strikeLogin(operation.name(), asked),
                    () -> canned(exchange, operation, holder.pool(), asked)
                            .orElseGet(() -> Served.success(rendered(operation, token(holder)))));
        }
        if (!operation.isImplemented() && !mayBeStruck(exchange)) {
            ApiError refusal = notImplemented(exchange, operation.contract());
            noteMissingPool(exchange, credential);
            throw refusal;
        }
        Pool pool = authentication.authenticate(exchange, credential);
        Supplier<Asked> asked = new AskedReader(exchange, operation.contract(), reader);
        return FaultStrikes.serve(
                exchange, pool.faults().strike(operation.name(), asked), () -> serve(exchange, operation, pool, asked));
    }

    /** What a test asks for makes nothing up, so that operations which are not implemented can fail as well. */
    private static boolean mayBeStruck(Exchange exchange) {
        return exchange.pool().filter(Pipeline::mayBeAnswered).isPresent();
    }

    private static boolean mayBeAnswered(Pool pool) {
        return !pool.faults().armed().isEmpty() || !pool.answers().isEmpty();
    }

    /** What a test wants answered instead of what the operation does. */
    private Optional<Served> canned(Exchange exchange, Endpoint operation, Pool pool, Supplier<Asked> asked) {
        return pool.answers().answer(operation.name(), asked).map(reply -> {
            exchange.report(Finding.Kind.CANNED_ANSWER, "a canned answer was given to this request");
            reply.notes()
                    .forEach(note ->
                            exchange.report(Finding.Kind.NOTE, "the canned answer departs from the contract: " + note));
            noteParameters(exchange);
            return Served.canned(reply);
        });
    }

    /** Reads the parameters of a request that a fault keeps from being served: for the journal alone. */
    private Served noting(Exchange exchange, Supplier<Served> work) {
        try {
            return work.get();
        } catch (FaultStrikes.FaultAnswer | FaultStrikes.FaultDrop | FaultStrikes.FaultWait unread) {
            noteParameters(exchange);
            throw unread;
        }
    }

    private void noteParameters(Exchange exchange) {
        Incoming request = exchange.request();
        if (exchange.parameters().isEmpty() && exchange.written().isEmpty()) {
            try {
                Modules.find(request.method(), request.path())
                        .ifPresent(operation -> read(exchange, operation.contract(), reader));
            } catch (ApiError unreadable) {
                // The answer is about something else, and the journal does without parameters.
            }
        }
    }

    private Served serve(Exchange exchange, Endpoint operation, Pool pool, Supplier<Asked> asked) {
        Optional<Served> canned = canned(exchange, operation, pool, asked);
        if (canned.isPresent()) {
            return canned.get();
        }
        if (!operation.isImplemented()) {
            throw notImplemented(exchange, operation.contract());
        }
        // Before the lock of a write: whoever waits for another write has read his request by then.
        Record request = operation.bind(parameters(exchange, operation.contract(), reader));
        Call call = new Call(
                pool.id(),
                pool.cipher(),
                pool.clock().now(),
                TenantHeader.of(exchange.request()),
                exchange.request().anyHeader("x-authing-app-id", "x-genauth-app-id"),
                sentence -> exchange.report(Finding.Kind.NOTE, sentence),
                exchange.language(),
                () -> Writes.of(pool));
        if (operation.isWrite()) {
            // The answer is made before the state is published: a failure to make it changes nothing either.
            return Served.success(pool.write(operation.name(), draft -> {
                byte[] answer = rendered(operation, operation.apply(draft, request, call));
                strictness.check(exchange);
                return answer;
            }));
        }
        byte[] answer = rendered(operation, operation.answer(pool.directory(), request, call));
        strictness.check(exchange);
        return Served.success(answer);
    }

    private byte[] rendered(Endpoint operation, Object data) {
        return answerCheck.checked(operation.contract(), Envelope.success(data));
    }

    private static RequestValidation read(Exchange exchange, OperationContract contract, ParameterReader reader) {
        if (contract.asksByQuery()) {
            Map<String, List<String>> query = contract.withVariable(
                    QueryString.withLists(reader.query(exchange.request()), contract.listsOfQuery()),
                    exchange.request().path());
            RequestValidation validation = contract.validateQuery(query);
            exchange.parameters(contract.implemented() ? validation.value() : QueryString.plain(query));
            Map<String, List<String>> completed = TenantHeader.completed(query, contract, exchange);
            return completed.equals(query) ? validation : contract.validateQuery(completed);
        }
        JsonNode body = reader.body(exchange);
        exchange.parameters(body);
        JsonNode whole = contract.withQuery(body, () -> reader.query(exchange.request()));
        return contract.validateBody(TenantHeader.completed(whole, contract, exchange));
    }

    private ObjectNode parameters(Exchange exchange, OperationContract contract, ParameterReader reader) {
        RequestValidation validation = read(exchange, contract, reader);
        validation.findings().forEach(finding -> exchange.report(kind(finding), finding.message(), finding.path()));
        if (!validation.isValid()) {
            // Two conditions may have one literal sentence, which is said once.
            throw ApiError.invalidArgument(String.join(",", new LinkedHashSet<>(validation.violations())));
        }
        strictness.check(exchange);
        return validation.value();
    }

    private static Finding.Kind kind(ParameterFinding finding) {
        return switch (finding.kind()) {
            case UNKNOWN_PROPERTY -> Finding.Kind.UNKNOWN_PROPERTY;
            case NOT_ACTED_ON -> Finding.Kind.NOT_ACTED_ON;
            case WITHOUT_EFFECT, DUPLICATE_PARAMETER -> Finding.Kind.NOTE;
        };
    }

    private Pools.Holder login(Exchange exchange, Token.GetManagementToken key) {
        Optional<Pools.Holder> named = pools.holder(key.accessKeyId());
        Pools.Holder holder = named.filter(candidate -> candidate.key().hasSecret(key.accessKeySecret()))
                .orElseThrow(() -> {
                    exchange.report(
                            Finding.Kind.NOT_AUTHENTICATED,
                            named.isPresent()
                                    ? "the secret in the request is not that of the access key id " + key.accessKeyId()
                                    : "no user pool of this server has the access key id "
                                            + Masking.id(key.accessKeyId()));
                    return ApiError.of(ErrorCode.WRONG_ACCESS_KEY);
                });
        exchange.pool(holder.pool());
        return holder;
    }

    private Map<String, Object> token(Pools.Holder holder) {
        Map<String, Object> data = new LinkedHashMap<>();
        holder.noteUse();
        data.put("access_token", tokens.issue(holder));
        data.put("expires_in", AccessTokens.LIFETIME_SECONDS);
        return data;
    }

    /** These requests are refused before anybody asks for proof, which would tell why they stand in the server's journal. */
    private static void noteMissingPool(Exchange exchange, Credential credential) {
        if (exchange.pool().isEmpty()) {
            exchange.report(Finding.Kind.NOT_AUTHENTICATED, credential.doubt(exchange.request()));
        }
    }

    private void noteDoubleSlash(Exchange exchange) {
        Incoming request = exchange.request();
        String path = SLASHES.matcher(request.path()).replaceAll("/");
        if (!path.equals(request.path()) && Modules.find(request.method(), path).isPresent()) {
            exchange.report(
                    Finding.Kind.NOTE,
                    "the path has two slashes in a row: leave out the one that the host in the client's options ends"
                            + " with");
        }
    }

    private ApiError notImplemented(Exchange exchange, OperationContract operation) {
        noteParameters(exchange);
        List<String> nearest = NearestOperations.to(operation.name());
        String sentence =
                "The operation " + operation.name() + " is part of the API, but this fake does not implement it"
                        + operation.refusal().map(reason -> ": " + reason).orElse(".")
                        + (nearest.isEmpty() ? "" : " The nearest operations it has: " + String.join(", ", nearest));
        exchange.report(Finding.Kind.NOT_IMPLEMENTED, sentence);
        return ApiError.of(ErrorCode.NOT_IMPLEMENTED, sentence);
    }

    private Answer refuse(Exchange exchange, ApiError refusal) {
        Failure code = refusal.code();
        String message = refusal.message(exchange.language());
        String requestId = recorder.requestId(exchange);
        byte[] body = Envelope.failure(code.statusCode(), code.apiCode(), message, requestId, refusal.data());
        recorder.answered(exchange, code.statusCode(), code.apiCode(), message, body);
        return Answer.of(code.httpStatus(), body, requestId);
    }
}
