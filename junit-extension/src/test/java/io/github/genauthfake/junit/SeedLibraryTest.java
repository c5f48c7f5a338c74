package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Seed;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedLibraryTest {
    private static final Set<Seed> LAYERS =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private static final Set<Seed> WHOLE =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private static final AtomicInteger TESTS = new AtomicInteger();

    @BeforeEach
    void forget() {
        LAYERS.clear();
        WHOLE.clear();
        TESTS.set(0);
    }

    @Test
    void a_file_is_read_once_and_put_together_with_others_once_for_all_classes_and_tests() {
        TestRun.inParallel(One.class, Other.class).isGreenWith(20);
        assertThat(TESTS).hasValue(20);
        assertThat(LAYERS).hasSize(2);
        assertThat(WHOLE).hasSize(1);
    }

    @Test
    void annotations_of_a_method_are_one_seed_for_all_its_invocations() {
        TestRun.of(Inline.class).isGreenWith(5);
        assertThat(LAYERS).hasSize(1);
        assertThat(WHOLE).hasSize(1);
    }

    abstract static class Observed {
        @RegisterExtension
        static final BeforeEachCallback OBSERVER = context -> {
            List<Seed> seeds = Registrations.settings(context).seeds();
            TESTS.incrementAndGet();
            LAYERS.addAll(seeds);
            WHOLE.add(SeedLibrary.of(context).combine(seeds));
        };
    }

    @GenAuthSeed({"company.yaml", "sales.yaml"})
    static class One extends Observed {
        @RepeatedTest(10)
        void is_seeded() {}
    }

    static class Other extends Observed {
        @RepeatedTest(10)
        @GenAuthSeed("sales.yaml")
        @Company
        void is_seeded() {}
    }

    @GenAuthSeed("/io/github/genauthfake/junit/company.yaml")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Company {}

    static class Inline extends Observed {
        @RepeatedTest(5)
        @SeedUser(username = "alice")
        void is_seeded() {}
    }
}
