"use strict";
const assert = require("node:assert/strict");
const path = require("node:path");
const { ManagementClient } = require("authing-node-sdk");

/** The pools of the server, by the names that NodeSdkIT gives them: one for each file of tests, and some more. */
const pools = JSON.parse(process.env.GENAUTH_POOLS);
const host = process.env.GENAUTH_HOST;

/** A pool: the one that is named like the file of the tests unless said otherwise. */
function pool(name = path.basename(process.argv[1], ".test.js")) {
  assert.ok(pools[name], `NodeSdkIT opens no pool named ${name}`);
  return pools[name];
}

/** A client of a pool. The SDK keeps the host in a global, so there is one host in each process. */
function client(options = {}, of = pool()) {
  const { accessKeyId, accessKeySecret } = of;
  return new ManagementClient({ host, accessKeyId, accessKeySecret, ...options });
}

/** The data of an answer that has to be a success. */
async function data(promise) {
  const answer = await promise;
  assert.equal(answer.statusCode, 200, JSON.stringify(answer));
  assert.equal(answer.message, "");
  return answer.data;
}

/** The answer of a call that has to fail: the SDK does not throw, it resolves. */
async function refusal(promise, statusCode, apiCode) {
  const answer = await promise;
  assert.equal(answer.statusCode, statusCode, JSON.stringify(answer));
  assert.equal(answer.apiCode, apiCode, JSON.stringify(answer));
  assert.equal(typeof answer.requestId, "string");
  assert.equal(answer.data, undefined);
  return answer;
}

module.exports = { client, data, host, pool, refusal };
