package io.github.genauthfake.internal.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The flags of the command line. The defaults stand in the descriptions too, where --help shows them. Written out rather
 * than annotated: to read annotations takes a JVM that has just begun longer than everything else about the command line.
 */
final class Flags {
    static final String HEALTH = "--health";
    static final String PRINT_ENV = "--print-env";

    private Flags() {}

    /** Whether it says how the server is to be, so that the environment and the config file can say it too. */
    static boolean isSetting(OptionSpec option) {
        return !option.usageHelp() && !option.versionHelp() && !isAction(option.longestName());
    }

    /** Whether this is asked for instead of a server. */
    static boolean isAction(String flag) {
        return flag.equals(HEALTH) || flag.equals(PRINT_ENV);
    }

    static void addTo(CommandSpec command) {
        command.addOption(flag(
                        "--config",
                        "<file>",
                        "A file of further options, .properties or .yaml, under the names of the flags without dashes.")
                .type(Path.class)
                .build());
        command.addOption(flag("--port", "<port>", "Port to listen on, 0 for a free one. Default: 9977.")
                .type(int.class)
                .defaultValue("9977")
                .build());
        command.addOption(flag(
                        "--host",
                        "<address>",
                        "Address to listen on; localhost is both loopback addresses, 127.0.0.1 and ::1. Default:"
                                + " 127.0.0.1.")
                .defaultValue("127.0.0.1")
                .build());
        command.addOption(flag(
                        "--language",
                        "<tag>",
                        "Language of messages to clients that name none: zh-CN, en-US, zh-TW or ja-JP. Default: zh-CN.")
                .defaultValue("zh-CN")
                .build());
        command.addOption(several(
                        "--seed",
                        "<file>",
                        "Seed file for the default pool, or a directory of them. Can be given several times: the files"
                                + " are merged, later ones win.")
                .auxiliaryTypes(Path.class)
                .build());
        command.addOption(several(
                        "--pool",
                        "<name=seed>",
                        "A further pool with its name and its seed file, or a directory of them. Can be given several"
                                + " times; the files of one name are merged.")
                .auxiliaryTypes(PoolSeed.class)
                .build());
        command.addOption(
                onOrOff("--watch", "Seed a pool again when a seed file of it changes. A broken file changes nothing."));
        command.addOption(flag(
                        "--data",
                        "<file>",
                        "Keep the default pool in a seed file: begin with it if it is there, and write it at the end."
                                + " Seeds count only as long as it is not there.")
                .type(Path.class)
                .build());
        command.addOption(flag(
                        "--export-on-exit",
                        "<file>",
                        "Write what the default pool holds to a seed file at the end, over what is there.")
                .type(Path.class)
                .build());
        command.addOption(onOrOff("--verbose", "Show each request in one line on standard error."));
        command.addOption(onOrOff(
                "--strict",
                "Refuse with statusCode 501 or 400 what would fail a JUnit test, such as misspelt properties. Nothing"
                        + " is applied then."));
        command.addOption(flag(
                        "--admin-token",
                        "<text>",
                        "What admin requests must carry as Authorization: Bearer <text>. Without it the admin"
                                + " endpoints are open on a loopback address and off on any other. Give it in the"
                                + " environment: others can read flags.")
                .build());
        command.addOption(several(
                        "--admin-host",
                        "<name>",
                        "Further name of this machine in the Host header of admin requests, such as its container's."
                                + " Can be given several times.")
                .auxiliaryTypes(String.class)
                .build());
        command.addOption(onOrOff(
                "--deliver-webhooks",
                "Call webhooks on this machine when something happens. Without it they are logged as not delivered."));
        command.addOption(several(
                        "--webhook-host",
                        "<name>",
                        "Further host that webhooks may be called on with --deliver-webhooks. Can be given several times.")
                .auxiliaryTypes(String.class)
                .build());
        command.addOption(several(
                        "--cors",
                        "<origin>",
                        "Let web pages of this origin call the API from a browser, such as http://localhost:3000, or *"
                                + " for all. Can be given several times. The admin endpoints stay closed to them.")
                .auxiliaryTypes(String.class)
                .build());
        command.addOption(flag(
                        "--access-key-id",
                        "<id>",
                        "Id of the default pool and of its access key, whatever its seed says: 24 hexadecimal digits.")
                .build());
        command.addOption(flag(
                        "--access-key-secret",
                        "<secret>",
                        "Secret of the default pool's access key, whatever its seed says: 32 hexadecimal digits.")
                .build());
        command.addOption(flag(
                        "--max-body",
                        "<bytes>",
                        "Largest body of a request; K and M stand for 1024 and 1048576. Default: 10M.")
                .type(int.class)
                .converters(new ByteCount())
                .defaultValue("10M")
                .build());
        command.addOption(
                flag("--journal-size", "<requests>", "How many requests each pool's journal keeps. Default: 1000.")
                        .type(int.class)
                        .defaultValue("1000")
                        .build());
        command.addOption(flag(
                        "--max-pools",
                        "<pools>",
                        "How many user pools there may be, the default one included. Default: 10000.")
                .type(int.class)
                .defaultValue("10000")
                .build());
        command.addOption(action(
                HEALTH, "Ask the server that runs with these options whether it is well: exit code 0, or 1 if not."));
        command.addOption(action(
                PRINT_ENV, "Print a .env file for clients of the server, with all settings of the fake, and exit."));
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
    }

    private static OptionSpec action(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    private static OptionSpec.Builder flag(String name, String valueLabel, String description) {
        return OptionSpec.builder(name)
                .paramLabel(valueLabel)
                .type(String.class)
                .description(description);
    }

    private static OptionSpec.Builder several(String name, String valueLabel, String description) {
        return flag(name, valueLabel, description)
                .type(List.class)
                .splitRegex(Settings.SEPARATOR)
                .hideParamSyntax(true);
    }

    private static OptionSpec onOrOff(String name, String description) {
        return flag(name, "true|false", description)
                .type(boolean.class)
                .arity("0..1")
                .defaultValue("false")
                .fallbackValue("true")
                .build();
    }
}
