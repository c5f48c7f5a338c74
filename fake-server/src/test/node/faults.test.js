"use strict";
const assert = require("node:assert/strict");
const { beforeEach, describe, test } = require("node:test");
const { client, data, host, pool, refusal } = require("./fake.js");

// The rows of the SDK's table in docs/faults.md, under the same names. Faults are armed through the admin endpoints.
const genauth = client();
const faults = `${host}/_fake/pools/${pool().accessKeyId}/faults`;
const create = (of = genauth) => of.createUser({ username: "alice" });

async function arm(fault, which = {}) {
  const body = JSON.stringify({ operation: "create-user", ...which, fault });
  const answer = await fetch(faults, { method: "POST", body });
  assert.equal(answer.status, 201);
  return `${faults}/${(await answer.json()).id}`;
}

const admin = async (path, method = "POST") => (await fetch(path, { method })).status;
const strikes = async (fault) => (await (await fetch(fault)).json()).strikes;

async function journal() {
  const { requests } = await (await fetch(faults.replace("faults", "journal?operation=create-user"))).json();
  return requests.filter((request) => !request.isUnderWay).map(({ statusCode }) => statusCode);
}

async function until(condition) {
  for (let attempt = 0; attempt < 2000 && !(await condition()); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

beforeEach(async () => {
  await admin(faults, "DELETE");
  await admin(faults.replace("faults", "wipe"));
  await admin(faults.replace("faults", "journal"), "DELETE");
});

describe("a fault", () => {
  test("`error(403, 2005, \"locked\")`", async () => {
    await arm({ type: "error", statusCode: 403, apiCode: 2005, message: "locked" });
    const { message } = await refusal(create(), 403, 2005);
    assert.equal(message, "locked");
    assert.deepEqual(await journal(), [403]);
  });

  test("`throttled(…)`", async () => {
    await arm({ type: "throttled", retryAfterSeconds: 7 });
    await assert.rejects(create(), (error) => {
      assert.equal(error.name, "AxiosError");
      assert.equal(error.response.status, 429);
      assert.equal(error.response.headers["retry-after"], "7");
      assert.equal(error.response.data.statusCode, 429);
      return true;
    });
    assert.deepEqual(await journal(), [429]);
  });

  test("`httpStatus(503)`", async () => {
    await arm({ type: "httpStatus", status: 503 });
    await assert.rejects(create(), (error) => {
      assert.equal(error.code, "ERR_BAD_RESPONSE");
      assert.equal(error.response.status, 503);
      assert.equal(error.response.data.statusCode, 503);
      return true;
    });
  });

  test("`delay(…)` shorter than the timeout", async () => {
    await arm({ type: "delay", milliseconds: 1 });
    await data(create());
  });

  test("`delay(…)` or `hold()` beyond the timeout", async () => {
    const held = await arm({ type: "hold" });
    await assert.rejects(create(client({ timeout: 300 })), (error) => {
      assert.equal(error.code, "ECONNABORTED");
      assert.equal(error.message, "timeout of 300ms exceeded");
      assert.equal(error.response, undefined);
      return true;
    });
    assert.equal(await strikes(held), 1);
    await until(async () => (await journal()).length > 0);
    assert.deepEqual(await journal(), [0]);
    assert.equal(await admin(held, "DELETE"), 204);
    await data(create());
  });

  test("`hold()`, let go in time", async () => {
    const held = await arm({ type: "hold" });
    let isDone = false;
    const answer = create().then((value) => ((isDone = true), value));
    await until(async () => (await strikes(held)) === 1);
    assert.equal(isDone, false);
    assert.equal(await admin(held, "DELETE"), 204);
    await data(answer);
  });

  test("`dropBeforeApplying()`", async () => {
    await arm({ type: "dropBeforeApplying" });
    await assert.rejects(create(), (error) => {
      assert.equal(error.code, "ECONNRESET");
      assert.equal(error.response, undefined);
      return true;
    });
    assert.deepEqual(await journal(), [0]);
    await data(create());
  });

  test("`dropAfterApplying()`", async () => {
    await arm({ type: "dropAfterApplying" });
    await assert.rejects(create(), { code: "ECONNRESET" });
    assert.deepEqual(await journal(), [200]);
    await refusal(create(), 409);
  });

  test("`truncatedAnswer()`", async () => {
    await arm({ type: "truncatedAnswer" });
    const answer = await create();
    assert.equal(typeof answer, "string");
    assert.match(answer, /^\{"statusCode":200,/);
    assert.equal(answer.statusCode, undefined);
    assert.deepEqual(await journal(), [200]);
  });

  test("any fault on the token", async () => {
    const fault = await arm({ type: "httpStatus", status: 503 }, { operation: "get-management-token" });
    await data(create());
    assert.equal(await strikes(fault), 0);
  });
});
