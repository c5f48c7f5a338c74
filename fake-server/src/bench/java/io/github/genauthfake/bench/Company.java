package io.github.genauthfake.bench;

import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;

/** A pool of a given size: users in two departments, one custom field. */
final class Company {
    private Company() {}

    static Seed of(int users) {
        Seed.Builder seed = Seed.builder()
                .customField(TargetType.USER, "school", DataType.STRING)
                .department("acme/Engineering")
                .department("acme/Sales");
        for (int number = 0; number < users; number++) {
            int last = number;
            seed.user("user-" + number, user -> user.email("user-" + last + "@example.com")
                    .department(last % 2 == 0 ? "acme/Engineering" : "acme/Sales")
                    .customData("school", "pku"));
        }
        return seed.build();
    }
}
