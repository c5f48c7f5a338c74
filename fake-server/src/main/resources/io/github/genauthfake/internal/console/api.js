/** The admin API of the server, and the Management API with the keys of a pool. */

const TOKEN = "genauth-fake-admin-token";

/** What the server refuses, in its words. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** The admin token is kept as long as the tab is open. */
export const adminToken = {
  get: () => sessionStorage.getItem(TOKEN),
  set: (token) => sessionStorage.setItem(TOKEN, token),
  forget: () => sessionStorage.removeItem(TOKEN),
};

export function adminHeaders() {
  return adminToken.get() ? { authorization: `Bearer ${adminToken.get()}` } : {};
}

/** A response of the admin API; a Problem where it refuses or cannot be reached. */
export async function adminResponse(path, options = {}) {
  let response;
  try {
    response = await fetch(`/_fake/${path}`, { ...options, headers: adminHeaders() });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem(0, "The server does not answer. Is it still running?");
  }
  if (!response.ok) throw await problem(response);
  return response;
}

export async function problem(response) {
  let detail = `${response.status} ${response.statusText}`;
  try {
    detail = (await response.json()).detail ?? detail;
  } catch {
    // Not the server's own answer, such as that of a proxy: its status says all there is.
  }
  if (response.status === 401) document.dispatchEvent(new Event("token-needed"));
  return new Problem(response.status, detail);
}

/** @param body an object for JSON, or a text that is sent as it is */
export async function admin(method, path, body) {
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const response = await adminResponse(path, { method, body: text });
  const isJson = response.headers.get("content-type")?.includes("json");
  if (response.status === 204) return null;
  return isJson ? JSON.parse((await response.text()) || "null") : response.text();
}

/** The path of a pool, and of what is below it. */
export const poolPath = (pool, ...parts) => ["pools", pool.id, ...parts].map(encodeURIComponent).join("/");

const once = new Map();

/** What does not change while the page is open. */
export function constant(path) {
  if (!once.has(path)) {
    once.set(path, admin("GET", path).catch((failure) => {
      once.delete(path);
      throw failure;
    }));
  }
  return once.get(path);
}

const tokens = new Map();

/** A call of the Management API, as any client sends it: the answer with its envelope. */
export async function callOperation(pool, operation, parameters) {
  const isOld = tokens.has(pool.id);
  const answer = await send(pool, operation, parameters);
  if (isOld && answer.statusCode === 401) {
    tokens.delete(pool.id);
    return send(pool, operation, parameters);
  }
  return answer;
}

async function send(pool, operation, parameters) {
  const { method, path } = operation;
  if (method === "GET") {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      [value].flat().forEach((each) => query.append(name, typeof each === "object" ? JSON.stringify(each) : each));
    }
    return api(pool, "GET", `${withVariables(path, parameters)}?${query}`);
  }
  return api(pool, method, withVariables(path, parameters), parameters);
}

const withVariables = (path, parameters) =>
  path.replace(/\{(.*?)\}/g, (whole, name) => encodeURIComponent(parameters[name] ?? whole));

async function api(pool, method, target, body) {
  if (!tokens.has(pool.id)) {
    const { accessKeyId, accessKeySecret } = pool;
    const answer = await exchange("POST", "/api/v3/get-management-token", { accessKeyId, accessKeySecret });
    if (answer.statusCode !== 200) return answer;
    tokens.set(pool.id, answer.data.access_token);
  }
  return exchange(method, target, body, { authorization: tokens.get(pool.id) });
}

async function exchange(method, target, body, headers = {}) {
  try {
    const response = await fetch(target, {
      method,
      headers: { "x-authing-lang": "en-US", ...(body && { "content-type": "application/json" }), ...headers },
      body: body && JSON.stringify(body),
    });
    return await response.json();
  } catch {
    throw new Problem(0, "There was no answer, or none that is complete. An armed fault does this on purpose;"
      + " otherwise see whether the server is still running.");
  }
}
