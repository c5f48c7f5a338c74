"use strict";
const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const { client, data, refusal } = require("./fake.js");

const genauth = client();
const create = (user) => data(genauth.createUser(user));

describe("a user", () => {
  test("is created and found by every name it has", async () => {
    const ada = await create({
      username: "ada",
      email: "Ada@example.com",
      phone: "13800000001",
      externalId: "ext/1 2",
      name: "Ada",
      gender: "F",
      password: "secret-Passw0rd",
    });
    assert.match(ada.userId, /^[0-9a-f]{24}$/);
    assert.equal(ada.status, "Activated");
    assert.equal(ada.password, undefined);
    const names = [
      ["user_id", ada.userId],
      ["username", "ada"],
      ["email", "ada@EXAMPLE.com"],
      ["phone", "13800000001"],
      ["external_id", "ext/1 2"],
    ];
    for (const [userIdType, userId] of names) {
      assert.equal((await data(genauth.getUser({ userId, userIdType }))).userId, ada.userId, userIdType);
    }
    await refusal(genauth.createUser({ username: "ada" }), 409);
    await refusal(genauth.createUser({ name: "without a name to sign in with" }), 400);
  });

  test("is found through its identity at another provider", async () => {
    const identity = {
      extIdpId: "6076bacxxxxxxxx80d993b5",
      provider: "wechat",
      type: "openid",
      userIdInIdp: "oj 7+8",
      userInfoInIdp: { name: "Eve \"E\"" },
      originConnIds: ["605492ac41xxxxe0362f0707"],
    };
    const eve = await create({ username: "eve", identities: [identity] });
    const found = await data(
      genauth.getUser({ userId: "6076bacxxxxxxxx80d993b5:oj 7+8", userIdType: "identity", withIdentities: true })
    );
    assert.equal(found.userId, eve.userId);
    assert.deepEqual(found.identities[0].userInfoInIdp, identity.userInfoInIdp);
  });

  test("is updated: what is left out stays, null clears", async () => {
    const { userId } = await create({ username: "grace", name: "Grace", nickname: "Amazing", city: "New York" });
    const updated = await data(genauth.updateUser({ userId, name: "Grace H.", nickname: null, city: undefined }));
    assert.deepEqual([updated.name, updated.nickname, updated.city], ["Grace H.", null, "New York"]);
    await data(
      genauth.updateUser({ userId: "grace", company: "Navy", options: { userIdType: "username" } })
    );
    assert.equal((await data(genauth.getUser({ userId }))).company, "Navy");
    await refusal(genauth.updateUser({ userId: "nobody", name: "x" }), 404, 2004);
  });
});

describe("several users", () => {
  test("are created, asked for with a list in the query, and deleted", async () => {
    const made = await data(
      genauth.createUsersBatch({ list: [{ username: "one, two" }, { username: "13" }, { email: "three@example.com" }] })
    );
    const userIds = made.map(({ userId }) => userId);
    assert.equal(userIds.length, 3);
    const found = await data(genauth.getUserBatch({ userIds, withDepartmentIds: true }));
    assert.deepEqual(found.map(({ userId }) => userId), userIds);
    const single = await data(genauth.getUserBatch({ userIds: ["one, two"], userIdType: "username" }));
    assert.deepEqual(single.map(({ userId }) => userId), [userIds[0]]);
    const digits = await data(genauth.getUserBatch({ userIds: ["13"], userIdType: "username" }));
    assert.deepEqual(digits.map(({ userId }) => userId), [userIds[1]]);

    assert.deepEqual(await data(genauth.deleteUsersBatch({ userIds: userIds.slice(0, 2) })), { success: true });
    await refusal(genauth.getUser({ userId: userIds[0] }), 404, 2004);
    const byEmail = { userIds: ["three@example.com"], options: { userIdType: "email" } };
    assert.deepEqual(await data(genauth.deleteUsersBatch(byEmail)), { success: true });
  });

  test("are all refused when one of them is", async () => {
    await refusal(genauth.createUsersBatch({ list: [{ username: "twice" }, { username: "twice" }] }), 409);
    await refusal(genauth.getUser({ userId: "twice", userIdType: "username" }), 404, 2004);
  });

  test("are listed, in both ways that the SDK has", async () => {
    await create({ username: "lister-1", name: "Needle in a haystack" });
    await create({ username: "lister-2", status: "Suspended" });
    const byStatus = await data(genauth.listUsersLegacy({ status: "Suspended", limit: 50 }));
    assert.deepEqual(byStatus.list.map(({ username }) => username), ["lister-2"]);
    const searched = await data(
      genauth.listUsers({
        keywords: "needle",
        options: { fuzzySearchOn: ["name"], pagination: { page: 1, limit: 10 }, sort: [{ field: "createdAt", order: "desc" }] },
      })
    );
    assert.deepEqual(searched.list.map(({ username }) => username), ["lister-1"]);
    assert.equal((await data(genauth.listUsersLegacy({}))).list.length <= 10, true);
    const { message } = await refusal(genauth.listUsersLegacy({ limit: 51 }), 400);
    assert.equal(message, "limit must less than 50");
  });
});

describe("the departments of a user", () => {
  test("are set and asked for", async () => {
    const { departmentId } = await data(
      genauth.createOrganization({ organizationCode: "places", organizationName: "Places" })
    );
    const { userId } = await create({ username: "mover" });
    const places = [{ departmentId, isLeader: true, isMainDepartment: true }];
    assert.deepEqual(await data(genauth.setUserDepartments({ userId, departments: places })), { success: true });
    const { list, totalCount } = await data(genauth.getUserDepartments({ userId, withDepartmentPaths: true }));
    assert.equal(totalCount, 1);
    assert.equal(list[0].departmentId, departmentId);
    assert.equal(list[0].isLeader, true);
    const { message } = await refusal(
      genauth.setUserDepartments({ userId, departments: [{ departmentId: "nowhere" }] }),
      404
    );
    assert.equal(message, "存在不合法的 departmentId: nowhere");
  });
});
