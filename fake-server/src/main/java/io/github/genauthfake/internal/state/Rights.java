package io.github.genauthfake.internal.state;

import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;
import static io.github.genauthfake.internal.modules.roles.Namespaces.NAMESPACE;
import static io.github.genauthfake.internal.modules.roles.Roles.ROLE;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.ApplicationAccess;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.datapermissions.DataGrants;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.resources.Authorizations.Authorization;
import io.github.genauthfake.internal.modules.resources.Grants;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles;
import io.github.genauthfake.internal.modules.users.User;
import java.time.Instant;
import java.util.List;

/** What a user may do at a moment, asked as the operations of the API ask it. */
record Rights(DirectoryView directory, Instant now, User user) {
    List<String> roles() {
        return EffectiveRoles.of(directory, now).rolesOf(user.id()).stream()
                .map(role -> ROLE.nameOf(role.it()))
                .toList();
    }

    List<String> grants(String namespace) {
        return in(namespace).stream()
                .map(grant -> Authorizations.AUTHORIZATION.nameOf(directory, grant.it()))
                .toList();
    }

    boolean mayDo(String namespace, String action, String resource) {
        return Grants.allow(Grants.about(in(namespace), action, resource));
    }

    private List<Stored<Authorization>> in(String namespace) {
        if (NAMESPACE.find(directory, namespace).isEmpty()) {
            throw new IllegalArgumentException("The pool has no namespace " + namespace);
        }
        return Grants.of(directory, now, user.id(), namespace);
    }

    List<String> dataGrants() {
        return DataGrants.inWords(directory, now, user.id());
    }

    boolean isAllowed(String action, String resource) {
        return DataGrants.allow(directory, now, user.id(), action, resource);
    }

    List<String> accessOf(String application) {
        return ApplicationAccess.inWords(directory, user, called(application), now);
    }

    boolean mayAccess(String application) {
        return ApplicationAccess.mayEnter(directory, user, called(application), now);
    }

    private Stored<Application> called(String application) {
        return APPLICATION
                .findBy(directory, application)
                .or(() -> APPLICATION.findById(directory, application))
                .orElseThrow(() -> new IllegalArgumentException("The pool has no application " + application));
    }
}
