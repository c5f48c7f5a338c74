package io.github.genauthfake.contract.remote;

import java.nio.file.Path;

/** The Java that runs these tests. */
final class Java {
    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
