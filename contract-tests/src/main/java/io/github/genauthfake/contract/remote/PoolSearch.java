package io.github.genauthfake.contract.remote;

import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.kind.Search;
import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what runs have created, by the prefix of its names. */
final class PoolSearch {
    private static final int PAGE = 50;

    private final RemoteApi api;

    PoolSearch(RemoteApi api) {
        this.api = api;
    }

    /**
     * What a search has found.
     *
     * @param steps how each object is deleted
     * @param unsearched what could not be looked for, and why, in sentences
     */
    record Found(List<UndoStep> steps, List<String> unsearched) {
        private Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(Found other) {
            steps.addAll(other.steps);
            unsearched.addAll(other.unsearched);
        }
    }

    /**
     * Looks for everything that carries the prefix of certain runs.
     *
     * @param keyword what the service is asked for: a prefix, or what prefixes have in common
     * @param mayBeThere the kinds that a run may have created; that others cannot be looked for does no harm
     */
    Found everythingOf(Predicate<String> prefix, String keyword, Predicate<String> mayBeThere) {
        Predicate<String> isWanted = text -> RunPrefix.in(text).filter(prefix).isPresent();
        Found all = new Found();
        for (TestedKind kind : TestedKinds.ALL) {
            Found found = all(kind, kind.searches(keyword), isWanted);
            // What belongs to an owner goes first, whatever it is called.
            for (UndoStep owner : found.steps()) {
                TestedKinds.ALL.stream()
                        .filter(other -> other.owner().filter(kind::equals).isPresent() && !other.isGoneWithItsOwner())
                        .forEach(other -> all.add(all(other, other.searchesWithin(owner.name(), ""), any -> true)));
            }
            if (mayBeThere.test(kind.name())) {
                all.unsearched().addAll(found.unsearched());
            }
            all.steps().addAll(found.steps());
        }
        return all;
    }

    /** Looks for what has a certain name, which is one of a run's. */
    Found lookFor(String kind, String name) {
        Pattern wanted = Pattern.compile(Pattern.quote(name) + "(?![0-9])", Pattern.CASE_INSENSITIVE);
        TestedKind its = TestedKinds.named(kind);
        return all(its, its.searchesByName(name), text -> wanted.matcher(text).find());
    }

    private Found all(TestedKind kind, List<Search> searches, Predicate<String> isWanted) {
        Found all = new Found();
        searches.forEach(search -> all.add(all(kind, search, isWanted)));
        return all;
    }

    private Found all(TestedKind kind, Search search, Predicate<String> isWanted) {
        Found found = new Found();
        RemoteApi.Reply reply;
        int page = 0;
        do {
            reply = ask(search, ++page);
            if (!reply.isSuccess()) {
                found.unsearched()
                        .add("The service does not let us look for " + search.what() + ": " + reply.summary());
                return found;
            }
            reply.list().stream()
                    .filter(object -> isCalled(isWanted, object, kind.names()))
                    .map(object -> kind.deletion(Json.with(object, search.known()), null))
                    .flatMap(Optional::stream)
                    .forEach(found.steps()::add);
        } while (search.paged() && reply.list().size() == PAGE);
        return found;
    }

    private RemoteApi.Reply ask(Search search, int page) {
        Map<String, Object> pagination = object("page", page, "limit", PAGE);
        if (search.posted()) {
            return api.post(
                    search.operation(), Json.with(search.request(), "options", object("pagination", pagination)));
        }
        Map<String, Object> parameters = search.paged() ? Json.with(search.request(), pagination) : search.request();
        return api.get(
                search.operation(),
                parameters.entrySet().stream()
                        .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                        .toArray());
    }

    /** Whether an object has a wanted name. The search of the service may also find what only resembles it. */
    private static boolean isCalled(Predicate<String> isWanted, Map<String, Object> object, List<String> properties) {
        return properties.stream()
                .anyMatch(property -> object.get(property) instanceof String text && isWanted.test(text));
    }
}
