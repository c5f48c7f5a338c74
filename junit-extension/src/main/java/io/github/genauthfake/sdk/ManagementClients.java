package io.github.genauthfake.sdk;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.enums.LanguageEnum;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.UserPool;
import java.util.Arrays;

/**
 * Makes clients of the provider's Java SDK ({@code cn.authing:authing-java-sdk}) for a pool, with JUnit or without. The
 * clients that the JUnit extension injects come from here.
 */
public final class ManagementClients {
    private ManagementClients() {}

    /** A client with {@linkplain #optionsFor(UserPool) options of its own}. */
    public static ManagementClient clientFor(UserPool pool) {
        return new ManagementClient(optionsFor(pool));
    }

    /**
     * Options with the pool's access key. Every host in them is the fake's, that of the event socket included, which
     * otherwise would be the provider's production.
     */
    public static ManagementClientOptions optionsFor(UserPool pool) {
        String host = pool.baseUrl().toString();
        ManagementClientOptions options = new ManagementClientOptions();
        options.setHost(host);
        options.setWebsocketHost(host.replaceFirst("^http", "ws"));
        options.setAccessKeyId(pool.accessKeyId());
        options.setAccessKeySecret(pool.accessKeySecret());
        return options;
    }

    /**
     * The same, asking for messages in a language.
     *
     * @param language {@code zh-CN} or {@code en-US}
     * @throws IllegalArgumentException when the SDK does not have it
     */
    public static ManagementClientOptions optionsFor(UserPool pool, String language) {
        ManagementClientOptions options = optionsFor(pool);
        options.setLang(Arrays.stream(LanguageEnum.values())
                .filter(each -> each.getValue().equals(language))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The Java SDK has no language " + language)));
        return options;
    }
}
