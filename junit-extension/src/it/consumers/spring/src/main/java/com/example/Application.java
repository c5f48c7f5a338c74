package com.example;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that is told by properties where the service is. It knows nothing of the fake. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    // tag::bean[]
    @Bean
    ManagementClient genauth(
            @Value("${genauth.host}") String host,
            @Value("${genauth.access-key-id}") String accessKeyId,
            @Value("${genauth.access-key-secret}") String accessKeySecret) {
        ManagementClientOptions options = new ManagementClientOptions();
        options.setHost(host);
        options.setAccessKeyId(accessKeyId);
        options.setAccessKeySecret(accessKeySecret);
        return new ManagementClient(options);
    }
    // end::bean[]
}
