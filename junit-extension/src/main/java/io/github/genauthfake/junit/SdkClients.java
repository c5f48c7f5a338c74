package io.github.genauthfake.junit;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.sdk.ManagementClients;

/** The SDK's objects as {@code Object}. No other class of this package needs the SDK. */
final class SdkClients {
    private SdkClients() {}

    /** @param language null for that of the SDK */
    static Object options(UserPool pool, String language) {
        return language == null ? ManagementClients.optionsFor(pool) : ManagementClients.optionsFor(pool, language);
    }

    static Object client(Object options) {
        return new ManagementClient((ManagementClientOptions) options);
    }
}
