package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.util.List;
import java.util.function.Consumer;

/** A user pool of somebody on any server that speaks the API. All behaviours share it, one after the other. */
public final class RemoteService implements TestedService {
    private RemoteService() {}

    /**
     * Logs in and makes sure that the access key opens the pool that was named. Nothing is written before.
     *
     * @param notices is told in sentences what a person has to know, leftovers in the end among it
     * @throws TargetException when that cannot be
     */
    public static RemoteService open(RemoteTarget target, Consumer<String> notices) {
        throw new UnsupportedOperationException("follows");
    }

    @Override
    public boolean isFake() {
        return false;
    }

    @Override
    public TestedPool openPool() {
        throw new UnsupportedOperationException("follows");
    }

    /** What is left in the pool; complete once the service is closed. */
    public List<Leftover> leftovers() {
        return List.of();
    }

    /** Undoes what is left to undo, looks for leftovers and tells of them. */
    @Override
    public void close() {}
}
