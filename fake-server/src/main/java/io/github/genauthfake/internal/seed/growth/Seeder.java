package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Mapping;
import java.time.Instant;

/** Makes the state that a seed describes. */
public final class Seeder {
    /** When everything was created in a seed that does not say: the same in every run. */
    public static final Instant CREATION = Instant.parse("2024-01-01T00:00:00Z");

    private Seeder() {}

    /**
     * The state that a seed describes.
     *
     * @param seed its shape has been checked
     * @throws io.github.genauthfake.SeedException when a name in it leads nowhere, or the API would refuse something
     */
    public static Directory grow(Mapping seed) {
        Part top = Part.top(seed);
        Instant createdAt = top.moment("createdAt");
        Growth growth = new Growth(createdAt == null ? CREATION : createdAt, LargestNumber.in(top));
        FieldGrowth fields = new FieldGrowth(growth);
        DataGrowth data = new DataGrowth(growth);
        Belonging belonging = new Belonging(growth);
        KindGrowth kinds = new KindGrowth(growth, fields, data, belonging);
        // Tenants first: fields, organizations and data may be theirs.
        kinds.grow(top, Tenants.TENANT);
        fields.grow(top, null);
        fields.growBaseFields(top);
        new OrganizationGrowth(growth, data, belonging).grow(top);
        for (Kind<?> kind : Modules.kinds()) {
            if (kind != (Kind<?>) Tenants.TENANT && !KindGrowth.isAfterUsers(kind)) {
                kinds.grow(top, kind);
            }
        }
        UserGrowth users = new UserGrowth(growth, data, kinds, belonging);
        users.grow(top);
        users.growAccounts(top);
        kinds.growWithUsers();
        users.joinTenants();
        for (Kind<?> kind : Modules.kinds()) {
            if (KindGrowth.isAfterUsers(kind)
                    && kind.owner().isEmpty()
                    && !kind.isOwnedBy(Users.END)
                    && !kind.isOwnedBy(Users.ACCOUNT_END)) {
                kinds.grow(top, kind);
            }
        }
        // Last, so that the numbers of everything else do not depend on who has which roles.
        belonging.assignRoles();
        belonging.authorize();
        kinds.complete();
        AnswerGrowth.grow(growth, top);
        return growth.draft().publish();
    }
}
