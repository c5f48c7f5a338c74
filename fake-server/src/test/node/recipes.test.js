"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { ManagementClient } = require("authing-node-sdk");
const { host } = require("./fake.js");

// tag::pool[]
/** A pool for one test: its seed, a client for the code under test, and a look at what the pool holds. */
async function openPool(seed) {
  const opened = await fetch(`${host}/_fake/pools`, { method: "POST", body: JSON.stringify({ seed }) });
  assert.equal(opened.status, 201, await opened.clone().text());
  const { id, accessKeyId, accessKeySecret } = await opened.json();
  const look = async (path) => (await fetch(`${host}/_fake/pools/${id}/${path}`)).json();
  return {
    genauth: new ManagementClient({ host, accessKeyId, accessKeySecret }),
    object: async (kind, name) => (await look(`objects/${kind}/${encodeURIComponent(name)}`)).properties,
    requests: async (operation) => (await look(`journal?operation=${operation}`)).requests,
  };
}
// end::pool[]

// tag::success[]
/** The data of an answer. The SDK resolves with most errors, so each answer has to be checked. */
async function data(promise) {
  const answer = await promise;
  if (answer.statusCode !== 200) {
    throw new Error(`GenAuth answered ${answer.statusCode}: ${answer.message}`);
  }
  return answer.data;
}
// end::success[]

// tag::hrCode[]
/** Production code: takes over what the HR system reports. */
async function sync(genauth, report) {
  for (const { number, name, employed } of report) {
    const known = await genauth.getUser({ userId: number, userIdType: "external_id" });
    if (known.statusCode === 404 && employed) {
      await data(genauth.createUser({ externalId: number, username: number, name }));
    } else if (known.statusCode === 200 && !employed && known.data.status !== "Resigned") {
      await data(genauth.resignUser({ userId: known.data.userId }));
    }
  }
}
// end::hrCode[]

// tag::hr[]
test("takes over joiners and leavers", async () => {
  const pool = await openPool({ users: { alice: { externalId: "1001" } } });
  const report = [
    { number: "1001", name: "Alice", employed: false },
    { number: "1002", name: "Bob", employed: true },
  ];

  await sync(pool.genauth, report);
  await sync(pool.genauth, report); // a second run changes nothing

  assert.equal((await pool.object("user", "alice")).status, "Resigned");
  assert.equal((await pool.object("user", "1002")).name, "Bob");
  assert.equal((await pool.requests("create-user")).length, 1);
  assert.equal((await pool.requests("resign-user")).length, 1);
});
// end::hr[]

// tag::rbac[]
test("a role gives its rights", async () => {
  const { genauth } = await openPool({
    namespaces: {
      shop: {
        resources: { "order:1": { type: "DATA", actions: { Read: "See it", Cancel: "Undo it" } } },
        roles: { clerk: { authorizations: [{ resource: "order:*", type: "DATA", actions: ["Read"] }] } },
      },
    },
    users: { alice: { id: "65f000000000000000000001" } },
  });
  const alice = "65f000000000000000000001";
  const mayDo = async (action) =>
    (await data(genauth.isActionAllowed({ userId: alice, namespace: "shop", resource: "order:1", action }))).allowed;
  assert.equal(await mayDo("Read"), false);

  // The code under test: the page on which administrators give roles to users.
  const targets = [{ targetType: "USER", targetIdentifier: alice }];
  await data(genauth.assignRole({ namespace: "shop", code: "clerk", targets }));

  assert.equal(await mayDo("Read"), true);
  assert.equal(await mayDo("Cancel"), false);
});
// end::rbac[]

// tag::abac[]
/** Production code: asks before it opens a folder. */
async function mayOpen(genauth, userId, folder) {
  const question = { namespaceCode: "shop", userId, action: "open", resources: [folder] };
  return (await data(genauth.checkPermission(question))).checkResultList.every((result) => result.enabled);
}

test("a denial beats what is allowed", async () => {
  const folders = [{ code: "public", name: "Public" }, { code: "wages", name: "Wages" }];
  const { genauth } = await openPool({
    namespaces: { shop: { dataResources: { files: { struct: folders, actions: ["open"] } } } },
    dataPolicies: {
      Staff: { allow: ["shop/files/*"], deny: ["shop/files/wages/open"], authorizedTo: { users: ["alice"] } },
    },
    users: { alice: { id: "65f000000000000000000001" }, bob: { id: "65f000000000000000000002" } },
  });

  assert.equal(await mayOpen(genauth, "65f000000000000000000001", "files/public"), true);
  assert.equal(await mayOpen(genauth, "65f000000000000000000001", "files/wages"), false);
  assert.equal(await mayOpen(genauth, "65f000000000000000000002", "files/public"), false);
});
// end::abac[]

// tag::b2b[]
/** Production code: a customer signs a contract, and one of its people becomes its administrator. */
async function openTenant(genauth, name, adminId) {
  const { tenantId } = await data(genauth.createTenant({ name, appIds: [] }));
  await data(genauth.addTenantUsers({ tenantId, linkUserIds: [adminId] }));
  await data(genauth.setTenantAdmin({ tenantId, linkUserIds: [adminId] }));
  return tenantId;
}

test("a tenant has its own people", async () => {
  const { genauth } = await openPool({
    tenants: { "First Ltd": { members: { bob: { admin: true } } } },
    users: { alice: { id: "65f000000000000000000001" }, bob: {} },
  });

  const tenantId = await openTenant(genauth, "Second Ltd", "65f000000000000000000001");

  const { list } = await data(genauth.listTenantUsers({ tenantId }));
  assert.deepEqual(
    list.map(({ username, isTenantAdmin }) => ({ username, isTenantAdmin })),
    [{ username: "alice", isTenantAdmin: true }],
  );
});
// end::b2b[]

// tag::apps[]
/** Production code: a deployment makes the application that a file describes, unless it is there. */
async function deploy(genauth, { identifier, callback, group }) {
  const { list } = await data(genauth.listApplications({ keywords: identifier }));
  if (list.some((application) => application.appIdentifier === identifier)) {
    return;
  }
  const application = { appName: identifier, appIdentifier: identifier, redirectUris: [callback] };
  const { appId } = await data(genauth.createApplication(application));
  const access = { targetType: "GROUP", targetIdentifier: [group], effect: "ALLOW" };
  await data(genauth.authorizeApplicationAccess({ appId, list: [access] }));
}

test("deploys an application once", async () => {
  const pool = await openPool({ groups: { staff: {} } });
  const desk = { identifier: "desk", callback: "https://desk.example.com/callback", group: "staff" };

  await deploy(pool.genauth, desk);
  await deploy(pool.genauth, desk);

  assert.deepEqual((await pool.object("application", "desk")).redirectUris, [desk.callback]);
  assert.equal((await pool.requests("create-application")).length, 1);
  assert.equal((await pool.requests("authorize-application-access")).length, 1);
});
// end::apps[]
