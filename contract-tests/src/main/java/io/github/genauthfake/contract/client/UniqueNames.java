package io.github.genauthfake.contract.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names that nobody else uses in a pool that is shared. They begin with the run's prefix, so that leftovers can be told
 * from what belongs to others.
 */
final class UniqueNames {
    private static final AtomicLong LAST = new AtomicLong();
    private static final int PHONE_NUMBERS = 100_000_000;
    private static final int FIRST_PHONE = new Random().nextInt(PHONE_NUMBERS);

    private final List<String> names = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();

    /** A name with the run's prefix, such as {@code gfc112ab34_school_7}. */
    String like(String stem) {
        String name = RunPrefix.ofThisRun() + "_" + stem + "_" + LAST.incrementAndGet();
        names.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    /** A mobile number in the provider's home country. It cannot carry the prefix, so that somebody may have it. */
    String phone() {
        String phone = String.format("138%08d", (FIRST_PHONE + LAST.incrementAndGet()) % PHONE_NUMBERS);
        phones.add(phone);
        return phone;
    }

    /** Whether a text holds one of the names with the prefix, in whatever case. */
    boolean occurIn(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(lowerCase::contains);
    }

    /** Whether a text is one of the phone numbers that were handed out. */
    boolean isPhone(String text) {
        return phones.contains(text);
    }
}
