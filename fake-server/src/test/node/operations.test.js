"use strict";
const assert = require("node:assert/strict");
const { before, describe, test } = require("node:test");
const { ManagementClient } = require("authing-node-sdk");
const { client, data, host, pool } = require("./fake.js");
const examples = require("./operations.json");

/** The methods of the SDK by what they ask for, as their source tells. */
const methods = {};
for (const name of Object.getOwnPropertyNames(ManagementClient.prototype)) {
  const asked = /method: "(\w+)",\s+url: "([^"]+)"/.exec(ManagementClient.prototype[name]);
  if (asked) {
    methods[`${asked[1]} ${asked[2]}`] = name;
  }
}

/** Methods that take their parameters one by one. */
const APART = {
  deleteAuth: (request) => [request.authIds],
  pub: (request) => [request.eventType, JSON.stringify(request.eventData)],
};

/** What has to be gone before an example can be sent. */
const BEFORE = { "create-custom-domain": "remove-custom-domain" };

/** What only an LDAP server could know. */
const ALWAYS_EMPTY = ["get-ldap-server-log", "get-ldap-sub-entries"];

/** Methods and paths by the names of operations. */
const targets = {};

before(async () => {
  const { paths } = await (await fetch(`${host}/_fake/openapi.json`)).json();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (operation["x-implemented"] !== false) {
        targets[operation.operationId] = { method: method.toUpperCase(), url: path };
      }
    }
  }
});

/** An example with what differs from pool to pool. */
async function example(operation, genauth) {
  const keys = { ...pool(operation) };
  const user = { targetType: "USER", targetIdentifier: "65f000000000000000000001" };
  const text = JSON.stringify(examples[operation]);
  if (text.includes("salaryOfAlice")) {
    keys.salaryOfAlice = (await data(genauth.getCustomData(user))).salary;
  }
  return JSON.parse(text.replace(/\$\{(\w+)}/g, (placeholder, name) => keys[name]));
}

test("each operation that the fake implements has an example in operations.json", () => {
  assert.deepEqual(Object.keys(examples).sort(), Object.keys(targets).sort());
});

describe("the SDK", () => {
  for (const operation of Object.keys(examples)) {
    test(`is served by ${operation}`, async () => {
      const genauth = client({}, pool(operation));
      const request = await example(operation, genauth);
      const { method, url: path } = targets[operation];
      const url = path.replace(/\{(\w+)}/g, (variable, each) => request[each]);
      // Its methods send the variables of paths as they are.
      const name = url === path ? methods[`${method} ${path}`] : undefined;
      if (operation in BEFORE) {
        const { method: first, url: other } = targets[BEFORE[operation]];
        await data(genauth.makeRequest({ method: first, url: other, data: {} }));
      }
      const given = name in APART ? APART[name](request) : [request];
      const parameters = method === "GET" ? { params: request } : { data: request };
      const answer = await data(name ? genauth[name](...given) : genauth.makeRequest({ method, url, ...parameters }));
      if (answer !== null && typeof answer === "object" && !ALWAYS_EMPTY.includes(operation)) {
        assert.notEqual(Object.keys(answer.list ?? answer).length, 0, JSON.stringify(answer));
      }
    });
  }
});
