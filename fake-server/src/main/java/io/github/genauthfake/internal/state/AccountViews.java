package io.github.genauthfake.internal.state;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.accounts.AccountBindings;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.state.StateRecords.ObjectRecord;
import io.github.genauthfake.state.ObjectState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The public view of public accounts: their properties, and the names of what they belong to. */
final class AccountViews {
    private final Directory directory;
    private final ReadableNames names;
    private final TargetViews targets;
    private final Users accounts;

    AccountViews(Directory directory, ReadableNames names, TargetViews targets) {
        this.directory = directory;
        this.names = names;
        this.targets = targets;
        this.accounts = directory.get(Users.ACCOUNTS);
    }

    List<ObjectState> all() {
        List<String> ids = accounts.order().all();
        return new LazyList<>(
                ids.size(), index -> view(accounts.find(ids.get(index)).orElseThrow()));
    }

    Optional<ObjectState> find(String name) {
        return find(accounts, name).map(this::view);
    }

    /** The user, of these, that readers call so. */
    static Optional<User> find(Users users, String name) {
        return Stream.<Function<String, Optional<User>>>of(
                        users::findByUsername,
                        users::findByEmail,
                        users::findByPhone,
                        users::findByExternalId,
                        users::find)
                .flatMap(way -> way.apply(name).stream())
                .findFirst();
    }

    private ObjectState view(User account) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("username", account.username());
        properties.put("email", account.email());
        properties.put("phone", account.phone());
        properties.put("externalId", account.externalId());
        account.attributes().forEach((name, value) -> properties.put(name, Frozen.value(value)));
        properties.put(
                "departments",
                directory.get(Memberships.OF_ACCOUNTS).of(account.id()).stream()
                        .map(membership -> names.path(membership.departmentId()))
                        .toList());
        Modules.relationsOf(Users.ACCOUNT_END)
                .forEach(relation -> properties.put(relation.section(), relation.namesOf(directory, account.id())));
        properties.put(
                AccountBindings.BINDING.section(),
                directory.get(AccountBindings.BINDING).of(account.id()).all().stream()
                        .map(binding -> targets.handle(binding.it().userId()))
                        .toList());
        return new ObjectRecord(
                Users.ACCOUNT_END.name(),
                account.id(),
                account.handle(),
                Collections.unmodifiableMap(properties),
                targets.customData(TargetType.USER, account.id()),
                account.createdAt(),
                account.updatedAt());
    }
}
