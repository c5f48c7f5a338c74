package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses, and counts how often it is asked. */
public final class ServiceThatCannotBeOpened implements TestedService {
    static final AtomicInteger ATTEMPTS = new AtomicInteger();

    /** Never succeeds. */
    public ServiceThatCannotBeOpened(Settings settings) {
        ATTEMPTS.incrementAndGet();
        throw new IllegalStateException("wrong key");
    }

    @Override
    public boolean isFake() {
        return false;
    }

    @Override
    public TestedPool openPool() {
        throw new IllegalStateException();
    }

    @Override
    public void close() {}
}
