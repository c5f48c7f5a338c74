package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.service.FakeInProcess;
import java.net.URI;

/** The fake behind a proxy that makes one thing wrong, or nothing. */
public final class DefectiveFake extends FakeInProcess {
    static final String DEFECT = "genauthfake.contract.defect";

    private final AlteringProxy proxy;

    /** Has the defect of the trial that the settings name, if they name one. */
    public DefectiveFake(Settings settings) {
        super(settings);
        proxy = new AlteringProxy(
                super.baseUrl(),
                settings.find(DEFECT).map(what -> Defects.named(what).passage()).orElse(Passage.UNTOUCHED));
    }

    @Override
    protected URI baseUrl() {
        return proxy.baseUrl();
    }

    @Override
    public void close() {
        proxy.close();
        super.close();
    }
}
