package io.github.genauthfake.contract.service;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The fake in this process: one server for the run, a fresh pool for every behaviour. */
public class FakeInProcess implements TestedService {
    private final FakeGenAuth server = FakeGenAuth.start();

    /** Starts the server; it needs no settings. */
    public FakeInProcess(Settings settings) {}

    @Override
    public boolean isFake() {
        return true;
    }

    @Override
    public TestedPool openPool() {
        return new PoolOfTheFake(server.createPool(), baseUrl());
    }

    /** Where requests are sent to. */
    protected URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public void close() {
        server.close();
    }

    private record PoolOfTheFake(UserPool pool, URI baseUrl) implements TestedPool {
        @Override
        public String accessKeyId() {
            return pool.accessKeyId();
        }

        @Override
        public String accessKeySecret() {
            return pool.accessKeySecret();
        }

        @Override
        public String userPoolId() {
            return pool.id();
        }

        @Override
        public Optional<UserPool> fake() {
            return Optional.of(pool);
        }

        @Override
        public HttpResponse<String> send(HttpRequest request) {
            try {
                return HttpSender.send(request);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interruption);
            }
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
