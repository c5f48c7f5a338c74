package io.github.genauthfake.state;

import io.github.genauthfake.Seed;

/** A state with something of everything. */
final class ViewedCompany {
    static final Seed SEED = Seed.parse("""
            tenants:
              Shop: {description: A customer, customFields: {USER: {level: {dataType: NUMBER}}}}
            customFields:
              USER:
                school: {label: School, dataType: ENUM, options: [pku, {value: mit, label: M.I.T.}]}
                badge: {isUnique: true, encrypted: true}
                weight: {dataType: NUMBER}
                entry: {dataType: DATETIME}
              ROLE: {rank: {dataType: NUMBER}}
            baseFields:
              nickname: {label: Nick}
            organizations:
              acme:
                name: Acme Inc.
                departments:
                  Engineering:
                    code: eng
                    openDepartmentId: e-1
                    departments: {Platform: {}, RnD: {name: R/D}, Again: {name: Platform}}
              store: {tenant: Shop}
            namespaces:
              shop: {roles: {seller: {name: Seller}}}
            roles: {admin: {disableTime: 1735689600000, customData: {rank: 1}}}
            groups: {developers: {name: Developers}}
            users:
              alice:
                id: 65f000000000000000000001
                email: alice@example.com
                phone: "13800138000"
                externalId: "4711"
                nickname: Ali
                departments: [{path: acme/Engineering/Platform, main: true}, {path: acme/Engineering, leader: true}]
                roles: [admin, shop/seller]
                groups: [developers]
                customData: {school: pku, badge: A-1, weight: 61.5, entry: "2024-05-01T08:00:00Z"}
                tenants: [Shop]
                tenantCustomData: {Shop: {level: 3}}
                identities: [{extIdpId: 65f0000000000000000000aa, provider: wechat, type: openid, userIdInIdp: w-1}]
              bob: {username: null, email: bob@example.com, departments: [acme/Engineering]}
              carol: {username: null, phone: "13800138001"}
            """, "company.yaml");

    private ViewedCompany() {}
}
