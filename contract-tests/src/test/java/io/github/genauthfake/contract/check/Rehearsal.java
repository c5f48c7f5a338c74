package io.github.genauthfake.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import io.github.genauthfake.contract.remote.RemoteService;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.running.BehaviourListener;
import io.github.genauthfake.contract.running.Exchange;
import io.github.genauthfake.contract.running.Marked;
import io.github.genauthfake.contract.running.RunningBehaviour;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Finds out what behaviours cost by running them on the fake as on any other server, where each of them has to pass. */
final class Rehearsal implements BehaviourListener {
    private static final int REQUESTS_TO_KEEP = 1_000_000;
    private static final double REQUESTS_PER_SECOND = 1_000_000;

    private final Map<String, Behaviour> behaviours =
            BehaviourCatalogue.all().stream().collect(Collectors.toMap(Behaviour::name, Function.identity()));
    private final Map<String, Creations> creations = new TreeMap<>();
    private final Map<String, Integer> requests = new TreeMap<>();
    private final Map<String, Throwable> failures = new TreeMap<>();
    private final UserPool pool;
    private int requestsBefore;

    private Rehearsal(UserPool pool) {
        this.pool = pool;
    }

    /** The costs of all operations, in alphabetical order. */
    static List<Costs> ofEverything(Path records) {
        try (FakeGenAuth fake =
                FakeGenAuth.builder().journalSize(REQUESTS_TO_KEEP).start()) {
            UserPool pool = fake.createPool();
            Rehearsal rehearsal = new Rehearsal(pool);
            RemoteTarget target = new RemoteTarget(
                    fake.baseUrl(),
                    pool.accessKeyId(),
                    pool.accessKeySecret(),
                    pool.id(),
                    REQUESTS_PER_SECOND,
                    records);
            RemoteService service = RemoteService.open(target, notice -> {});
            try (service) {
                rehearsal.requestsBefore = pool.requests().size();
                Check.execute(Selection.of(List.of(), BehaviourCatalogue.all()), service, rehearsal);
            }
            assertThat(rehearsal.failures).isEmpty();
            assertThat(service.leftovers()).isEmpty();
            return rehearsal.requests.keySet().stream().map(rehearsal::costs).toList();
        }
    }

    private Costs costs(String operation) {
        Creations created = creations.getOrDefault(operation, new Creations());
        return new Costs(operation, requests.get(operation), created.byKind(), created.changesOfSettings());
    }

    @Override
    public void ended(Marked marked, Optional<RunningBehaviour> running, Optional<Throwable> failure) {
        failure.filter(reason -> !(reason instanceof TestAbortedException))
                .ifPresent(reason -> failures.put(marked.name(), reason));
        String operation = behaviours.get(marked.name()).operation();
        // What is taken back is done when this is told.
        int requestsNow = pool.requests().size();
        requests.merge(operation, requestsNow - requestsBefore, Integer::sum);
        requestsBefore = requestsNow;
        running.ifPresent(ended -> ended.exchanges().stream()
                .filter(Exchange::succeeded)
                .forEach(creations.computeIfAbsent(operation, name -> new Creations())::count));
    }

    @Override
    public void skipped(Marked marked, String reason) {
        requests.merge(behaviours.get(marked.name()).operation(), 0, Integer::sum);
    }
}
