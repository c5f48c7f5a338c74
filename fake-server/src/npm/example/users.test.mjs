import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import authing from "authing-node-sdk";
import { startFake } from "genauth-fake";

let fake;
let client;

beforeAll(async () => {
  fake = await startFake({ seed: "company.yaml" });
  client = new authing.ManagementClient({
    host: fake.baseUrl,
    accessKeyId: fake.accessKeyId,
    accessKeySecret: fake.accessKeySecret,
  });
});

beforeEach(() => fake.reset());

afterAll(() => fake.stop());

test("a user is found by the username", async () => {
  const answer = await client.getUser({ userIdType: "username", userId: "alice" });
  expect(answer.data.email).toBe("alice@example.com");
});

test("what is created is in the journal and gone after a reset", async () => {
  await client.createUser({ username: "bob" });
  expect((await fake.journal({ operation: "create-user" })).map((request) => request.statusCode)).toEqual([200]);
  await fake.reset();
  expect((await client.listUsers({})).data.totalCount).toBe(1);
});

test("a fault strikes once", async () => {
  await fake.fault("create-user", { type: "error", statusCode: 500, message: "on purpose" }, { first: 1 });
  expect((await client.createUser({ username: "bob" })).statusCode).toBe(500);
  expect((await client.createUser({ username: "bob" })).statusCode).toBe(200);
});
