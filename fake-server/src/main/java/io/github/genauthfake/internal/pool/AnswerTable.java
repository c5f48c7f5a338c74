package io.github.genauthfake.internal.pool;

import io.github.genauthfake.Answers;
import io.github.genauthfake.CannedAnswer;
import io.github.genauthfake.internal.modules.Asked;
import io.github.genauthfake.internal.modules.CallSelection;
import io.github.genauthfake.internal.modules.CannedReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The canned answers that are armed on one pool. */
public final class AnswerTable implements Answers {
    private final Runnable requireOpen;
    /** Also read without the lock, by every request that comes. */
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private final List<Armed> ofTheSeed = new CopyOnWriteArrayList<>();

    /** @param requireOpen throws when the pool takes no changes any more */
    AnswerTable(Runnable requireOpen) {
        this.requireOpen = requireOpen;
    }

    @Override
    public Target on(String operation) {
        return new NamedCalls(CallSelection.of(operation), false);
    }

    @Override
    public List<CannedAnswer> armed() {
        return List.copyOf(all());
    }

    @Override
    public synchronized void clear() {
        requireOpen.run();
        armed.clear();
        ofTheSeed.clear();
    }

    /** Whether a call may get one. */
    public boolean isEmpty() {
        return armed.isEmpty() && ofTheSeed.isEmpty();
    }

    /** Puts the answers of a seed in the place of those of the one before. */
    synchronized void seed(List<CannedReply> replies) {
        ofTheSeed.clear();
        replies.forEach(reply -> ofTheSeed.add(new Armed(reply)));
    }

    /**
     * The answer to a call, if any: the one that was armed first of those whose turn it is.
     *
     * @param asked asked only when it matters, perhaps several times
     */
    public Optional<CannedReply> answer(String operation, Supplier<Asked> asked) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (all().stream().anyMatch(candidate -> candidate.reply.calls().asksForParameters(operation, true))) {
            // Read before the lock: others need not wait for it.
            asked.get();
        }
        synchronized (this) {
            CannedReply answer = null;
            for (Armed candidate : all()) {
                if (candidate.reply.calls().concerns(operation, true, asked) && candidate.isNext(answer == null)) {
                    answer = candidate.reply;
                }
            }
            return Optional.ofNullable(answer);
        }
    }

    private List<Armed> all() {
        List<Armed> all = new ArrayList<>(armed);
        all.addAll(ofTheSeed);
        return all;
    }

    private final class NamedCalls implements Target {
        private final CallSelection calls;
        private final boolean overrides;

        NamedCalls(CallSelection calls, boolean overrides) {
            this.calls = calls;
            this.overrides = overrides;
        }

        @Override
        public Target with(String parameters) {
            return new NamedCalls(calls.with(parameters), overrides);
        }

        @Override
        public Target override() {
            return new NamedCalls(calls, true);
        }

        @Override
        public CannedAnswer first(int count, String json) {
            return arm(1, CallSelection.positive(count), json);
        }

        @Override
        public CannedAnswer nth(int number, String json) {
            return arm(CallSelection.positive(number), number, json);
        }

        @Override
        public CannedAnswer always(String json) {
            return arm(1, Integer.MAX_VALUE, json);
        }

        private CannedAnswer arm(int from, int to, String json) {
            Armed next = new Armed(CannedReply.of(calls, from, to, overrides, json));
            synchronized (AnswerTable.this) {
                requireOpen.run();
                armed.add(next);
            }
            return next;
        }
    }

    private final class Armed implements CannedAnswer {
        private final CannedReply reply;
        private final StrikeCount count;
        private int uses;

        Armed(CannedReply reply) {
            this.reply = reply;
            this.count = new StrikeCount(reply.from(), reply.to());
        }

        boolean isNext(boolean mayBe) {
            boolean isNext = count.strikesNext(mayBe);
            if (isNext) {
                uses++;
            }
            if (count.isSpent()) {
                remove();
            }
            return isNext;
        }

        @Override
        public String operation() {
            return reply.calls().name();
        }

        @Override
        public Optional<String> condition() {
            return Optional.ofNullable(reply.calls().condition());
        }

        @Override
        public String json() {
            return reply.json();
        }

        @Override
        public List<String> notes() {
            return reply.notes();
        }

        @Override
        public int uses() {
            synchronized (AnswerTable.this) {
                return uses;
            }
        }

        @Override
        public void disarm() {
            synchronized (AnswerTable.this) {
                remove();
            }
        }

        private void remove() {
            armed.remove(this);
            ofTheSeed.remove(this);
        }

        /** For the messages of tests: {@code canned answer for metadata-get-import-template, given to 0 calls}. */
        @Override
        public String toString() {
            return "canned answer for " + reply.calls() + ", given to " + uses() + " calls";
        }
    }
}
