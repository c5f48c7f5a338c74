package io.github.genauthfake.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** All defects that are tried on the suite. */
final class Defects {
    private static final List<Defect> ALL = Stream.of(
                    ProtocolDefects.all(),
                    TokenDefects.all(),
                    CustomFieldDefects.all(),
                    BaseFieldDefects.all(),
                    CustomDataDefects.all(),
                    UserDefects.all(),
                    UserListDefects.all(),
                    OrganizationDefects.all(),
                    DepartmentMemberDefects.all(),
                    AccessDefects.all())
            .flatMap(List::stream)
            .toList();

    private Defects() {}

    /** In the order in which the ledger shows them. */
    static List<Defect> all() {
        return ALL;
    }

    static Defect named(String what) {
        return ALL.stream()
                .filter(defect -> defect.what().equals(what))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("There is no defect: " + what));
    }
}
