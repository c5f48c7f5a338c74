package io.github.genauthfake.internal.modules;

import java.util.List;

/**
 * What the creator of a tenant says of it.
 *
 * @param appIds the applications it is tied to
 * @param logo links to its logo
 * @param sourceAppId the application it came from; {@code null} for the console
 */
public record TenantProfile(
        String name,
        String description,
        List<String> appIds,
        List<String> logo,
        String rejectHint,
        String sourceAppId,
        List<String> enterpriseDomains,
        String expireTime,
        Number mauAmount,
        Number memberAmount,
        Number adminAmount) {}
