package io.github.genauthfake.state;

import java.time.Instant;
import java.util.List;

/** A tenant, as it was when the {@link PoolState} was taken. What was not given is {@code null}. */
public interface TenantState {
    /** 24 hexadecimal digits. */
    String id();

    /** What seeds and messages call it: the name, unless an older tenant has the same. */
    String handle();

    /** A name of its own, made by the server. */
    String code();

    String name();

    String description();

    /** The applications it is tied to. */
    List<String> appIds();

    /** Links to its logo. */
    List<String> logo();

    /** The message to users who may not log in. */
    String rejectHint();

    /** The application it came from; {@code null} for the console. */
    String sourceAppId();

    /** The domains of its people's e-mail addresses. */
    List<String> enterpriseDomains();

    /** When it expires, as it was sent. */
    String expireTime();

    /** How many people may be active in a month. */
    Number mauAmount();

    /** How many members it may have. */
    Number memberAmount();

    /** How many administrators it may have. */
    Number adminAmount();

    /** The handles of the users who are members, the first to join first. */
    List<String> members();

    /** The handles of the members who administer it, the first to join first. */
    List<String> admins();

    Instant createdAt();
}
