package io.github.genauthfake.contract.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What belongs to somebody: more than a page of everything, changed settings, and names much like those of runs. */
final class ForeignPool {
    private static final int MORE_THAN_A_PAGE = 55;

    private ForeignPool() {}

    static Path seedIn(Path directory) {
        try {
            return Files.writeString(directory.resolve("foreign.yaml"), text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text() {
        return """
                tenants:
                  Shop Ltd:
                    customFields: {USER: {level: {dataType: NUMBER}}}
                baseFields:
                  nickname: {label: Nick, userEditable: false}
                  city: {label: Home town, description: where people live, visibleInUserCenter: false}
                  company: {label: Firm, description: who pays, visibleInAdminConsole: false}
                  givenName: {visibleInAdminConsole: true}
                customFields:
                  DEPARTMENT: {costCenter: {}, nickname: {label: What people call it}}
                  ROLE: {grade: {dataType: NUMBER}}
                  GROUP: {motto: {}}
                  USER:
                    school: {label: School, dataType: ENUM, options: [pku, {value: mit, label: M.I.T.}]}
                    badge: {dataType: STRING, isUnique: true, encrypted: true}
                %s
                organizations:
                  acme:
                    name: Acme Inc.
                    departments:
                      Engineering: {code: eng, customData: {costCenter: "4711"}}
                  store: {tenant: Shop Ltd}
                %s
                namespaces:
                  shop: {roles: {seller: {name: Seller, customData: {grade: 3}}}}
                %s
                roles:
                  admin: {description: May do everything}
                %s
                groups:
                  developers: {name: Developers, customData: {motto: ship it}}
                %s
                users:
                  alice:
                    email: alice@example.com
                    phone: "13800138000"
                    departments: [acme/Engineering, {path: acme, leader: true}]
                    roles: [admin, shop/seller]
                    groups: [developers]
                    customData: {school: pku, badge: A-1}
                    tenants: [Shop Ltd]
                    tenantCustomData: {Shop Ltd: {level: 3}}
                  gfc1: {}
                  gfc112345_user_1: {name: no run has this prefix}
                  gfc1zzzzzz_user_1: {nickname: nor this one}
                %s
                """.formatted(
                        many("    f%d: {}"),
                        many("  o%d: {}"),
                        many("  n%d: {}"),
                        many("  r%d: {}"),
                        many("  g%d: {name: G}"),
                        many("  u%d: {}"));
    }

    private static String many(String line) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= MORE_THAN_A_PAGE; number++) {
            lines.append(number == 1 ? "" : "\n").append(line.formatted(number));
        }
        return lines.toString();
    }
}
