package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.errors.Language;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an operation knows of the request beside its parameters. */
public final class Call {
    private final String userPoolId;
    private final FieldCipher cipher;
    private final String tenantHeader;
    private final String applicationHeader;
    private final Instant now;
    private final Consumer<String> report;
    private final Language language;
    private final Supplier<List<Written>> writes;

    /**
     * A call to the pool that writes, as its journal has it.
     *
     * @param number its place in the journal
     * @param parameters as JSON text, secrets masked
     */
    public record Written(
            long number,
            Instant at,
            String requestId,
            String operation,
            String parameters,
            boolean isSuccess,
            String accessKeyId) {}

    /**
     * @param now the moment of the request by the pool's clock
     * @param tenantHeader the tenant that the client's headers name, which may be none of this pool; {@code null} when
     *     they name none
     * @param applicationHeader the application that a header of the client names, likewise
     * @param writes the calls to the pool that write, the oldest first
     * @param report takes a sentence on something that the API tolerates and a test should know
     */
    public Call(
            String userPoolId,
            FieldCipher cipher,
            Instant now,
            String tenantHeader,
            String applicationHeader,
            Consumer<String> report,
            Language language,
            Supplier<List<Written>> writes) {
        this.writes = writes;
        this.userPoolId = userPoolId;
        this.cipher = cipher;
        this.now = now;
        this.tenantHeader = tenantHeader;
        this.applicationHeader = applicationHeader;
        this.report = report;
        this.language = language;
    }

    /** A call without a client, in the default language. */
    public Call(String userPoolId, FieldCipher cipher, Instant now, String tenantHeader, Consumer<String> report) {
        this(userPoolId, cipher, now, tenantHeader, null, report, Language.ZH_CN, List::of);
    }

    /** What a failure says in the language of the client, for answers that are no failures. */
    public String wording(Failure failure) {
        return failure.wording(language, List.of());
    }

    /** The calls to the pool that write, as far as its journal has them, the oldest first. */
    public List<Written> writes() {
        return writes.get();
    }

    public String userPoolId() {
        return userPoolId;
    }

    public FieldCipher cipher() {
        return cipher;
    }

    public Instant now() {
        return now;
    }

    public void report(String sentence) {
        report.accept(sentence);
    }

    /** {@link #report} as an argument for rules. */
    public Consumer<String> reporter() {
        return report;
    }

    /** The tenant that the client's headers name, which may be none of this pool; {@code null} when they name none. */
    public String tenantHeader() {
        return tenantHeader;
    }

    /** The application that a header of the client names, which may be none of this pool; {@code null} for none. */
    public String applicationHeader() {
        return applicationHeader;
    }
}
