package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.modules.users.Identity;
import io.github.genauthfake.internal.modules.users.NewUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request says of a user, put together property by property. */
public final class Person {
    private String username;
    private String email;
    private String phone;
    private String phoneCountryCode;
    private String externalId;
    private final List<Identity> identities = new ArrayList<>();
    private List<String> departments = List.of();
    private final Map<String, Object> customData = new LinkedHashMap<>();

    private Person() {}

    public static Person nameless() {
        return new Person();
    }

    public static Person named(String username) {
        Person person = new Person();
        person.username = username;
        return person;
    }

    public Person username(String name) {
        username = name;
        return this;
    }

    public Person email(String address) {
        email = address;
        return this;
    }

    public Person phone(String number) {
        phone = number;
        return this;
    }

    public Person phoneCountryCode(String code) {
        phoneCountryCode = code;
        return this;
    }

    public Person externalId(String id) {
        externalId = id;
        return this;
    }

    public Person identity(String identitySource, String provider, String id) {
        identities.add(new Identity(null, identitySource, provider, "openid", id, Map.of(), List.of()));
        return this;
    }

    public Person departments(String... ids) {
        departments = List.of(ids);
        return this;
    }

    public Person customData(String key, Object value) {
        customData.put(key, value);
        return this;
    }

    public NewUser build() {
        return new NewUser(
                email,
                phone,
                phoneCountryCode,
                username,
                externalId,
                Map.of(),
                List.copyOf(identities),
                departments,
                customData);
    }
}
