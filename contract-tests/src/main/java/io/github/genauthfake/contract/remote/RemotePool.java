package io.github.genauthfake.contract.remote;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.service.HttpSender;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.UndoLog;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The one pool of a remote service, for one behaviour: what that one does is taken back when it ends. */
final class RemotePool implements TestedPool {
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
    public HttpResponse<String> send(HttpRequest request) {
        service.requireGoingOn();
        return service.delivery().deliver(() -> HttpSender.send(request));
    }

    @Override
    public void close() {}
}
