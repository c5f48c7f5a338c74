package io.github.genauthfake.contract.cli;

import picocli.CommandLine.IVersionProvider;

/** Which check this is. */
final class ToolVersion implements IVersionProvider {
    /** The version as the jar's manifest tells it; {@code development} outside a jar. */
    static String text() {
        String packaged = ToolVersion.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"genauth-contract " + text()};
    }
}
