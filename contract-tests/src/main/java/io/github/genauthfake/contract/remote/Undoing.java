package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Takes back the steps of a record, the latest first. */
final class Undoing {
    private static final int MOST_AT_ONCE = 50;

    /** Whoever belongs to something may have to go before it, so that a second attempt can succeed. */
    private static final int ATTEMPTS = 2;

    private final RemoteApi api;
    private final PoolSearch search;
    private final BaseFieldRestoring restoring;

    Undoing(RemoteApi api, PoolSearch search) {
        this.api = api;
        this.search = search;
        this.restoring = new BaseFieldRestoring(api);
    }

    /**
     * What came of it.
     *
     * @param deleted how many objects are gone
     * @param restored how many changes of settings are put back
     * @param failed why the others are not, by their numbers
     */
    record Outcome(int deleted, int restored, Map<Integer, Leftover> failed) {}

    /** Takes back those steps of a record that are still pending. What is taken back is noted in the record at once. */
    Outcome undo(RunRecord record, Collection<Integer> numbers) {
        Map<Integer, UndoStep> pending = record.pending();
        List<Integer> open = new ArrayList<>(new TreeSet<>(numbers).descendingSet());
        open.retainAll(pending.keySet());
        Map<Integer, Leftover> failed = new LinkedHashMap<>();
        int deleted = 0;
        int restored = 0;
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            failed.clear();
            for (List<Integer> group : groups(open, pending)) {
                Map<Integer, Leftover> stillThere = takeBack(group, pending);
                failed.putAll(stillThere);
                for (int number : group) {
                    if (!stillThere.containsKey(number)) {
                        record.done(number);
                        if (BaseFieldRestoring.isMeantBy(pending.get(number))) {
                            restored++;
                        } else {
                            deleted++;
                        }
                    }
                }
            }
            open = new ArrayList<>(failed.keySet());
        }
        return new Outcome(deleted, restored, failed);
    }

    private Map<Integer, Leftover> takeBack(List<Integer> group, Map<Integer, UndoStep> steps) {
        if (group.size() > 1 && isGone(merged(group.stream().map(steps::get).toList()))) {
            return Map.of();
        }
        Map<Integer, Leftover> failed = new LinkedHashMap<>();
        for (int number : group) {
            UndoStep step = steps.get(number);
            takeBack(step).ifPresent(reason -> failed.put(number, new Leftover(step.kind(), step.name(), reason)));
        }
        return failed;
    }

    /** Takes back one step; why not, where that fails. */
    Optional<String> takeBack(UndoStep step) {
        if (!step.isRequest()) {
            return lookFor(step);
        }
        if (BaseFieldRestoring.isMeantBy(step)) {
            return restoring.restore(step);
        }
        RemoteApi.Reply reply = api.post(step.operation(), step.body());
        // What is not there any more need not be deleted.
        return reply.isDone() || reply.isNotFound()
                ? Optional.empty()
                : Optional.of(step.operation() + " was answered with " + reply.summary());
    }

    private Optional<String> lookFor(UndoStep step) {
        PoolSearch.Found found = search.lookFor(step.kind(), step.name());
        for (UndoStep request : found.steps()) {
            Optional<String> failure = takeBack(request);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return found.unsearched().stream().findFirst();
    }

    private boolean isGone(UndoStep step) {
        return api.post(step.operation(), step.body()).isDone();
    }

    /** Neighbours that one request can take back. */
    private static List<List<Integer>> groups(List<Integer> numbers, Map<Integer, UndoStep> steps) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int number : numbers) {
            List<Integer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty()
                    && last.size() < MOST_AT_ONCE
                    && areOfOneRequest(steps.get(last.get(0)), steps.get(number))) {
                last.add(number);
            } else {
                groups.add(new ArrayList<>(List.of(number)));
            }
        }
        return groups;
    }

    private static boolean areOfOneRequest(UndoStep one, UndoStep other) {
        return one.operation().equals(other.operation())
                && !BaseFieldRestoring.isMeantBy(one)
                && listProperty(one)
                        .map(list -> without(one, list).equals(without(other, list)))
                        .orElse(false);
    }

    private static UndoStep merged(List<UndoStep> steps) {
        UndoStep first = steps.get(0);
        String list = listProperty(first).orElseThrow();
        List<Object> all = new ArrayList<>();
        steps.forEach(step -> all.addAll((List<?>) step.body().get(list)));
        return new UndoStep(first.kind(), first.name(), first.operation(), Json.with(first.body(), list, all));
    }

    private static Optional<String> listProperty(UndoStep step) {
        return step.body().entrySet().stream()
                .filter(property -> property.getValue() instanceof List<?>)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Object> without(UndoStep step, String property) {
        return Json.without(step.body(), property);
    }
}
