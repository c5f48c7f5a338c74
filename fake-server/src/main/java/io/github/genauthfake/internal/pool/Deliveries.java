package io.github.genauthfake.internal.pool;

import io.github.genauthfake.PoolWebhooks;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.webhooks.WebhookLogs;
import io.github.genauthfake.internal.modules.webhooks.WebhookLogs.WebhookLog;
import io.github.genauthfake.internal.modules.webhooks.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The calls of a pool's webhooks. What is to be called stands in the logs that a write has left. */
final class Deliveries implements PoolWebhooks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final Pool pool;
    private final Changes changes = new Changes();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile Set<String> hosts;
    private ExecutorService caller;
    private boolean isEnded;

    /** @param hosts which may be called beside this machine; {@code null} for no calls at all */
    Deliveries(Pool pool, Set<String> hosts) {
        this.pool = pool;
        this.hosts = hosts;
    }

    /** @throws IllegalArgumentException when one has more than a name */
    static Set<String> checked(String... hosts) {
        Set<String> names = new TreeSet<>();
        for (String host : hosts) {
            if (!NAME.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "A name of a host is expected, such as hooks.example.com, without scheme, port and path, not "
                                + host);
            }
            names.add(host.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    @Override
    public void deliver(String... names) {
        pool.requireOpen();
        hosts = checked(names);
    }

    @Override
    public void stopDelivering() {
        hosts = null;
    }

    @Override
    public boolean awaitDeliveries(Duration longest) throws InterruptedException {
        return changes.await(() -> pending.get() == 0, longest);
    }

    /** The calls that a write has left in the logs, where the draft then says that they come, or why they may not be made. */
    List<Stored<WebhookLog>> of(Directory before, Draft draft) {
        Set<String> allowed = hosts;
        if (allowed == null || draft.get(WebhookLogs.LOG) == before.get(WebhookLogs.LOG)) {
            return List.of();
        }
        List<Stored<WebhookLog>> calls = new ArrayList<>();
        for (Stored<WebhookLog> log : WebhookLogs.since(draft, before.lastSequence())) {
            String host = Webhooks.WEBHOOK
                    .findById(draft, log.it().webhookId())
                    .map(webhook -> hostOf(webhook.it().url()))
                    .orElse("");
            boolean isAllowed = LOOPBACK.matcher(host).matches() || allowed.contains(host);
            String why = isAllowed ? "not yet" : host + " is not this machine, and no host that may be called";
            Stored<WebhookLog> told = log.as(WebhookLogs.undelivered(log.it(), why), log.updatedAt());
            draft.put(WebhookLogs.LOG, told);
            if (isAllowed) {
                calls.add(told);
            }
        }
        return calls;
    }

    private static String hostOf(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAUrl) {
            return ""; // the pattern of the kind is wider than that of the class
        }
    }

    /** Makes calls, one after the other and not in this thread. */
    synchronized void make(List<Stored<WebhookLog>> calls, Directory directory) {
        if (isEnded) {
            return;
        }
        for (Stored<WebhookLog> log : calls) {
            if (caller == null) {
                caller = Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "genauth-fake-webhooks");
                    thread.setDaemon(true);
                    return thread;
                });
            }
            pending.incrementAndGet();
            Webhooks.Webhook webhook = Webhooks.WEBHOOK
                    .findById(directory, log.it().webhookId())
                    .orElseThrow()
                    .it();
            caller.execute(() -> make(log, webhook));
        }
    }

    private void make(Stored<WebhookLog> log, Webhooks.Webhook webhook) {
        try {
            WebhookLog made = WebhookCall.make(webhook, log.it());
            // A log that is gone by now, by a reset for example, stays so.
            pool.write(
                    "webhook",
                    draft -> WebhookLogs.LOG
                            .findById(draft, log.id())
                            .filter(kept -> kept.it().equals(log.it()))
                            .map(kept -> {
                                draft.put(WebhookLogs.LOG, kept.as(made, draft.now()));
                                return kept;
                            }));
        } finally {
            pending.decrementAndGet();
            changes.happened();
        }
    }

    /** Makes no more calls; the one that is under way comes to its end. */
    synchronized void end() {
        isEnded = true;
        hosts = null;
        if (caller != null) {
            pending.addAndGet(-caller.shutdownNow().size());
            changes.happened();
        }
    }
}
