package io.github.genauthfake.internal.modules;

import java.time.Instant;

/**
 * A tenant of the pool.
 *
 * @param sequence its place in the order of creation
 * @param code a name of its own, made by the server
 */
public record Tenant(String id, long sequence, String code, TenantProfile profile, Instant createdAt) {}
