package io.github.genauthfake.state;

import java.time.Instant;
import java.util.Map;

/** An object of any kind, as it was when the {@link PoolState} was taken. */
public interface ObjectState {
    /** What kind of object it is, such as {@code webhook}. */
    String kind();

    /** Its id: 24 hexadecimal digits. */
    String id();

    /** What seeds and messages call it, for example {@code staff} or {@code shop/seller}. */
    String name();

    /** Its properties under the API's names, {@code null} for what is not set, in a fixed order. */
    Map<String, Object> properties();

    /** The values of the pool's custom fields, as in {@link TargetState#customData()}; empty for kinds that have none. */
    Map<String, Object> customData();

    Instant createdAt();

    Instant updatedAt();
}
