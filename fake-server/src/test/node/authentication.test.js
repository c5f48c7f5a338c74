"use strict";
const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const { client, data, host, pool, refusal } = require("./fake.js");

const alice = { username: "alice" };
const byName = (userId) => ({ userId, userIdType: "username" });

describe("signatures", () => {
  test("open the pool of the access key and no other", async () => {
    const here = client();
    const there = client({}, pool("second"));
    await data(here.createUser(alice));
    assert.equal((await data(here.getUser(byName("alice")))).username, "alice");
    await refusal(there.getUser(byName("alice")), 404, 2004);
  });

  test("hold for a hundred requests at once", async () => {
    const genauth = client();
    const answers = await Promise.all(Array.from({ length: 100 }, () => genauth.getUserBaseFields()));
    assert.ok(answers.every((answer) => answer.statusCode === 200));
  });

  test("hold for texts of every kind, in queries and in bodies", async () => {
    const genauth = client();
    const texts = ["a b+c", "a&b=c?d#e%41", "名", "😀 👩‍👩‍👧", 'say "hi"\\', "line\nfeed\ttab\r", "null", "1e21", "[1,2]", "é\u2028"];
    for (const username of texts) {
      const user = await data(genauth.createUser({ username, name: username, customData: {} }));
      assert.equal(user.name, username);
      assert.equal((await data(genauth.getUser(byName(username)))).userId, user.userId);
      assert.equal((await data(genauth.getUserBatch({ userIds: [username], userIdType: "username" })))[0].userId, user.userId);
    }
    const found = await data(genauth.getUserBatch({ userIds: texts, userIdType: "username" }));
    assert.deepEqual(found.map((user) => user.username), texts);
  });

  test("hold for a text that was cut in the middle of an emoji", async () => {
    const user = await data(client().createUser({ username: "cut", name: "smile 😀".slice(0, -1) }));
    assert.equal(user.name, "smile \ud83d");
  });

  test("do not hold with a wrong secret or an unknown access key", async () => {
    const wrong = await refusal(client({ accessKeySecret: "f".repeat(32) }).getUserBaseFields(), 401, 1300);
    assert.equal(wrong.message, "AK/SK 签名不合法");
    await refusal(client({ accessKeyId: "f".repeat(24) }).createUser({ username: "nobody" }), 401, 1300);
  });

  test("cannot hold for null in a query, which the SDK signs but does not send", async () => {
    await refusal(client().getUser({ ...byName("alice"), withCustomData: null }), 401, 1300);
  });

  test("hold for an empty list in a query, which the SDK signs but does not send", async () => {
    await refusal(client().getUserBatch({ userIds: [] }), 400);
  });

  test("hold for null in a body, which the SDK sends", async () => {
    assert.equal((await data(client().createUser({ username: "nameless", name: null }))).name, null);
  });

  test("hold for a query of nothing but undefined and for a body of nothing", async () => {
    await refusal(client().getNamespace({}), 400);
    await refusal(client().getCustomFields({}), 400);
    await refusal(client().createUser({}), 400);
    await refusal(client().createUser(undefined), 400);
  });

  test("are refused by the server when they are used twice, which the SDK never does", async () => {
    const genauth = client();
    let recorded;
    await genauth.httpClient.axios.interceptors.request.use((config) => (recorded = config));
    await data(genauth.getUserBaseFields());
    const { status, data: answer } = await genauth.httpClient.axios.request(recorded);
    assert.equal(status, 200);
    assert.equal(answer.apiCode, 1306);
  });
});

describe("languages", () => {
  test("are Chinese unless the option says otherwise", async () => {
    const missing = byName("nobody");
    assert.equal((await refusal(client().getUser(missing), 404, 2004)).message, "用户不存在");
    assert.equal((await refusal(client({ lang: "zh-CN" }).getUser(missing), 404, 2004)).message, "用户不存在");
    assert.equal((await refusal(client({ lang: "en-US" }).getUser(missing), 404, 2004)).message, "User not exists.");
    assert.equal((await refusal(client({ lang: "ja-JP" }).getUser(missing), 404, 2004)).message, "用户不存在");
  });
});

describe("management tokens, for which the SDK has no method", () => {
  const login = (of, secret = of.accessKeySecret) => ({
    method: "POST",
    url: "/api/v3/get-management-token",
    data: { accessKeyId: of.accessKeyId, accessKeySecret: secret },
  });

  test("are given for an access key and open its pool beside signatures", async () => {
    const token = await data(client().makeRequest(login(pool("second"))));
    assert.equal(token.expires_in, 7200);
    const headers = { authorization: `Bearer ${token.access_token}`, "content-type": "application/json" };
    const body = JSON.stringify({ username: "by token" });
    await (await fetch(`${host}/api/v3/create-user`, { method: "POST", headers, body })).json();
    assert.equal((await data(client({}, pool("second")).getUser(byName("by token")))).username, "by token");
  });

  test("are not given for a wrong secret", async () => {
    await refusal(client().makeRequest(login(pool(), "wrong")), 401, undefined);
  });
});

describe("failures of HTTP", () => {
  test("of an operation that the API does not have throws", async () => {
    await assert.rejects(client().makeRequest({ method: "GET", url: "/api/v3/no-such-thing" }), (error) => {
      assert.equal(error.response.status, 404);
      assert.equal(error.response.data.statusCode, 404);
      return true;
    });
  });

  test("of throttling throws and tells when to come back", async () => {
    const throttled = client({}, pool("throttled"));
    await assert.rejects(throttled.getUserBaseFields(), (error) => {
      assert.equal(error.response.status, 429);
      assert.equal(error.response.headers["retry-after"], "7");
      assert.equal(error.response.data.statusCode, 429);
      return true;
    });
    await data(throttled.getUserBaseFields());
  });

  test("of an operation that the fake does not implement does not throw", async () => {
    const answer = await refusal(client({}, pool("unimplemented")).exportMetadata({ modelId: "7" }), 501);
    assert.match(answer.message, /metadata-export/);
  });
});
