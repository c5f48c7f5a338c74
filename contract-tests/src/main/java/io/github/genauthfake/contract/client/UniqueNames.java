package io.github.genauthfake.contract.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names that nobody else uses in a pool that is shared. They begin with the run's prefix, so that leftovers can be told
 * from what belongs to others.
 */
final class UniqueNames {
    private static final Random CHANCE = new Random();
    private static final String RUN = "gfc" + Integer.toHexString(0x1000000 | CHANCE.nextInt(0x1000000));
    private static final AtomicLong LAST = new AtomicLong();
    private static final int PHONE_NUMBERS = 100_000_000;
    private static final int FIRST_PHONE = CHANCE.nextInt(PHONE_NUMBERS);

    private final List<String> issued = new ArrayList<>();

    /** A name with the run's prefix, such as {@code gfc12ab34c_school_7}. */
    String like(String stem) {
        return issue(RUN + "_" + stem + "_" + LAST.incrementAndGet());
    }

    /** A mobile number in the provider's home country. */
    String phone() {
        return issue(String.format("138%08d", (FIRST_PHONE + LAST.incrementAndGet()) % PHONE_NUMBERS));
    }

    private String issue(String name) {
        issued.add(name);
        return name;
    }

    /** Whether a text holds one of the names that were handed out. */
    boolean occurIn(String text) {
        return issued.stream().anyMatch(text::contains);
    }
}
