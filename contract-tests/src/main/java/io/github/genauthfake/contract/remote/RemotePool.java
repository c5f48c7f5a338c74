package io.github.genauthfake.contract.remote;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.UndoLog;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The one pool of a remote service, for one behaviour: what that one does is taken back when it ends. */
final class RemotePool implements TestedPool {
    private static final Delivery.Shape<Response> SHAPE =
            new Delivery.Shape<>(Response::statusCode, response -> Optional.ofNullable(response.header("retry-after")));

    private final RemoteService service;
    private final RemoteTarget target;
    private final BehaviourUndoLog log;

    RemotePool(RemoteService service, RemoteTarget target) {
        this.service = service;
        this.target = target;
        this.log = new BehaviourUndoLog(service);
    }

    @Override
    public URI baseUrl() {
        return target.host();
    }

    @Override
    public String accessKeyId() {
        return target.accessKeyId();
    }

    @Override
    public String accessKeySecret() {
        return target.accessKeySecret();
    }

    @Override
    public String userPoolId() {
        return target.userPoolId();
    }

    @Override
    public Optional<UserPool> fake() {
        return Optional.empty();
    }

    @Override
    public Optional<UndoLog> undoLog() {
        return Optional.of(log);
    }

    @Override
    public Optional<String> token() {
        return Optional.of(service.token());
    }

    @Override
    public Response send(Supplier<Response> request) {
        service.requireGoingOn();
        return service.delivery().deliver(request::get, SHAPE);
    }

    @Override
    public void close() {}
}
