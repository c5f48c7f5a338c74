package io.github.genauthfake.contract.behaviour.users;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.client.GenAuth;

/** A company whose people have signed in, which no operation of the API can make. */
final class SignedIn {
    static final String WHY = "nobody signs in through this API, so that only a seed makes what it is about";

    static final String ALICE = "65f000000000000000000001";
    static final String BOB = "65f000000000000000000002";
    static final String SHOP = "65f0000000000000000000a1";
    static final String DESK = "65f0000000000000000000a2";
    static final String GONE = "65f0000000000000000000a3";
    static final String LARK = "65f0000000000000000000b1";
    static final String GITHUB = "65f0000000000000000000b2";

    private SignedIn() {}

    /** Seeds the pool of a behaviour. */
    static void in(GenAuth genauth) {
        genauth.fake().seed(Seed.parse("""
            applications:
              shop: {id: 65f0000000000000000000a1, name: Shop, logo: "https://shop.example.com/logo.png", loginUrl: "https://shop.example.com"}
              desk: {id: 65f0000000000000000000a2, name: Desk}
            identitySources:
              lark: {id: 65f0000000000000000000b1, type: lark, name: 飞书, nameEn: Lark}
              github: {id: 65f0000000000000000000b2, type: github, name: GitHub}
            users:
              alice:
                id: 65f000000000000000000001
                loginsCount: 10
                lastLogin: 2023-01-01T00:00:00Z
                identities:
                  - {extIdpId: 65f0000000000000000000b1, provider: lark, type: openid, userIdInIdp: ou_1, id: 65f0000000000000000000e1}
                sessions:
                  - shop
                  - {app: desk, expiresAt: 2030-01-01T00:00:00Z}
                logins:
                  - {app: desk, time: 2024-03-02T08:00:00Z, clientIp: 10.0.0.8, identity: github}
                  - {app: shop, time: 2024-03-01T08:00:00Z, clientIp: 10.0.0.7, userAgent: Mozilla/5.0, device: iOS, identity: lark}
                  - {app: 65f0000000000000000000a3, time: 2024-03-04T08:00:00Z, userAgent: curl, identity: lark}
                  - {app: shop, time: 2024-03-03T08:00:00Z, clientIp: 10.0.0.7}
                  - {app: desk, time: 2024-03-05T08:00:00Z, success: false}
              bob:
                id: 65f000000000000000000002
                loginsCount: 3
                lastLogin: 2023-05-06T00:00:00Z
                sessions: [shop]
            archivedUsers:
              - {id: 65f0000000000000000000d1, archivedAt: 2024-01-15T00:00:00Z}
            """, "signed-in.yaml"));
    }
}
