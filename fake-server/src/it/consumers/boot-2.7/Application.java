package com.example;

import io.github.genauthfake.FakeGenAuth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** A web application on Spring Boot. Its own server answers what it learns through its own client. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(Application.class, arguments);
        String own = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/users";
        System.out.println("answer " + new RestTemplate().getForObject(own, String.class));
        Origins.print();
        System.exit(SpringApplication.exit(context));
    }

    /** As a test would have it: the fake is there before those who call it. */
    @Bean(destroyMethod = "close")
    public FakeGenAuth genauth(@Value("${fake.port:0}") int port) {
        return FakeGenAuth.builder().port(port).start();
    }

    /** What somebody might call a user, in the words of the API. */
    public static class User {
        public String username;
    }

    public static class Users {
        public List<User> list;
    }

    public static class Answer<T> {
        public int statusCode;
        public String message;
        public T data;
    }

    @RestController
    public static class UserController {
        private final String api;

        public UserController(FakeGenAuth genauth) {
            this.api = genauth.baseUrl() + "/api/v3/";
        }

        @GetMapping("/users")
        public Users users() {
            Map<String, String> key = new HashMap<>();
            key.put("accessKeyId", FakeGenAuth.DEFAULT_ACCESS_KEY_ID);
            key.put("accessKeySecret", FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);
            Answer<Map<String, Object>> login = call(
                    "get-management-token", "", key, new ParameterizedTypeReference<Answer<Map<String, Object>>>() {});
            String token = (String) login.data.get("access_token");
            User alice = new User();
            alice.username = "alice";
            call("create-user", token, alice, new ParameterizedTypeReference<Answer<User>>() {});
            return call("list-users", token, Collections.emptyMap(), new ParameterizedTypeReference<Answer<Users>>() {})
                    .data;
        }

        private <T> Answer<T> call(
                String operation, String token, Object body, ParameterizedTypeReference<Answer<T>> type) {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            headers.set("authorization", token);
            return new RestTemplate()
                    .exchange(api + operation, HttpMethod.POST, new HttpEntity<>(body, headers), type)
                    .getBody();
        }
    }
}
