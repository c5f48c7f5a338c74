package io.github.genauthfake.junit.bench;

import io.github.genauthfake.Seed;

/** A seed with as many users as the JVM is told. */
final class Company {
    static final String USERS = "genauthfake.bench.users";

    static final Seed SEED = of(Integer.getInteger(USERS, 0));

    private Company() {}

    private static Seed of(int users) {
        Seed.Builder seed = Seed.builder().department("acme/Engineering");
        for (int number = 0; number < users; number++) {
            String name = "user-" + number;
            seed.user(name, user -> user.email(name + "@example.com").department("acme/Engineering"));
        }
        return seed.build();
    }
}
