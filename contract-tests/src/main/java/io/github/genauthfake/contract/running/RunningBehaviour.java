package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.MarkValidator;
import io.github.genauthfake.contract.mark.Marks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The behaviour that is running now. Every assertion asks it first, so that nothing is asserted that the marks do not
 * speak for; and in the end it asks whether everything was asserted that they do speak for.
 */
public final class RunningBehaviour {
    private final String name;
    private final Marks marks;
    private final Set<Aspect> asserted = EnumSet.noneOf(Aspect.class);
    private final List<Exchange> exchanges = new ArrayList<>();

    /**
     * Begins a behaviour.
     *
     * @throws MarkException when its marks are wrong
     */
    public RunningBehaviour(Marked behaviour) {
        this.name = behaviour.method().getName();
        List<String> mistakes = MarkValidator.mistakes(behaviour.marks());
        if (!mistakes.isEmpty()) {
            throw new MarkException(name + " " + String.join("; ", mistakes));
        }
        this.marks = behaviour.marks();
    }

    /**
     * Is told before an aspect is asserted.
     *
     * @throws MarkException when no mark speaks for the aspect; for wording also when the mark has no witness
     */
    public void isAboutToAssert(Aspect aspect) {
        Evidence evidence = marks.evidenceFor(aspect)
                .orElseThrow(() -> new MarkException(name + " asserts the " + aspect.title()
                        + " of an answer, but none of its marks speaks for that aspect"));
        if (aspect == Aspect.WORDING && !evidence.kind().hasWitness()) {
            throw new MarkException(name + " asserts a wording that nobody has seen or documented; it is "
                    + evidence.kind().title() + ": " + evidence.text());
        }
        asserted.add(aspect);
    }

    /**
     * Is told before the behaviour reaches for something that only the fake has.
     *
     * @throws MarkException unless the behaviour is marked as one of the fake alone
     */
    public void needsTheFake(String what) {
        if (!marks.isFakeOnly()) {
            throw new MarkException(name + " uses " + what + ", which only behaviours marked with @FakeOnly may");
        }
    }

    /** Whether the behaviour is run in pools of its own alone, so that nothing in them is anybody else's. */
    public boolean hasAFreshPool() {
        return marks.isFakeOnly() || marks.freshPool().isPresent();
    }

    /**
     * Is told when the behaviour has passed.
     *
     * @throws MarkException when it asserted nothing, or a mark speaks for something that was not asserted
     */
    public void end() {
        if (asserted.isEmpty()) {
            throw new MarkException(name + " asserts nothing");
        }
        for (Evidence mark : marks.evidence()) {
            Set<Aspect> unasserted = EnumSet.noneOf(Aspect.class);
            unasserted.addAll(mark.aspects());
            unasserted.removeAll(asserted);
            if (!unasserted.isEmpty()) {
                throw new MarkException(name + " is marked as " + mark.kind().title() + " for what it does not assert: "
                        + unasserted.stream().map(Aspect::title).toList());
            }
            if (mark.aspects().isEmpty() && !marks.evidenceFor(asserted).containsValue(mark)) {
                throw new MarkException(name + " has the mark " + mark.kind().title() + " (" + mark.text()
                        + "), which speaks for nothing that it asserts");
            }
        }
    }

    /** What was asserted so far. */
    public Set<Aspect> asserted() {
        return Collections.unmodifiableSet(asserted);
    }

    /** Is told of every request and its answer. */
    public void exchanged(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** What the behaviour asked and was answered so far, in this order. */
    public List<Exchange> exchanges() {
        return Collections.unmodifiableList(exchanges);
    }
}
