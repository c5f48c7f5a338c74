package io.github.genauthfake.internal.cli;

import io.github.genauthfake.internal.admin.Version;
import picocli.CommandLine.IVersionProvider;

/** What --version prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"genauth-fake " + Version.text()};
    }
}
