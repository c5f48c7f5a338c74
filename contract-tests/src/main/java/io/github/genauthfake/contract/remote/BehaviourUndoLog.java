package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.service.UndoLog;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The steps of one behaviour in the record of its run. */
final class BehaviourUndoLog implements UndoLog {
    private final RemoteService service;
    private final List<Integer> numbers = new ArrayList<>();

    BehaviourUndoLog(RemoteService service) {
        this.service = service;
    }

    @Override
    public <T> T during(Supplier<T> change) {
        return service.during(change);
    }

    @Override
    public OptionalInt add(UndoStep step) {
        OptionalInt number = service.record().add(step);
        number.ifPresent(numbers::add);
        return number;
    }

    @Override
    public void replace(int number, UndoStep step) {
        service.record().replace(number, step);
    }

    @Override
    public void withdraw(int number) {
        service.record().done(number);
    }

    @Override
    public void undo() {
        service.during(() -> service.undoing().undo(service.record(), numbers));
    }
}
