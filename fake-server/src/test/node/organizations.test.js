"use strict";
const assert = require("node:assert/strict");
const { before, describe, test } = require("node:test");
const { client, data, refusal } = require("./fake.js");

const genauth = client();
const organizationCode = "acme";
let root;

before(async () => {
  const organization = await data(
    genauth.createOrganization({ organizationCode, organizationName: "Acme 公司", description: "a \"b\"\nc" })
  );
  root = organization.departmentId;
});

describe("an organization", () => {
  test("is found by its code, in lists and by words", async () => {
    const found = await data(genauth.getOrganization({ organizationCode }));
    assert.equal(found.organizationName, "Acme 公司");
    assert.equal(found.departmentId, root);
    await data(genauth.createOrganization({ organizationCode: "other", organizationName: "Other" }));
    const all = await data(genauth.listOrganizations({}));
    assert.deepEqual(all.list.map((organization) => organization.organizationCode).sort(), ["acme", "other"]);
    const searched = await data(genauth.searchOrganizations({ keywords: "公司" }));
    assert.deepEqual(searched.list.map((organization) => organization.organizationCode), ["acme"]);
    await refusal(genauth.createOrganization({ organizationCode, organizationName: "again" }), 409);
  });

  test("is deleted with all that is in it", async () => {
    await data(genauth.createOrganization({ organizationCode: "gone", organizationName: "Gone" }));
    assert.deepEqual(await data(genauth.deleteOrganization({ organizationCode: "gone" })), { success: true });
    await refusal(genauth.getOrganization({ organizationCode: "gone" }), 404);
  });
});

describe("a department", () => {
  const create = (name, more = {}) =>
    data(genauth.createDepartment({ organizationCode, name, parentDepartmentId: root, ...more }));

  test("is created, found, renamed, moved and deleted", async () => {
    const sales = await create("Sales & more", { code: "sales", openDepartmentId: "ou_1" });
    const east = await create("East", { parentDepartmentId: sales.departmentId });
    const get = (options) => data(genauth.getDepartment({ organizationCode, ...options }));
    assert.equal((await get({ departmentId: sales.departmentId })).name, "Sales & more");
    assert.equal((await get({ departmentId: "ou_1", departmentIdType: "open_department_id" })).code, "sales");
    assert.equal((await get({ departmentCode: "sales" })).departmentId, sales.departmentId);

    const updated = await data(
      genauth.updateDepartment({ organizationCode, departmentId: sales.departmentId, name: "Selling", code: null })
    );
    assert.equal(updated.name, "Selling");
    await data(
      genauth.updateDepartment({ organizationCode, departmentId: east.departmentId, parentDepartmentId: root })
    );
    const children = await data(genauth.listChildrenDepartments({ organizationCode, departmentId: root }));
    const names = children.list.map(({ name }) => name);
    assert.ok(names.includes("East") && names.includes("Selling"), String(names));
    const remove = { organizationCode, departmentId: east.departmentId };
    assert.deepEqual(await data(genauth.deleteDepartment(remove)), { success: true });
    await refusal(genauth.getDepartment(remove), 404);
  });

  test("has members", async () => {
    const { departmentId } = await create("Engineering");
    const userIds = (
      await data(genauth.createUsersBatch({ list: [{ username: "ann" }, { username: "ben" }] }))
    ).map(({ userId }) => userId);
    const place = { organizationCode, departmentId };
    assert.deepEqual(await data(genauth.addDepartmentMembers({ ...place, userIds })), { success: true });
    const members = await data(genauth.listDepartmentMembers({ ...place, withDepartmentIds: true, limit: 50 }));
    assert.deepEqual(members.list.map(({ username }) => username).sort(), ["ann", "ben"]);
    assert.deepEqual(members.list[0].departmentIds, [departmentId]);
    const below = await data(
      genauth.listDepartmentMembers({ organizationCode, departmentId: root, includeChildrenDepartments: true })
    );
    assert.equal(below.totalCount, 2);
    await data(genauth.removeDepartmentMembers({ ...place, userIds: [userIds[0]] }));
    assert.equal((await data(genauth.listDepartmentMembers(place))).totalCount, 1);
    await refusal(genauth.deleteDepartment(place), 422);
    await refusal(genauth.addDepartmentMembers({ ...place, userIds: ["nobody"] }), 404, 2004);
  });
});
