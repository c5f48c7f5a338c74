package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyMemoryTest {
    private static final int LARGEST = Integer.MAX_VALUE / 4;
    private static final int MOST = 2 * LARGEST;

    private final BodyMemory memory = BodyMemory.forBodiesOf(LARGEST);

    @Test
    void has_room_for_two_of_the_largest_bodies_whatever_the_heap() {
        assertThat(memory.share().grow(LARGEST)).isTrue();
        assertThat(memory.share().grow(LARGEST)).isTrue();
    }

    @Test
    void gives_no_more_than_it_has_and_gets_it_back() {
        BodyMemory.Share first = memory.share();
        while (first.grow(LARGEST)) {
            // Until there is no more: how much that is depends on the heap.
        }
        BodyMemory.Share second = memory.share();
        assertThat(second.grow(LARGEST)).isFalse();
        first.release();
        assertThat(second.grow(MOST / 2)).isTrue();
        second.release();
        assertThat(first.grow(LARGEST)).isTrue();
    }
}
