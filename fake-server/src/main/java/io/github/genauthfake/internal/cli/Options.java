package io.github.genauthfake.internal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the standalone server can be told. The defaults stand in the descriptions too, where --help shows them. */
final class Options {
    @Option(
            names = "--config",
            paramLabel = "<file>",
            description =
                    "A file of further options, .properties or .yaml, under the names of the flags without dashes.")
    Path config;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "9977",
            description = "Port to listen on, 0 for a free one. Default: 9977.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: 127.0.0.1.")
    String host;

    @Option(
            names = "--language",
            paramLabel = "<tag>",
            defaultValue = "zh-CN",
            description =
                    "Language of messages to clients that name none: zh-CN, en-US, zh-TW or ja-JP. Default: zh-CN.")
    String language;

    @Option(
            names = "--seed",
            paramLabel = "<file>",
            split = Settings.SEPARATOR,
            hideParamSyntax = true,
            description =
                    "Seed file for the default pool. Can be given several times: the files are merged, later ones win.")
    List<Path> seeds = new ArrayList<>();

    @Option(
            names = "--watch",
            arity = "0..1",
            paramLabel = "true|false",
            defaultValue = "false",
            fallbackValue = "true",
            description = "Seed the default pool anew when a seed file changes. A broken file changes nothing.")
    boolean watch;

    @Option(
            names = "--export-on-exit",
            paramLabel = "<file>",
            description = "Write what the default pool holds to a seed file at the end, over what is there.")
    Path exportOnExit;

    @Option(
            names = "--verbose",
            arity = "0..1",
            paramLabel = "true|false",
            defaultValue = "false",
            fallbackValue = "true",
            description = "Show each request in one line on standard error.")
    boolean verbose;

    @Option(
            names = "--admin-token",
            paramLabel = "<text>",
            description = {
                "What admin requests must carry as Authorization: Bearer <text>. Without it the admin endpoints are open on"
                        + " a loopback address and off on any other. Give it in the environment: others can read flags."
            })
    String adminToken;

    @Option(
            names = "--admin-host",
            paramLabel = "<name>",
            split = Settings.SEPARATOR,
            hideParamSyntax = true,
            description = "Further name of this machine in the Host header of admin requests, such as its container's."
                    + " Can be given several times.")
    List<String> adminHosts = new ArrayList<>();

    @Option(
            names = "--max-body",
            paramLabel = "<bytes>",
            defaultValue = "10M",
            converter = ByteCount.class,
            description = "Largest body of a request; K and M stand for 1024 and 1048576. Default: 10M.")
    int maximumBodyBytes;

    @Option(
            names = "--journal-size",
            paramLabel = "<requests>",
            defaultValue = "1000",
            description = "How many requests each pool's journal keeps. Default: 1000.")
    int journalSize;

    @Option(
            names = "--max-pools",
            paramLabel = "<pools>",
            defaultValue = "10000",
            description = "How many user pools there may be, the default one included. Default: 10000.")
    int maximumPools;
}
