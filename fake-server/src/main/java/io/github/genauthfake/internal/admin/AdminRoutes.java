package io.github.genauthfake.internal.admin;

import io.github.genauthfake.internal.pool.Pools;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All that can be asked for under {@code /_fake/}. A test holds this table and the document of it together. */
final class AdminRoutes {
    private final List<AdminRoute> routes = new ArrayList<>();

    private AdminRoutes() {}

    static List<AdminRoute> of(OpenPools server, AdminPools pools, Pools internal) {
        AdminRoutes table = new AdminRoutes();
        table.addPage();
        table.addServer();
        table.addPools(new PoolEndpoints(server, pools));
        table.addState(new StateEndpoints(pools));
        table.addObjects(new ObjectEndpoints(pools, internal));
        table.addSnapshots(new SnapshotEndpoints(pools));
        table.addJournal(new JournalEndpoints(server, pools));
        table.add("GET", "/_fake/requests", new LiveRequests(internal)::stream, "backlog");
        table.addClock(new ClockEndpoints(pools));
        table.addTokens(new TokenEndpoints(pools));
        table.addFaults(new FaultEndpoints(pools));
        table.addAnswers(new AnswerEndpoints(pools));
        return List.copyOf(table.routes);
    }

    private void addPage() {
        open("/", PageEndpoints::page);
        open("/_fake", PageEndpoints::page);
        open("/_fake/", PageEndpoints::page);
        open("/_fake/console/{file}", PageEndpoints::file);
    }

    private void addServer() {
        open("/_fake/health", ServerEndpoints::health);
        open("/_fake/ready", ServerEndpoints::ready);
        open("/_fake/version", ServerEndpoints::version);
        open("/_fake/openapi.json", ServerEndpoints::contract);
        open("/_fake/admin-openapi.json", ServerEndpoints::adminDocument);
        open("/_fake/seed.schema.json", ServerEndpoints::seedSchema);
    }

    private void addPools(PoolEndpoints endpoints) {
        add("GET", "/_fake/pools", endpoints::list);
        add("POST", "/_fake/pools", endpoints::create);
        add("GET", "/_fake/pools/{pool}", endpoints::get);
        add("DELETE", "/_fake/pools/{pool}", endpoints::delete);
    }

    private void addState(StateEndpoints endpoints) {
        add("PUT", "/_fake/pools/{pool}/seed", endpoints::seed);
        add("POST", "/_fake/pools/{pool}/reset", endpoints::reset);
        add("POST", "/_fake/pools/{pool}/wipe", endpoints::wipe);
        add("GET", "/_fake/pools/{pool}/export", endpoints::export);
        add("GET", "/_fake/pools/{pool}/changes", endpoints::changes, "since", "limit");
    }

    private void addObjects(ObjectEndpoints endpoints) {
        add("GET", "/_fake/operations", ObjectEndpoints::operations);
        add("GET", "/_fake/kinds", ObjectEndpoints::kinds);
        add("GET", "/_fake/pools/{pool}/objects", endpoints::counts);
        add("GET", "/_fake/pools/{pool}/objects/{kind}", endpoints::list, "search", "parent", "offset", "limit");
        add("GET", "/_fake/pools/{pool}/objects/{kind}/{object}", endpoints::get);
    }

    private void addSnapshots(SnapshotEndpoints endpoints) {
        add("GET", "/_fake/pools/{pool}/snapshots", endpoints::list);
        add("PUT", "/_fake/pools/{pool}/snapshots/{snapshot}", endpoints::take);
        add("DELETE", "/_fake/pools/{pool}/snapshots/{snapshot}", endpoints::delete);
        add("POST", "/_fake/pools/{pool}/snapshots/{snapshot}/restore", endpoints::restore);
    }

    private void addJournal(JournalEndpoints endpoints) {
        add("GET", "/_fake/journal", endpoints::withoutPool, "operation", "since", "limit");
        add("DELETE", "/_fake/journal", endpoints::clearWithoutPool);
        add("GET", "/_fake/journal/{request}", endpoints::oneWithoutPool);
        add("GET", "/_fake/pools/{pool}/journal", endpoints::ofPool, "operation", "since", "limit");
        add("DELETE", "/_fake/pools/{pool}/journal", endpoints::clearOfPool);
        add("GET", "/_fake/pools/{pool}/events", endpoints::events, "name", "limit");
        add("DELETE", "/_fake/pools/{pool}/events", endpoints::clearEvents);
        add("GET", "/_fake/pools/{pool}/journal/{request}", endpoints::oneOfPool);
    }

    private void addClock(ClockEndpoints endpoints) {
        add("GET", "/_fake/pools/{pool}/clock", endpoints::get);
        add("POST", "/_fake/pools/{pool}/clock/freeze", endpoints::freeze);
        add("POST", "/_fake/pools/{pool}/clock/advance", endpoints::advance);
        add("POST", "/_fake/pools/{pool}/clock/follow", endpoints::follow);
    }

    private void addTokens(TokenEndpoints endpoints) {
        add("POST", "/_fake/pools/{pool}/tokens/expire", endpoints::expire);
        add("POST", "/_fake/pools/{pool}/tokens/restore", endpoints::restore);
    }

    private void addFaults(FaultEndpoints endpoints) {
        add("GET", "/_fake/pools/{pool}/faults", endpoints::list);
        add("POST", "/_fake/pools/{pool}/faults", endpoints::arm);
        add("DELETE", "/_fake/pools/{pool}/faults", endpoints::clear);
        add("GET", "/_fake/pools/{pool}/faults/{fault}", endpoints::get);
        add("DELETE", "/_fake/pools/{pool}/faults/{fault}", endpoints::disarm);
    }

    private void addAnswers(AnswerEndpoints endpoints) {
        add("GET", "/_fake/pools/{pool}/answers", endpoints::list);
        add("POST", "/_fake/pools/{pool}/answers", endpoints::arm);
        add("DELETE", "/_fake/pools/{pool}/answers", endpoints::clear);
        add("GET", "/_fake/pools/{pool}/answers/{answer}", endpoints::get);
        add("DELETE", "/_fake/pools/{pool}/answers/{answer}", endpoints::disarm);
    }

    private void open(String path, Function<AdminCall, AdminAnswer> handler) {
        routes.add(new AdminRoute("GET", path, List.of(), true, handler));
    }

    private void add(
            String method, String template, Function<AdminCall, AdminAnswer> handler, String... queryParameters) {
        routes.add(new AdminRoute(method, template, List.of(queryParameters), false, handler));
    }
}
