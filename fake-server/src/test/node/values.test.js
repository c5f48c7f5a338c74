"use strict";
const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const { client, data } = require("./fake.js");

const genauth = client();

describe("values of JavaScript", () => {
  test("are left out when they are undefined, and clear when they are null", async () => {
    const { userId } = await data(genauth.createUser({ username: "grace", nickname: "Amazing", city: "New York" }));
    const updated = await data(genauth.updateUser({ userId, name: "Grace", nickname: null, city: undefined }));
    assert.deepEqual([updated.name, updated.nickname, updated.city], ["Grace", null, "New York"]);
  });

  test("may be the number of a moment", async () => {
    const disableTime = 4102444800000;
    assert.equal((await data(genauth.createRole({ code: "guest", disableTime }))).disableTime, disableTime);
  });

  test("may be numbers that are written with an exponent", async () => {
    const { userId } = await data(genauth.createUser({ username: "rich" }));
    const field = { targetType: "USER", key: "income", dataType: "NUMBER" };
    await data(genauth.setCustomFields({ list: [field] }));
    const target = { targetType: "USER", targetIdentifier: userId };
    await data(genauth.setCustomData({ ...target, list: [{ key: "income", value: 1e21 }] }));
    assert.deepEqual(await data(genauth.getCustomData(target)), { income: 1e21 });
  });

  test("may be lists in a query, of one text with a comma or with digits alone", async () => {
    await data(genauth.createUsersBatch({ list: [{ username: "one, two" }, { username: "13" }] }));
    for (const username of ["one, two", "13"]) {
      const found = await data(genauth.getUserBatch({ userIds: [username], userIdType: "username" }));
      assert.deepEqual(found.map((user) => user.username), [username]);
    }
  });
});

describe("the option tenantId", () => {
  test("chooses a tenant, which keeps its custom fields apart", async () => {
    const { tenantId } = await data(genauth.createTenant({ name: "apart", appIds: [] }));
    const apart = client({ tenantId });
    await data(apart.setCustomFields({ list: [{ targetType: "DEPARTMENT", key: "desk", dataType: "STRING" }] }));
    const keys = async (of, more = {}) =>
      (await data(of.getCustomFields({ targetType: "DEPARTMENT", ...more }))).map(({ key }) => key);
    assert.deepEqual(await keys(apart), ["desk"]);
    assert.deepEqual(await keys(genauth), []);
    assert.deepEqual(await keys(genauth, { tenantId }), ["desk"]);
  });

  test("is ignored when it names no tenant, since it travels as the id of an application", async () => {
    await data(client({ tenantId: "65f00000000000000000abcd" }).getCustomFields({ targetType: "USER" }));
  });
});
