package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.ledger.Behaviour;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which behaviours are meant, by the operations they belong to. */
public final class Selection {
    private final List<String> only;
    private final List<Behaviour> behaviours;

    private Selection(List<String> only, List<Behaviour> behaviours) {
        this.only = List.copyOf(only);
        this.behaviours = List.copyOf(behaviours);
    }

    /**
     * Those of some operations; all of them when none is named.
     *
     * @throws UnknownOperationException when one of the operations has no behaviours
     */
    public static Selection of(List<String> operations, List<Behaviour> all) {
        Set<String> known = all.stream().map(Behaviour::operation).collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new LinkedHashSet<>(operations);
        for (String operation : wanted) {
            if (!known.contains(operation)) {
                throw new UnknownOperationException(operation, NearestNames.to(operation, known));
            }
        }
        return new Selection(
                List.copyOf(wanted),
                all.stream()
                        .filter(behaviour -> wanted.isEmpty() || wanted.contains(behaviour.operation()))
                        .toList());
    }

    /** The operations that were named; empty when all behaviours are meant. */
    public List<String> only() {
        return only;
    }

    /** The behaviours that are meant, by operation. */
    public List<Behaviour> behaviours() {
        return behaviours;
    }

    /** Somebody asked for an operation that has no behaviours. */
    public static final class UnknownOperationException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownOperationException(String operation, List<String> nearest) {
            super("There are no behaviours of an operation '" + operation + "'. Did you mean "
                    + String.join(", ", nearest) + "?");
        }
    }
}
