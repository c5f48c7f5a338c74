package io.github.genauthfake.internal.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the standalone server was told, by the {@link Flags}.
 *
 * @param seeds empty when there is none
 * @param pools empty when there is no further one
 * @param data {@code null} when the default pool is not to be kept
 * @param exportOnExit {@code null} when nothing is to be exported
 * @param adminToken {@code null} when there is none
 * @param accessKeyId {@code null} for that of the seed or the usual one, and so is the secret
 */
record Options(
        int port,
        String host,
        String language,
        List<Path> seeds,
        List<PoolSeed> pools,
        boolean watch,
        Path data,
        Path exportOnExit,
        boolean verbose,
        boolean strict,
        String adminToken,
        List<String> adminHosts,
        List<String> corsOrigins,
        boolean deliverWebhooks,
        List<String> webhookHosts,
        String accessKeyId,
        String accessKeySecret,
        int maximumBodyBytes,
        int journalSize,
        int maximumPools) {

    /** The values of a command whose arguments have been parsed. */
    static Options of(CommandSpec command) {
        return new Options(
                value(command, "--port"),
                value(command, "--host"),
                value(command, "--language"),
                values(command, "--seed"),
                values(command, "--pool"),
                value(command, "--watch"),
                value(command, "--data"),
                value(command, "--export-on-exit"),
                value(command, "--verbose"),
                value(command, "--strict"),
                value(command, "--admin-token"),
                values(command, "--admin-host"),
                values(command, "--cors"),
                value(command, "--deliver-webhooks"),
                values(command, "--webhook-host"),
                value(command, "--access-key-id"),
                value(command, "--access-key-secret"),
                value(command, "--max-body"),
                value(command, "--journal-size"),
                value(command, "--max-pools"));
    }

    /** The same on a free port of this machine alone, and without effect on files. */
    Options forAMoment() {
        return new Options(
                0,
                "127.0.0.1",
                language,
                data != null && data.toFile().length() > 0 ? List.of(data) : seeds,
                pools,
                false,
                null,
                null,
                false,
                strict,
                adminToken,
                adminHosts,
                corsOrigins,
                deliverWebhooks,
                webhookHosts,
                accessKeyId,
                accessKeySecret,
                maximumBodyBytes,
                journalSize,
                maximumPools);
    }

    private static <T> T value(CommandSpec command, String flag) {
        return command.findOption(flag).getValue();
    }

    private static <T> List<T> values(CommandSpec command, String flag) {
        List<T> given = value(command, flag);
        return given == null ? List.of() : List.copyOf(given);
    }
}
