package io.github.genauthfake.contract.report;

/**
 * What a run was made against.
 *
 * @param kind which kind of service answered
 * @param baseUrl where, without a final slash
 * @param userPoolId the pool; {@code null} for the fake in process, where every behaviour has a pool of its own
 * @param fakeVersion the version of the fake that answered; {@code null} for any other service
 */
public record Target(Kind kind, String baseUrl, String userPoolId, String fakeVersion) {
    /** Who can stand behind an address. */
    public enum Kind {
        FAKE_IN_PROCESS("the fake in this process"),
        STANDALONE_FAKE("a standalone GenAuth Fake"),
        SERVICE("a service");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The words that readers see. */
        public String title() {
            return title;
        }
    }

    /** Whether the fake itself answered, in this process or in another. */
    public boolean isFake() {
        return kind != Kind.SERVICE;
    }
}
