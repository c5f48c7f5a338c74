package io.github.genauthfake.internal.admin;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.pool.Journal;
import io.github.genauthfake.internal.pool.JournalWatcher;
import io.github.genauthfake.internal.pool.JournalledRequest;
import io.github.genauthfake.internal.pool.Pools;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends the requests of all pools, and those of no pool, as server-sent events while they come. A request that waits is sent
 * twice: when it arrives and when it is answered.
 */
final class LiveRequests {
    private static final int USUAL_BACKLOG = 200;
    private static final int MOST_STREAMS = 50;

    /** A client that reads more slowly than this misses the oldest, and is told how many. */
    private static final int MOST_WAITING = 5_000;

    private static final int MOST_IN_AN_EVENT = 500;

    /** A comment, which clients pass over. */
    private static final String SIGN_OF_LIFE = ":\n\n";

    private final Pools pools;
    private final AtomicInteger streams = new AtomicInteger();

    LiveRequests(Pools pools) {
        this.pools = pools;
    }

    AdminAnswer stream(AdminCall call) {
        int backlog = call.number("backlog", 0).orElse(USUAL_BACKLOG);
        if (call.isHead()) {
            return AdminAnswer.events(null);
        }
        if (streams.incrementAndGet() > MOST_STREAMS) {
            streams.decrementAndGet();
            throw AdminError.conflict(
                    MOST_STREAMS + " clients follow the requests already, which is as many as there may be");
        }
        return AdminAnswer.events(new Stream(Math.min(backlog, MOST_WAITING)));
    }

    private record Seen(String poolId, RecordedRequest request) {
        Map<String, Object> view() {
            Map<String, Object> view = JournalEndpoints.summary(request);
            view.put("pool", poolId);
            return view;
        }

        /** By the machine's clock: those of pools may stand still. */
        long began() {
            return ((JournalledRequest) request).began();
        }
    }

    /** The latest requests of all journals, the oldest first. */
    private List<Seen> latest(int count) {
        List<Seen> all = new ArrayList<>();
        for (Journal journal : pools.journals()) {
            List<RecordedRequest> requests = journal.requests();
            requests.subList(Math.max(0, requests.size() - count), requests.size())
                    .forEach(request -> all.add(new Seen(journal.poolId(), request)));
        }
        all.sort(Comparator.comparingLong(Seen::began));
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private final class Stream implements AdminStream, JournalWatcher {
        private final int backlog;
        private final Deque<Seen> waiting = new ArrayDeque<>();
        private Runnable more;
        private int missed;
        private boolean isFresh = true;
        private boolean isClosed;

        Stream(int backlog) {
            this.backlog = backlog;
        }

        @Override
        public void open(Runnable tellsMore) {
            more = tellsMore;
            // What comes in between is sent twice, and known by its id.
            pools.watch(this);
            latest(backlog).forEach(this::add);
            more.run();
        }

        @Override
        public void recorded(String poolId, RecordedRequest request) {
            add(new Seen(poolId, request));
            more.run();
        }

        private synchronized void add(Seen seen) {
            if (waiting.size() >= MOST_WAITING) {
                waiting.removeFirst();
                missed++;
            }
            waiting.addLast(seen);
        }

        @Override
        public byte[] next() {
            List<Seen> batch = new ArrayList<>();
            int lost;
            boolean hasBegun;
            synchronized (this) {
                while (!waiting.isEmpty() && batch.size() < MOST_IN_AN_EVENT) {
                    batch.add(waiting.removeFirst());
                }
                lost = missed;
                missed = 0;
                hasBegun = !isFresh;
                isFresh = false;
            }
            // The first bytes take the head of the answer along.
            StringBuilder events = new StringBuilder(hasBegun ? "" : SIGN_OF_LIFE);
            if (lost > 0) {
                events.append(event("missed", Map.of("count", lost)));
            }
            if (!batch.isEmpty()) {
                events.append(event(
                        "requests",
                        Map.of("requests", batch.stream().map(Seen::view).toList())));
            }
            return events.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** JSON on one line, as an event's data must be. */
        private static String event(String name, Map<String, ?> data) {
            return "event: " + name + "\ndata: " + new String(Json.write(data), StandardCharsets.UTF_8) + "\n\n";
        }

        @Override
        public byte[] signOfLife() {
            return SIGN_OF_LIFE.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            synchronized (this) {
                if (isClosed) {
                    return;
                }
                isClosed = true;
            }
            pools.unwatch(this);
            streams.decrementAndGet();
        }
    }
}
