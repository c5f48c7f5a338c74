package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.seed.document.Mapping;

/** Finds the largest number that a seed fixes, so that the counter can start behind it. */
final class LargestNumber {
    private long largest;

    private LargestNumber() {}

    static long in(Part top) {
        LargestNumber number = new LargestNumber();
        Long counter = top.number("counter");
        number.see(counter == null ? 0 : counter);
        number.fields(top);
        for (Part organization : top.parts("organizations")) {
            number.department(organization);
        }
        number.kinds(top);
        top.parts("users").forEach(number::user);
        top.parts("publicAccounts").forEach(number::user);
        return number.largest;
    }

    private void user(Part user) {
        object(user);
        user.items("departments", "path").forEach(this::object);
        user.items("roles", "role").forEach(this::object);
        user.items("identities", "").forEach(this::object);
        kinds(user);
    }

    private void kinds(Part owner) {
        for (Kind<?> kind : Modules.kinds()) {
            for (Part part : owner.parts(kind)) {
                object(part);
                fields(part);
                kinds(part);
            }
        }
    }

    private void department(Part department) {
        object(department);
        department.items("roles", "role").forEach(this::object);
        department.parts("departments").forEach(this::department);
    }

    private void fields(Part owner) {
        for (Part ofType : owner.parts("customFields")) {
            owner.part("customFields").parts(ofType.name()).forEach(this::object);
        }
    }

    private void object(Part part) {
        String id = part.text("id");
        Long order = part.number("order");
        see(id == null ? 0 : ObjectIds.numberOf(id).orElse(0));
        see(order == null ? 0 : order);
        part.items("authorizations", "resource").forEach(each -> {
            Long place = each.number("order");
            see(place == null ? 0 : place);
        });
        data(part.part("customData"));
        part.parts("tenantCustomData").forEach(this::data);
    }

    private void data(Part data) {
        data.mapping().members().forEach((key, member) -> {
            if (member.value() instanceof Mapping) {
                object(data.part(key));
            }
        });
    }

    private void see(long number) {
        largest = Math.max(largest, number);
    }
}
