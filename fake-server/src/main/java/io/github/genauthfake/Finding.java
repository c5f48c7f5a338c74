package io.github.genauthfake;

/**
 * Something about a request that a test should know, independent of the answer. Implemented by the fake; later versions may
 * have further methods and kinds.
 */
public interface Finding {
    /** The kind of finding. */
    Kind kind();

    /** A sentence in English, with the place in the request where there is one. */
    String message();

    /**
     * The path of the parameter or property that it is about, such as {@code options.keepPassword} or {@code list[0].lable};
     * empty when it is about none.
     */
    String parameter();

    /** The kinds of findings. */
    enum Kind {
        /** The operation is part of the API and the fake does not implement it. */
        NOT_IMPLEMENTED(true),
        /** A parameter is part of the API and the fake accepts it without acting on it. */
        NOT_ACTED_ON(true),
        /** A property is not part of the API; the real service ignores it. Probably a typing error. */
        UNKNOWN_PROPERTY(true),
        /**
         * The request was answered by a guess, or tolerated where a similar operation would refuse; or a parameter changes
         * nothing that the API answers, so that the fake need not act on it.
         */
        NOTE(false),
        /** No token, or none that this server knows; or a wrong access key. */
        NOT_AUTHENTICATED(false),
        /** A fault that the test has armed struck the request. */
        FAULT(false),
        /** A fault that the test has armed struck no request: the test does not test what it was armed for. */
        FAULT_NOT_STRUCK(true),
        /** A canned answer that the test has armed was given to the request. */
        CANNED_ANSWER(false),
        /** The fake itself failed. */
        INTERNAL_ERROR(true);

        private final boolean failsTests;

        Kind(boolean failsTests) {
            this.failsTests = failsTests;
        }

        /** Whether such a finding fails a JUnit test unless the test says otherwise. */
        public boolean failsTests() {
            return failsTests;
        }
    }
}
