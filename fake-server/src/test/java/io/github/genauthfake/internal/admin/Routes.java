package io.github.genauthfake.internal.admin;

import io.github.genauthfake.internal.pool.Pools;
import java.lang.reflect.Proxy;
import java.util.List;

/** The table of admin routes, for tests that look at it without sending anything through it. */
final class Routes {
    private Routes() {}

    static List<AdminRoute> all() {
        OpenPools noServer = (OpenPools) Proxy.newProxyInstance(
                Routes.class.getClassLoader(), new Class<?>[] {OpenPools.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return AdminRoutes.of(noServer, new AdminPools(noServer), new Pools());
    }
}
