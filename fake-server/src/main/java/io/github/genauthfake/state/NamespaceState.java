package io.github.genauthfake.state;

import java.util.List;

/**
 * A namespace (permission group), as it was when the {@link PoolState} was taken.
 *
 * @param code unique in the pool
 * @param name {@code null} when there is none
 * @param description {@code null} when there is none
 * @param roles the codes of its roles, the oldest first
 */
public record NamespaceState(String code, String name, String description, List<String> roles) {}
