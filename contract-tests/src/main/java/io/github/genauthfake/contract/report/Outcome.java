package io.github.genauthfake.contract.report;

/** What a run learnt of one behaviour. */
public enum Outcome {
    /** The service does as the behaviour says. */
    HOLDS("holds"),
    /** The service does otherwise. */
    DIFFERS("differs"),
    /** The real service does otherwise where the fake is known to depart from it, or from one of its sources. */
    DIFFERS_AS_KNOWN("differs as known"),
    /** Nothing was learnt: what the behaviour needs was refused, or the service could not be reached. */
    UNTRIED("could not be tried"),
    /** It was not tried, since it has no meaning on this service or needs a pool that nobody else uses. */
    LEFT_OUT("left out");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** The words that readers see. */
    public String title() {
        return title;
    }
}
