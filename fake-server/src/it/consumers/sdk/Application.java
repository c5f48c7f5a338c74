package com.example;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.ListUsersRequestDto;
import cn.authing.sdk.java.model.ManagementClientOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.genauthfake.FakeGenAuth;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;

/** An application without a framework. Its own server answers what it learns through the SDK. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
        try (FakeGenAuth genauth =
                FakeGenAuth.builder().port(Integer.getInteger("fake.port", 0)).start()) {
            ManagementClientOptions options = new ManagementClientOptions();
            options.setHost(genauth.baseUrl().toString());
            options.setAccessKeyId(FakeGenAuth.DEFAULT_ACCESS_KEY_ID);
            options.setAccessKeySecret(FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);
            ManagementClient client = new ManagementClient(options);
            CreateUserReqDto alice = new CreateUserReqDto();
            alice.setUsername("alice");
            client.createUser(alice);

            HttpServer own = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            own.createContext("/users", exchange -> {
                byte[] users = new ObjectMapper()
                        .writeValueAsBytes(
                                client.listUsers(new ListUsersRequestDto()).getData());
                exchange.sendResponseHeaders(200, users.length);
                exchange.getResponseBody().write(users);
                exchange.close();
            });
            own.start();
            URL users = new URL("http://127.0.0.1:" + own.getAddress().getPort() + "/users");
            System.out.println("answer "
                    + new ObjectMapper()
                            .readTree(users.openStream())
                            .at("/list/0/username")
                            .asText());
            Origins.print();
            own.stop(0);
        }
    }
}
