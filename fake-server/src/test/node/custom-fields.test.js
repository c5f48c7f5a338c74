"use strict";
const assert = require("node:assert/strict");
const { before, describe, test } = require("node:test");
const { client, data, pool, refusal } = require("./fake.js");

const genauth = client();
const school = {
  targetType: "USER",
  key: "school",
  dataType: "STRING",
  label: "学校 \"School\"",
  description: "Where they\nlearnt",
  visibleInUserCenter: false,
  i18n: { label: { "en-US": { enabled: true, value: "School" }, "zh-CN": { enabled: true, value: "学校" } } },
};
const level = {
  targetType: "USER",
  key: "level",
  dataType: "ENUM",
  options: [
    { value: "a", label: "A" },
    { value: "b", label: "B" },
  ],
};

let userId;

before(async () => {
  userId = (await data(genauth.createUser({ username: "alice" }))).userId;
  await data(
    genauth.setCustomFields({
      list: [
        school,
        level,
        { targetType: "USER", key: "badge", dataType: "STRING", isUnique: true },
        { targetType: "USER", key: "income", dataType: "NUMBER", encrypted: true },
        { targetType: "USER", key: "born", dataType: "DATETIME" },
        { targetType: "USER", key: "member", dataType: "BOOLEAN" },
        { targetType: "ROLE", key: "cost", dataType: "NUMBER" },
        { targetType: "GROUP", key: "room", dataType: "STRING" },
        { targetType: "DEPARTMENT", key: "building", dataType: "STRING" },
      ],
    })
  );
});

const setData = (targetType, targetIdentifier, values, more = {}) =>
  genauth.setCustomData({
    targetType,
    targetIdentifier,
    list: Object.entries(values).map(([key, value]) => ({ key, value })),
    ...more,
  });

describe("custom fields", () => {
  test("are answered as they were set", async () => {
    const [field] = (await data(genauth.getCustomFields({ targetType: "USER" }))).filter(({ key }) => key === "school");
    for (const name of ["key", "dataType", "label", "description", "visibleInUserCenter"]) {
      assert.equal(field[name], school[name], name);
    }
    assert.equal(field.i18n.label["en-US"].value, "School");
    assert.equal(field.encrypted, false);
    assert.ok(!Number.isNaN(Date.parse(field.createdAt)));
  });

  test("are updated by setting them again, and keep their type", async () => {
    const again = (change) => genauth.setCustomFields({ list: [{ targetType: "USER", key: "level", ...change }] });
    const [field] = await data(again({ label: "Level" }));
    assert.equal(field.label, "Level");
    assert.deepEqual(field.options, level.options);
    await refusal(again({ dataType: "NUMBER" }), 422);
  });

  test("are listed in pages, by type and by what they are called", async () => {
    const list = (options) => data(genauth.listCustFields({ targetType: "USER", ...options }));
    assert.equal((await list({ dataType: "STRING" })).count.all, 2);
    assert.deepEqual((await list({ dataType: "SELECT" })).list.map(({ key }) => key), ["level"]);
    assert.deepEqual((await list({ limit: 2, page: 2 })).list.map(({ key }) => key), ["badge", "income"]);
    assert.deepEqual((await list({ keyword: "学校" })).list.map(({ key }) => key), ["school"]);
    assert.deepEqual((await list({ userVisible: false })).list.map(({ key }) => key), ["school"]);
  });

  test("are deleted with their values", async () => {
    await data(genauth.setCustomFields({ list: [{ targetType: "USER", key: "short", dataType: "STRING" }] }));
    await data(setData("USER", userId, { short: "lived" }));
    assert.deepEqual(await data(genauth.deleteCustomFields({ list: [{ targetType: "USER", key: "short" }] })), {
      success: true,
    });
    assert.equal((await data(genauth.getCustomData({ targetType: "USER", targetIdentifier: userId }))).short, undefined);
    await refusal(genauth.deleteCustomFields({ list: [{ targetType: "USER", key: "short" }] }), 404);
  });

  test("tell what is wrong with them", async () => {
    const { message } = await refusal(genauth.setCustomFields({ list: [{ targetType: "user" }] }), 400);
    assert.match(message, /targetType must be a valid enum value/);
    await refusal(genauth.setCustomFields({ list: [{ targetType: "USER", key: "email", dataType: "STRING" }] }), 409);
    await refusal(genauth.setCustomFields({ list: [] }), 400);
    await refusal(genauth.getCustomFields({ targetType: "GROUP" }), 422);
  });
});

describe("custom data", () => {
  test("of a user has the types of its fields", async () => {
    const values = { school: "Oxford \"Uni\" 😀", level: "b", member: true, born: "2001-02-03T04:05:06.007Z" };
    assert.deepEqual(await data(setData("USER", userId, values)), { success: true });
    const stored = await data(genauth.getCustomData({ targetType: "USER", targetIdentifier: userId }));
    assert.deepEqual({ ...stored, ...values }, stored);
    assert.deepEqual((await data(genauth.getUser({ userId, withCustomData: true }))).customData.school, values.school);
  });

  test("of an encrypted field is cipher text that the private key opens", async () => {
    await data(setData("USER", userId, { income: 1e21 }));
    const { income } = await data(genauth.getCustomData({ targetType: "USER", targetIdentifier: userId }));
    assert.equal(typeof income, "string");
    assert.doesNotMatch(income, /1e\+?21/);
    const field = { userId, fieldName: "income", encryptedContent: income };
    const [plain] = await data(genauth.userFieldDecrypt({ privateKey: pool().fieldPrivateKey, data: [field] }));
    assert.equal(Number(plain.plaintext ?? plain.decryptedContent), 1e21, JSON.stringify(plain));
    await refusal(genauth.userFieldDecrypt({ privateKey: "guessed", data: [field] }), 400);
  });

  test("of a unique field is refused to a second user, who keeps what was there", async () => {
    const bob = (await data(genauth.createUser({ username: "bob" }))).userId;
    await data(setData("USER", userId, { badge: "7" }));
    await refusal(setData("USER", bob, { school: "Cambridge", badge: "7" }), 409);
    assert.deepEqual(await data(genauth.getCustomData({ targetType: "USER", targetIdentifier: bob })), {});
  });

  test("of roles, groups and departments is kept apart", async () => {
    await data(genauth.createRole({ code: "boss", namespace: "default" }));
    await data(genauth.createGroup({ code: "team", name: "Team", description: "" }));
    const { departmentId } = await data(
      genauth.createOrganization({ organizationCode: "acme", organizationName: "Acme" })
    );
    await data(setData("ROLE", "boss", { cost: 0.1 }, { namespace: "default" }));
    await data(setData("GROUP", "team", { room: "12" }));
    await data(setData("DEPARTMENT", departmentId, { building: "North" }));
    const get = (targetType, targetIdentifier, namespace) =>
      data(genauth.getCustomData({ targetType, targetIdentifier, namespace }));
    assert.deepEqual(await get("ROLE", "boss", "default"), { cost: 0.1 });
    assert.deepEqual(await get("GROUP", "team"), { room: "12" });
    assert.deepEqual(await get("DEPARTMENT", departmentId), { building: "North" });
  });

  test("is cleared by null", async () => {
    await data(setData("USER", userId, { school: null }));
    const stored = await data(genauth.getCustomData({ targetType: "USER", targetIdentifier: userId }));
    assert.ok(!stored.school);
  });

  test("is refused for unknown targets, unknown fields and values of another type", async () => {
    await refusal(setData("USER", "nobody", { school: "x" }), 404, 2004);
    await refusal(setData("USER", userId, { nothing: "x" }), 404);
    await refusal(setData("USER", userId, { member: "maybe" }), 400);
    await refusal(setData("ROLE", "boss", { cost: 1 }), 400);
  });
});

describe("base fields", () => {
  test("are changed and listed", async () => {
    const [changed] = await data(
      genauth.setUserBaseFields({ list: [{ key: "nickname", label: "Spitzname", userEditable: false }] })
    );
    assert.equal(changed.label, "Spitzname");
    const all = await data(genauth.getUserBaseFields());
    assert.equal(all.find(({ key }) => key === "nickname").userEditable, false);
    const page = await data(
      genauth.listUserBaseFields({ targetType: "USER", dataType: "STRING", keyword: "Spitz", limit: 5 })
    );
    assert.deepEqual(page.list.map(({ key }) => key), ["nickname"]);
    await refusal(genauth.setUserBaseFields({ list: [{ key: "shoeSize", label: "Shoes" }] }), 404);
  });
});
