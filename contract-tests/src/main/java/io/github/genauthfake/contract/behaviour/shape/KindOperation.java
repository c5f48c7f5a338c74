package io.github.genauthfake.contract.behaviour.shape;

import io.github.genauthfake.contract.kind.TestedKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * An operation that creates, reads or deletes objects of a kind.
 *
 * @param kind the kind of objects
 */
record KindOperation(String operation, TestedKind kind) implements Subject {
    static KindOperation creation(TestedKind kind) {
        return new KindOperation(kind.createOperation(), kind);
    }

    static KindOperation reading(TestedKind kind) {
        return new KindOperation(kind.getOperation(), kind);
    }

    static KindOperation deletion(TestedKind kind) {
        return new KindOperation(kind.deleteOperation(), kind);
    }

    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (kind.keyIsChosen()) {
            traits.add(Trait.CHOSEN_KEY);
        }
        if (kind.owner().isPresent()) {
            traits.add(Trait.OWNER);
        }
        if (kind.targetType().isPresent()) {
            traits.add(Trait.CUSTOM_DATA);
        }
        traits.add(kind.deletesLists() && operation.equals(kind.deleteOperation()) ? Trait.SEVERAL : Trait.ONE);
        return traits;
    }
}
