"use strict";
const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const { client, data, pool, refusal } = require("./fake.js");

describe("tenants", () => {
  test("are created and found", async () => {
    const genauth = client();
    const made = await data(genauth.createTenant({ name: "Tenant 一", appIds: ["app"], logo: ["https://example.com/a.png"] }));
    const found = await data(genauth.getTenant({ tenantId: made.tenantId }));
    assert.equal(found.name, "Tenant 一");
    assert.equal(found.userPoolId, pool().accessKeyId);
    await refusal(genauth.getTenant({ tenantId: "nowhere" }), 404);
  });

  test("are deleted", async () => {
    const genauth = client();
    const { tenantId } = await data(genauth.createTenant({ name: "gone", appIds: [] }));
    assert.deepEqual(await data(genauth.deleteTenant({ tenantId })), { success: true });
    await refusal(genauth.getTenant({ tenantId }), 404);
    await refusal(genauth.deleteTenant({ tenantId }), 404);
  });

  test("are chosen by the option tenantId, which keeps their custom fields apart", async () => {
    const whole = client();
    const { tenantId } = await data(whole.createTenant({ name: "apart", appIds: [] }));
    const apart = client({ tenantId });
    await data(apart.setCustomFields({ list: [{ targetType: "USER", key: "desk", dataType: "STRING" }] }));
    const keys = async (genauth, more = {}) =>
      (await data(genauth.getCustomFields({ targetType: "USER", ...more }))).map(({ key }) => key);
    assert.deepEqual(await keys(apart), ["desk"]);
    assert.deepEqual(await keys(whole), []);
    assert.deepEqual(await keys(whole, { tenantId }), ["desk"]);
  });

  test("are ignored when the option tenantId holds something else, since it travels as the id of an application", async () => {
    await data(client({ tenantId: "65f00000000000000000abcd" }).getCustomFields({ targetType: "USER" }));
  });
});
