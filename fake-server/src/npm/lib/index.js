"use strict";
const { spawn } = require("node:child_process");
const { randomBytes } = require("node:crypto");
const { command } = require("./find.js");

const LONGEST_START_MILLISECONDS = 60_000;
const LONGEST_STOP_MILLISECONDS = 5_000;

/** Servers that run: they end with this process, however it ends. */
const running = new Set();
process.on("exit", () => running.forEach((server) => server.kill("SIGKILL")));

function flags(options) {
  const all = ["--port", String(options.port ?? 0)];
  for (const file of [options.seed ?? []].flat()) {
    all.push("--seed", file);
  }
  for (const [name, files] of Object.entries(options.pools ?? {})) {
    for (const file of [files].flat()) {
      all.push("--pool", `${name}=${file}`);
    }
  }
  if (options.data) {
    all.push("--data", options.data);
  }
  if (options.strict) {
    all.push("--strict");
  }
  return [...all, ...(options.args ?? [])];
}

/** Resolves with the base URL that the server prints once it answers. */
function started(server, program) {
  return new Promise((resolve, reject) => {
    let output = "";
    let errors = "";
    const timer = setTimeout(
      () => end(new Error(`GenAuth Fake did not start within ${LONGEST_START_MILLISECONDS / 1000} s\n${errors}`)),
      LONGEST_START_MILLISECONDS,
    );
    function end(failure, baseUrl) {
      clearTimeout(timer);
      if (failure) {
        server.kill("SIGKILL");
        reject(failure);
      } else {
        resolve(baseUrl);
      }
    }
    server.stdout.on("data", (text) => {
      output += text;
      const found = /^base URL\s+(\S+)$/m.exec(output);
      if (found) {
        end(null, found[1]);
      }
    });
    server.stderr.on("data", (text) => {
      errors += text;
      process.stderr.write(text);
    });
    server.on("error", (failure) => end(new Error(`${program} cannot be started: ${failure.message}`)));
    server.on("exit", (code) => end(new Error(`GenAuth Fake ended with exit code ${code}: ${errors.trim()}`)));
  });
}

/** A user pool of a running server. */
class Pool {
  constructor(admin, view) {
    this._admin = admin;
    this._path = `/pools/${view.id}`;
    this.id = view.id;
    this.name = view.name;
    this.baseUrl = view.baseUrl;
    this.accessKeyId = view.accessKeyId;
    this.accessKeySecret = view.accessKeySecret;
  }

  /** The requests to this pool, oldest first. */
  async journal(query = {}) {
    const search = new URLSearchParams(query).toString();
    return (await this._admin("GET", `${this._path}/journal${search && `?${search}`}`)).requests;
  }

  clearJournal() {
    return this._admin("DELETE", `${this._path}/journal`);
  }

  /** Arms a fault; returns what lifts it again. */
  async fault(operation, fault, when = {}) {
    const armed = await this._admin("POST", `${this._path}/faults`, { operation, ...when, fault });
    return () => this._admin("DELETE", `${this._path}/faults/${armed.id}`);
  }

  liftFaults() {
    return this._admin("DELETE", `${this._path}/faults`);
  }

  answer(operation, answer, when = {}) {
    return this._admin("POST", `${this._path}/answers`, { operation, ...when, answer });
  }

  reset() {
    return this._admin("POST", `${this._path}/reset`);
  }

  wipe() {
    return this._admin("POST", `${this._path}/wipe`);
  }

  seed(seed) {
    return this._admin("PUT", `${this._path}/seed`, seed);
  }

  async changes() {
    return (await this._admin("GET", `${this._path}/changes`)).changes;
  }

  close() {
    return this._admin("DELETE", this._path);
  }
}

/** Starts a server; see index.d.ts. */
async function startFake(options = {}) {
  const [program, ...first] = command();
  const token = randomBytes(16).toString("hex");
  const environment = { ...process.env, GENAUTH_FAKE_ADMIN_TOKEN: token };
  for (const name of Object.keys(environment)) {
    // Settings of somebody's shell must not change what a test starts.
    if (name.startsWith("GENAUTH_FAKE_") && name !== "GENAUTH_FAKE_ADMIN_TOKEN") {
      delete environment[name];
    }
  }
  const server = spawn(program, [...first, ...flags(options)], { stdio: ["ignore", "pipe", "pipe"], env: environment });
  running.add(server);
  server.on("exit", () => running.delete(server));
  const baseUrl = await started(server, program);
  server.stdout.unref?.();
  server.stderr.unref?.();
  server.unref();

  async function admin(method, path, body) {
    const answer = await fetch(`${baseUrl}/_fake${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      let detail = text;
      try {
        detail = JSON.parse(text).detail;
      } catch (notJson) {
        // Then the text says what there is to say.
      }
      throw new Error(`${method} /_fake${path}: ${answer.status} ${detail}`);
    }
    return text === "" ? undefined : JSON.parse(text);
  }

  async function pool(name) {
    return new Pool(admin, await admin("GET", `/pools/${encodeURIComponent(name)}`));
  }

  const pools = { default: await pool("default") };
  for (const name of Object.keys(options.pools ?? {})) {
    pools[name] = await pool(name);
  }
  const { accessKeyId, accessKeySecret } = pools.default;

  function stop() {
    if (server.exitCode !== null || server.signalCode !== null) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => server.kill("SIGKILL"), LONGEST_STOP_MILLISECONDS);
      server.ref();
      server.once("exit", () => {
        clearTimeout(timer);
        resolve();
      });
      server.kill("SIGTERM");
    });
  }

  return {
    baseUrl,
    accessKeyId,
    accessKeySecret,
    adminToken: token,
    pools,
    defaultPool: pools.default,
    createPool: async (create = {}) =>
      new Pool(admin, await admin("POST", "/pools", create)),
    journal: (query) => pools.default.journal(query),
    fault: (operation, fault, when) => pools.default.fault(operation, fault, when),
    reset: () => pools.default.reset(),
    stop,
    [Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]: stop,
  };
}

module.exports = { startFake };
