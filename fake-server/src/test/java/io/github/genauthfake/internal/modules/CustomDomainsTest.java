package io.github.genauthfake.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Seed;
import io.github.genauthfake.wire.PoolTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What no answer shows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomDomainsTest extends PoolTest {
    private static final String PEM = "-----BEGIN X-----\\nAAAA\\n-----END X-----";

    @Test
    void keep_their_certificate() {
        pool.seed(Seed.parse("customDomain: {customDomain: login.example.com, dnsVerified: true}", "domain.yaml"));
        done(client.post(
                "update-custom-domain", "{\"httpsCertificate\":\"" + PEM + "\",\"httpsPrivateKey\":\"" + PEM + "\"}"));
        assertThat(pool.state().all("custom domain"))
                .hasSize(1)
                .allSatisfy(domain -> assertThat(domain.properties())
                        .containsEntry("httpsCertificate", PEM.replace("\\n", "\n"))
                        .containsEntry("dnsVerified", true));
    }
}
