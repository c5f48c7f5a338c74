package io.github.genauthfake.contract.client;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.running.CannotBeginException;
import io.github.genauthfake.contract.running.RunningBehaviour;
import io.github.genauthfake.contract.service.TestedPool;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The service as one behaviour sees it. */
public final class GenAuth {
    private static final String PREFIX = "/api/v3/";

    private final TestedPool pool;
    private final RunningBehaviour running;
    private final UniqueNames names = new UniqueNames();
    private final OwnershipGuard guard = new OwnershipGuard(names);
    private final Optional<Tidiness> tidiness;
    private final Masking masking;
    private String token;

    /** The client of one behaviour in one pool. */
    public GenAuth(TestedPool pool, RunningBehaviour running) {
        this.pool = pool;
        this.running = running;
        this.masking = new Masking(pool.accessKeySecret());
        this.tidiness = pool.undoLog().map(log -> new Tidiness(this, log, names));
    }

    /** A request for an operation, for example {@code set-custom-data}. */
    public Request request(String operation) {
        return new Request(this, PREFIX + operation);
    }

    /** A request for any path of the server. */
    public Request requestFor(String path) {
        return new Request(this, path);
    }

    /** A name that nobody else uses; whatever a behaviour creates has one of these. */
    public String unique(String stem) {
        return names.like(stem);
    }

    /** A phone number that nobody else uses. */
    public String uniquePhone() {
        return names.phone();
    }

    /** The id of the pool the behaviour runs in. */
    public String userPoolId() {
        return pool.userPoolId();
    }

    /** The pool's access key, as get-management-token takes it. */
    public Map<String, Object> accessKey() {
        return Json.object("accessKeyId", pool.accessKeyId(), "accessKeySecret", pool.accessKeySecret());
    }

    /** A signature with the pool's access key as the Node SDK makes it, for one request. */
    public Signature signature() {
        return Signature.authing(pool.accessKeyId(), pool.accessKeySecret(), unique("nonce"));
    }

    /** The same as GenAuth's Node SDK makes it. */
    public Signature signatureOfGenAuth() {
        return Signature.genauth(pool.accessKeyId(), pool.accessKeySecret(), unique("nonce"));
    }

    /** The pool's token, fetched once. */
    public String token() {
        if (token == null) {
            token = pool.token().orElseGet(this::login);
        }
        return token;
    }

    private String login() {
        Answer answer = request("get-management-token").authorization(null).post(accessKey());
        if (!answer.isSuccess()) {
            throw new IllegalStateException("No token for the pool: " + answer);
        }
        return answer.read("access_token");
    }

    /**
     * Sends a body to an operation that has to succeed for the behaviour to begin.
     *
     * @throws CannotBeginException when it does not
     */
    public Answer require(String operation, Object body) {
        Answer answer = request(operation).post(body);
        if (!answer.isSuccess()) {
            throw new CannotBeginException("The behaviour cannot begin, " + operation + " failed: " + answer);
        }
        return answer;
    }

    /**
     * What only the fake has: its clock, snapshots and journal.
     *
     * @throws io.github.genauthfake.contract.running.MarkException unless the behaviour is one of the fake alone
     */
    public UserPool fake() {
        running.needsTheFake("the fake's own side of the pool");
        return pool.fake().orElseThrow(() -> new IllegalStateException("The tested service is not the fake"));
    }

    /** Takes this pool's secrets out of texts. */
    public Masking masking() {
        return masking;
    }

    RunningBehaviour running() {
        return running;
    }

    String baseUrl() {
        return pool.baseUrl().toString();
    }

    /** Sends a write, after a look at what it is about and a note of how to take it back. */
    Answer write(String path, String text, Optional<String> tenant, Supplier<Answer> exchange) {
        if (!path.startsWith(PREFIX)) {
            return exchange.get();
        }
        String operation = path.substring(PREFIX.length());
        RequestBody body = new RequestBody(text);
        if (!running.hasAFreshPool()) {
            guard.check(operation, body);
        }
        Answer answer = tidiness.isPresent() ? tidiness.get().watch(operation, body, tenant, exchange) : exchange.get();
        if (operation.substring(operation.lastIndexOf('/') + 1).startsWith("create-") && answer.isSuccess()) {
            guard.isCreated(answer.read(""));
        }
        return answer;
    }

    HttpResponse<String> send(HttpRequest request) {
        return pool.send(request);
    }
}
