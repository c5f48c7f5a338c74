package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;

/**
 * Where definitions and data live: one tenant, or the pool itself, and one kind of target. Tenants do not fall back to
 * the pool.
 *
 * @param tenantId the tenant, {@code null} for the pool itself
 * @param targetType the kind of target
 */
public record FieldScope(String tenantId, TargetType targetType) {}
