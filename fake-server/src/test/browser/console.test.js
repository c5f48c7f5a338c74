import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { client, close, complaints, hosts, open, servers } from "./browser.js";

/** The views with their headings. */
const VIEWS = {
  start: "Connect a client",
  requests: "Requests",
  state: "Users",
  "state/department": "Departments",
  changes: "Changes",
  "operations/create-user": "Operations",
  actions: "Actions",
};
const { accessKeyId, accessKeySecret } = servers.pools.default;

let person;
let api;

before(async () => {
  person = await open();
  api = await client();
});

after(close);

beforeEach(async () => {
  await fetch(`${servers.main}/_fake/pools/default/reset`, { method: "POST" });
});

test("the first screen has what a client needs, to copy", async () => {
  await person.opens("start");
  for (const text of [servers.main, accessKeyId, accessKeySecret]) await person.reads(text);
  await person.presses("Copy access key secret");
  assert.equal(await person.clipboard(), accessKeySecret);
  await person.reads("of the document of 2023 are implemented");
  await person.reads("of the live API of 2026, known by name");
  await person.photographs("start");
  for (const language of ["Java", "Node", "Python", "Go", "C#", "PHP", "curl"]) {
    await person.presses(language, "tab");
    await person.reads(accessKeySecret, "#snippet pre");
    await person.reads(servers.main, "#snippet pre");
  }
  await person.key("ArrowRight");
  await person.reads("ManagementClientOptions", "#snippet pre");
  await person.presses("Copy the Java snippet");
  assert.match(await person.clipboard(), /options\.setHost/);
});

test("requests come while they are sent, those of no pool too", async () => {
  await person.opens("requests");
  await api.post("create-user", { username: "dave", emial: "dave@example.com" });
  await person.reads("create-user", ".rows");
  await person.reads("Unknown property", ".rows");
  await fetch(`${servers.main}/api/v3/get-user?userId=x`);
  await person.reads("Not authenticated", ".rows");
  await api.get("get-user?userId=nobody");
  await api.post("metadata/export", {});
  await person.reads("501", ".rows");
  await person.photographs("requests");
});

test("requests are filtered by operation, pool, status and finding", async () => {
  await person.types("Operation, status or id", "create-u");
  await person.readsNothingOf("get-user", ".rows");
  await person.types("Operation, status or id", "");
  await person.selects("Pool of the requests", "No pool");
  await person.readsNothingOf("metadata-export", ".rows");
  await person.reads("none", ".rows");
  await person.selects("Pool of the requests", "All pools");
  await person.selects("Status", "200");
  await person.readsNothingOf("501", ".rows");
  await person.selects("Status", "Any status");
  await person.selects("Finding", "Not implemented");
  await person.readsNothingOf("create-user", ".rows");
  await person.reads("metadata-export", ".rows");
  await person.types("Operation, status or id", "nothing of the sort");
  await person.reads("No request matches the filters");
});

test("a request is shown with parameters, answer and findings in words, and copied as curl", async () => {
  await person.opens("requests");
  await person.types("Operation, status or id", "create-user");
  await person.follows("create-user");
  await person.reads("emial", ".finding");
  await person.reads('"username": "dave"', ".detail pre");
  await person.reads('"statusCode": 200', ".detail pre");
  await person.photographs("request");
  await person.presses("Copy as curl ");
  const command = await person.clipboard();
  assert.match(command, /^curl -s -X POST 'http:.*\/api\/v3\/create-user'/);
  assert.match(command, /-d '\{"username":"dave"/);
});

test("a request that a fault holds is there, and goes on when the fault is lifted", async () => {
  await person.opens("actions");
  await person.selects("Fault", "Hold until it is lifted");
  await person.types("Operation", "get-user-base-fields");
  await person.presses("Arm the fault");
  await person.reads("hold on get-user-base-fields", "section[aria-labelledby=faults]");
  const answer = api.get("get-user-base-fields");
  await person.visits("requests");
  await person.reads("under way", ".rows");
  await person.photographs("held");
  await person.visits("actions");
  await person.reads("1 request waits because of a fault");
  await person.visits("requests");
  await person.selects("Status", "Under way");
  await person.follows("get-user-base-fields");
  await person.presses("Let go");
  assert.equal((await answer).statusCode, 200);
  await person.reads('"statusCode": 200', ".detail pre");
});

test("the list is paused, goes on, and is cleared", async () => {
  await person.opens("requests");
  await person.presses("Pause");
  await api.get("get-user?userId=while-paused");
  await api.post("create-group", { code: "later", name: "Later", description: "Later" });
  await person.readsNothingOf("create-group", ".rows");
  await person.presses("Resume");
  await person.reads("create-group", ".rows");
  await person.presses("Clear");
  await person.presses("Clear", "button", "dialog");
  await person.reads("No request yet");
});

test("users are searched and shown page by page", async () => {
  await person.opens("state");
  await person.reads("1–50 of 123");
  await person.presses("Last");
  await person.reads("101–123 of 123");
  await person.types("Search Users", "USER42@");
  await person.reads("1–1 of 1");
  await person.reads("user42@example.com", ".rows");
  await person.photographs("users");
  await person.types("Search Users", "nobody at all");
  await person.reads("Nothing matches");
});

test("an object is created, changed and deleted by the rules of the API", async () => {
  await person.opens("state/user");
  await person.presses("Create");
  await person.types("username", "alice");
  await person.presses("Create", "button", "dialog");
  await person.reads("statusCode 409", "dialog");
  await person.types("username", "frida");
  await person.types("email", "frida@example.com");
  await person.photographs("create");
  await person.presses("Create", "button", "dialog");
  await person.reads("frida@example.com", ".rows");
  await person.follows("frida");
  await person.presses("Change");
  await person.types("name", "Frida Kahlo");
  await person.presses("Save");
  await person.reads("Frida Kahlo", ".detail");
  await person.photographs("user");
  const found = await api.get("get-user?userIdType=username&userId=frida");
  assert.equal(found.data.name, "Frida Kahlo");
  assert.equal(found.data.email, "frida@example.com");
  await person.presses("Delete");
  await person.presses("Delete", "button", "dialog");
  await person.readsNothingOf("frida", ".rows");
  assert.equal((await api.get("get-user?userIdType=username&userId=frida")).statusCode, 404);
});

test("an object of another owner is not mistaken for one of the same name", async () => {
  await api.post("create-namespace", { code: "shop", name: "Shop" });
  await api.post("create-role", { code: "clerk", namespace: "shop" });
  await api.post("create-role", { code: "clerk" });
  await person.opens("state/role");
  await person.follows("shop/clerk");
  await person.presses("Delete");
  await person.presses("Delete", "button", "dialog");
  await person.readsNothingOf("shop/clerk", ".rows");
  assert.equal((await api.get("get-role?code=clerk&namespace=shop")).statusCode, 404);
  assert.equal((await api.get("get-role?code=clerk")).statusCode, 200);
});

test("every kind is shown, and departments are a tree", async () => {
  const { kinds } = await (await fetch(`${servers.main}/_fake/kinds`)).json();
  for (const kind of kinds) {
    await person.visits(`state/${kind.name}`);
    await person.reads(kind.title, "h1");
  }
  await person.visits("state/department");
  await person.reads("Engineering", ".tree");
  await person.presses("Departments of Engineering");
  await person.follows("Platform");
  await person.reads("acme/Engineering/Platform", ".detail");
  await person.follows("alice");
  await person.reads("Alice Liddell", ".detail");
  await person.follows("acme/Engineering/Platform");
  await person.reads("isVirtualNode", ".detail");
  await person.photographs("departments");
});

test("what has changed since the seed and since a snapshot is told", async () => {
  await person.opens("actions");
  await api.post("create-group", { code: "early", name: "Early", description: "Early" });
  await person.types("Name of the snapshot", "before");
  await person.presses("Take a snapshot");
  await person.reads("before", "section[aria-labelledby=snapshots]");
  await api.post("create-group", { code: "late", name: "Late", description: "Late" });
  await person.visits("changes");
  await person.reads("early");
  await person.reads("late");
  await person.photographs("changes");
  await person.selects("Compare with", "snapshot before");
  await person.readsNothingOf("early");
  await person.reads("late");
  await person.visits("actions");
  await person.presses("Restore");
  await person.presses("Restore", "button", "dialog");
  await person.reads("The pool is back at before", ".toast");
  assert.equal((await api.get("get-group?code=late")).statusCode, 404);
  assert.equal((await api.get("get-group?code=early")).statusCode, 200);
});

test("a pool is seeded by dropping a file, wiped, reset and exported", async () => {
  await person.opens("actions");
  await person.types("Name of a new pool", "scratch");
  await person.presses("Create a pool");
  await person.reads("scratch", "header");
  await person.drops("broken.yaml", "users:\n  zoe: {emial: x}\n");
  await person.reads("seed:2", ".notice");
  await person.drops("zoe.yaml", "users:\n  zoe: {email: zoe@example.com}\n");
  await person.reads("zoe.yaml is loaded", ".toast");
  await person.visits("state/user");
  await person.reads("zoe@example.com", ".rows");
  await person.visits("actions");
  await person.presses("Wipe");
  await person.presses("Wipe", "button", "dialog");
  await person.visits("state/user");
  await person.reads("There are none in this pool");
  await person.photographs("empty");
  await person.visits("actions");
  await person.presses("Reset");
  await person.presses("Reset", "button", "dialog");
  await person.visits("state/user");
  await person.reads("zoe", ".rows");
  await person.visits("actions");
  const session = await person.page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: process.env.GENAUTH_SCREENSHOTS });
  await person.presses("Export as YAML");
  const file = await eventually(() => readdirSync(process.env.GENAUTH_SCREENSHOTS).find((name) => name.endsWith(".yaml")));
  assert.match(readFileSync(`${process.env.GENAUTH_SCREENSHOTS}/${file}`, "utf8"), /zoe@example\.com/);
  await person.selects("User pool", "default");
  await person.presses("Delete", "button", "section[aria-labelledby=pools]");
  await person.presses("Delete", "button", "dialog");
  await person.readsNothingOf("scratch", "section[aria-labelledby=pools]");
});

test("the clock is frozen, advanced and let go", async () => {
  const clock = async () => (await fetch(`${servers.main}/_fake/pools/default/clock`)).json();
  await person.opens("actions");
  await person.presses("Freeze");
  await person.reads("frozen", "section[aria-labelledby=clock]");
  const before = new Date((await clock()).now);
  await person.presses("+ 30 days");
  await person.reads(new Date(before.getTime() + 30 * 86_400_000).toISOString().slice(0, 10), ".clock");
  await person.presses("Follow the system clock");
  await person.reads("running", "section[aria-labelledby=clock]");
  assert.equal((await clock()).isFrozen, false);
});

test("canned answers and faults are armed and lifted", async () => {
  await person.opens("operations/metadata-export");
  await person.reads("does not implement this operation");
  await person.follows("Arm a canned answer");
  await person.presses("Arm the answer");
  await person.reads("metadata-export answers statusCode 200", "section[aria-labelledby=answers]");
  assert.equal((await api.post("metadata/export", {})).statusCode, 200);
  await person.reads("1 use", "section[aria-labelledby=answers]");
  await person.photographs("actions");
  await person.presses("Lift");
  await person.reads("No canned answer is armed");
  assert.equal((await api.post("metadata/export", {})).statusCode, 501);
  await person.selects("Fault", "Throttle (429)");
  await person.presses("Arm the fault");
  await person.reads("on any operation", "section[aria-labelledby=faults]");
  assert.equal((await api.get("get-user-base-fields")).statusCode, 429);
  await person.reads("No fault is armed");
});

test("any operation that is implemented is called with a form", async () => {
  await person.opens("operations");
  await person.types("Name or module", "get-user-base");
  await person.follows("get-user-base-fields");
  await person.presses("Send");
  await person.reads('"statusCode": 200', ".detail pre");
  await person.photographs("operations");
});

test("the page asks for the token of a server that has one", async () => {
  await person.opens("requests", servers.locked);
  await person.reads("Admin token");
  await person.types("Token", "wrong");
  await person.presses("Continue");
  await person.reads("not the token");
  await person.photographs("token");
  await person.types("Token", "secret");
  await person.key("Enter");
  await person.reads("No request yet");
  await person.reads("Live", "header");
  await fetch(`${servers.locked}/api/v3/get-user?userId=x`);
  await person.reads("get-user", ".rows");
});

test("the keyboard reaches everything from the top on", async () => {
  await person.opens("requests");
  await api.get("get-user?userId=nobody");
  await person.reads("get-user", ".rows");
  await person.page.evaluate(() => document.activeElement.blur());
  const names = [];
  for (let count = 0; count < 20; count++) {
    await person.key("Tab");
    names.push(await person.page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()));
  }
  assert.equal(names[0], "Skip to the content");
  for (const name of ["User pool", "State", "Pause", "Clear", "Status", "get-user"]) assert.ok(names.includes(name), `${name} is not in ${names}`);
  await person.page.focus(".rows a");
  await person.key("Enter");
  await person.reads("Parameters", ".detail");
});

test("no view is wider than a small screen, nor has barriers, light or dark", async () => {
  for (const [scheme, width] of [["dark", 360], ["light", 1280]]) {
    await person.looks(scheme, width);
    await person.opens("start");
    for (const [view, title] of Object.entries(VIEWS)) {
      await person.visits(view);
      await person.reads(title, "main h1");
      const place = `${view.replace("/", "-")}-${scheme}-${width}`;
      await person.photographs(place);
      assert.equal(await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `${place} is too wide`);
      assert.deepEqual(await person.barriers(), [], place);
    }
  }
});

test("the page complains about nothing and asks nobody but its server", () => {
  assert.deepEqual(complaints, []);
  assert.deepEqual([...hosts].sort(), [new URL(servers.main).host, new URL(servers.locked).host].sort());
});

async function eventually(find) {
  for (let count = 0; count < 100; count++) {
    const found = find();
    if (found) return found;
    await new Promise((later) => setTimeout(later, 50));
  }
  return assert.fail("it did not come about");
}
