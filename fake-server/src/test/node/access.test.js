"use strict";
const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const { client, data, refusal } = require("./fake.js");

const genauth = client();
const codes = ({ list }) => list.map(({ code }) => code);

describe("roles", () => {
  test("are created, found, listed and deleted in their namespace", async () => {
    await data(genauth.createNamespace({ code: "shop", name: "Shop", description: "where things are sold" }));
    const role = await data(genauth.createRole({ code: "clerk", namespace: "shop", description: "sells" }));
    assert.equal(role.namespace, "shop");
    assert.equal((await data(genauth.getRole({ code: "clerk", namespace: "shop" }))).description, "sells");
    assert.equal((await refusal(genauth.getRole({ code: "clerk" }), 404)).message, "角色不存在");
    assert.deepEqual(codes(await data(genauth.listRoles({ namespace: "shop" }))), ["clerk"]);
    assert.deepEqual(codes(await data(genauth.listRoles({ keywords: "cl" }))), []);
    await refusal(genauth.createRole({ code: "clerk", namespace: "shop" }), 409);
    const remove = { codeList: ["clerk"], namespace: "shop" };
    assert.deepEqual(await data(genauth.deleteRolesBatch(remove)), { success: true });
    assert.deepEqual(codes(await data(genauth.listRoles({ namespace: "shop" }))), []);
  });

  test("take the time of their end as a number, as this SDK sends it", async () => {
    const disableTime = 4102444800000;
    assert.equal((await data(genauth.createRole({ code: "guest", disableTime }))).disableTime, disableTime);
  });
});

describe("groups", () => {
  test("are created, found, listed and deleted", async () => {
    const made = await data(genauth.createGroup({ type: "CUSTOM", code: "devs", name: "开发者", description: "" }));
    assert.equal(made.code, "devs");
    await data(genauth.createGroup({ type: "CUSTOM", code: "ops", name: "Operators", description: "run it" }));
    assert.equal((await data(genauth.getGroup({ code: "devs" }))).name, "开发者");
    assert.deepEqual(codes(await data(genauth.listGroups({ keywords: "开发" }))), ["devs"]);
    assert.deepEqual(codes(await data(genauth.listGroups({}))).sort(), ["devs", "ops"]);
    assert.deepEqual(await data(genauth.deleteGroupsBatch({ codeList: ["devs", "ops"] })), { success: true });
    assert.equal((await refusal(genauth.getGroup({ code: "devs" }), 404)).message, "分组不存在");
  });
});

describe("namespaces", () => {
  test("are created, found and listed", async () => {
    await data(genauth.createNamespace({ code: "app", name: "App", description: "\"quoted\"" }));
    const found = await data(genauth.getNamespace({ code: "app" }));
    assert.equal(found.name, "App");
    assert.equal(found.description, "\"quoted\"");
    assert.deepEqual(codes(await data(genauth.listNamespaces({ keywords: "app" }))), ["app"]);
    await refusal(genauth.createNamespace({ code: "app" }), 409);
  });

  test("are deleted with their roles", async () => {
    await data(genauth.createNamespace({ code: "gone" }));
    await data(genauth.createRole({ code: "clerk", namespace: "gone" }));
    assert.deepEqual(await data(genauth.deleteNamespace({ code: "gone" })), { success: true });
    await refusal(genauth.getNamespace({ code: "gone" }), 404);
    await refusal(genauth.getRole({ code: "clerk", namespace: "gone" }), 404);
    await refusal(genauth.deleteNamespace({ code: "gone" }), 404);
  });
});
