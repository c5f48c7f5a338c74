package io.github.genauthfake.contract.report;

/** What a run learnt of one behaviour. */
public enum Outcome {
    /** The service does as the behaviour says. */
    HOLDS("holds", "hold"),
    /** The service does otherwise. */
    DIFFERS("differs", "differ"),
    /** The real service does otherwise where the fake is known to depart from it, or from one of its sources. */
    DIFFERS_AS_KNOWN("differs as known", "differ as known"),
    /** The service does otherwise, and whoever started the run accepts that. */
    ACCEPTED("differs as accepted", "differ as accepted"),
    /** Nothing was learnt: what the behaviour needs was refused, or the service could not be reached. */
    UNTRIED("could not be tried", "could not be tried"),
    /** It was not tried, since it has no meaning on this service or needs a pool that nobody else uses. */
    LEFT_OUT("left out", "left out");

    private final String title;
    private final String titleOfMany;

    Outcome(String title, String titleOfMany) {
        this.title = title;
        this.titleOfMany = titleOfMany;
    }

    /** The words that readers see. */
    public String title() {
        return title;
    }

    /** The words behind a number of behaviours. */
    public String titleOf(int number) {
        return number == 1 ? title : titleOfMany;
    }
}
