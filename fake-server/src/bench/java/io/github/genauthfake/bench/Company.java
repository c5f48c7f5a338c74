package io.github.genauthfake.bench;

import io.github.genauthfake.Seed;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pool of a given size: users in two departments, one custom field. The ids are fixed, so that requests can name them. */
public record Company(int size) {
    private static final String[] DEPARTMENTS = {"6500000000000000000000e1", "6500000000000000000000e2"};

    public Seed seed() {
        return Seed.parse(json(), "company.json");
    }

    /** A seed file. */
    String json() {
        String users = IntStream.range(0, size).mapToObj(Company::user).collect(Collectors.joining(",\n"));
        return """
                {"customFields": {"USER": {"school": {"dataType": "STRING"}}},
                 "organizations": {"acme": {"departments": {
                   "Engineering": {"id": "%s"}, "Sales": {"id": "%s"}}}},
                 "users": {
                %s}}
                """.formatted(DEPARTMENTS[0], DEPARTMENTS[1], users);
    }

    private static String user(int number) {
        return "\"user-" + number + "\": {\"id\": \"" + userId(number) + "\", \"email\": \"" + email(number)
                + "\", \"departments\": [\"acme/" + (number % 2 == 0 ? "Engineering" : "Sales")
                + "\"], \"customData\": {\"school\": \"pku\"}}";
    }

    static String userId(int number) {
        return String.format("64%022x", number);
    }

    static String email(int number) {
        return "user-" + number + "@example.com";
    }

    /** Not always the one that the user has, so that to set it is a change. */
    static String department(int number) {
        return DEPARTMENTS[number / 2 % 2];
    }
}
