package io.github.genauthfake.state;

import java.time.Instant;
import java.util.List;

/**
 * A tenant, as it was when the {@link PoolState} was taken. What was not given is {@code null}.
 *
 * @param id 24 hexadecimal digits
 * @param handle what seeds and messages call it: the name, unless an older tenant has the same
 * @param code a name of its own, made by the server
 * @param appIds the applications it is tied to
 * @param logo links to its logo
 * @param rejectHint the message to users who may not log in
 * @param sourceAppId the application it came from; {@code null} for the console
 * @param enterpriseDomains the domains of its people's e-mail addresses
 * @param expireTime when it expires, as it was sent
 * @param mauAmount how many people may be active in a month
 * @param memberAmount how many members it may have
 * @param adminAmount how many administrators it may have
 */
public record TenantState(
        String id,
        String handle,
        String code,
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
        Number adminAmount,
        Instant createdAt) {}
