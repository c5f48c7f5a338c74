#!/usr/bin/env node
"use strict";
const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const { command } = require("./find.js");

let found;
try {
  found = command();
} catch (missing) {
  console.error(`genauth-fake: ${missing.message}`);
  process.exit(2);
}
const [program, ...first] = found;
const server = spawn(program, [...first, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => server.kill(signal));
}
server.on("error", (failure) => {
  console.error(`genauth-fake: ${program} cannot be started: ${failure.message}`);
  process.exit(1);
});
server.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
