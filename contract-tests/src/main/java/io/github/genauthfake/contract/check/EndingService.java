package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.util.Optional;

/** A service that can be told that the run is to end: no more behaviours are begun. */
public final class EndingService implements TestedService {
    private final TestedService service;
    private volatile boolean isEnding;

    /** Stands before a service, which is closed with this one. */
    public EndingService(TestedService service) {
        this.service = service;
    }

    /** Lets no more behaviours begin. */
    public void end() {
        isEnding = true;
    }

    @Override
    public boolean isFake() {
        return service.isFake();
    }

    @Override
    public TestedPool openPool() {
        return service.openPool();
    }

    @Override
    public Optional<String> outage() {
        return isEnding ? Optional.of("The run was ended early.") : service.outage();
    }

    @Override
    public String masked(String text) {
        return service.masked(text);
    }

    @Override
    public void close() {
        service.close();
    }
}
