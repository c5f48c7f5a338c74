"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { spawnSync } = require("node:child_process");

const OLDEST_JAVA = 17;

/** The package with the runtime image for this platform, if there is one. */
const PLATFORM = `genauth-fake-${process.platform}-${process.arch}`;

/** The server itself, for a Java of the machine. */
const JAR = path.join(__dirname, "..", "jar", "genauth-fake-server.jar");

/** What the JVM compares with its ahead-of-time cache, and npm does not keep. */
const TIME_OF_THE_JAR = new Date("2026-01-01T00:00:00Z");

/** The runtime image: where GENAUTH_FAKE_HOME says, or the package for this platform. */
function image(environment, looked) {
  const home = environment.GENAUTH_FAKE_HOME;
  if (home) {
    const launcher = path.join(home, "bin", "genauth-fake");
    if (fs.existsSync(launcher)) {
      return launcher;
    }
    looked.push(`GENAUTH_FAKE_HOME is ${home}, where there is no bin/genauth-fake`);
    return null;
  }
  try {
    const launcher = path.join(path.dirname(require.resolve(`${PLATFORM}/package.json`)), "image", "bin", "genauth-fake");
    keepTime(path.join(path.dirname(launcher), "..", "lib", "genauth-fake-server.jar"));
    return launcher;
  } catch (absent) {
    looked.push(`the package ${PLATFORM} with a runtime image is not installed`);
    return null;
  }
}

function keepTime(jar) {
  try {
    if (fs.statSync(jar).mtime.getTime() !== TIME_OF_THE_JAR.getTime()) {
      fs.utimesSync(jar, TIME_OF_THE_JAR, TIME_OF_THE_JAR);
    }
  } catch (readOnly) {
    // Then the server starts all the same, only without its cache.
  }
}

/** A java of 17 or newer. */
function java(environment, looked) {
  const name = process.platform === "win32" ? "java.exe" : "java";
  const candidates = [
    ["GENAUTH_FAKE_JAVA", environment.GENAUTH_FAKE_JAVA],
    ["JAVA_HOME", environment.JAVA_HOME && path.join(environment.JAVA_HOME, "bin", name)],
    ["PATH", name],
  ];
  for (const [source, command] of candidates) {
    if (!command) {
      looked.push(`${source} is not set`);
      continue;
    }
    const asked = spawnSync(command, ["-version"], { encoding: "utf8", env: environment });
    const version = /version "(\d+)/.exec(asked.stderr || "");
    if (asked.error || !version) {
      looked.push(`${source}: there is no ${command} that runs`);
    } else if (Number(version[1]) < OLDEST_JAVA) {
      looked.push(`${source}: ${command} is Java ${version[1]}`);
    } else {
      return command;
    }
  }
  return null;
}

/**
 * The command that starts the server, as a program and its first arguments.
 *
 * @throws when there is neither a runtime image nor a Java: the message lists where both were looked for
 */
function command(environment = process.env) {
  const looked = [];
  const launcher = image(environment, looked);
  if (launcher) {
    return [launcher];
  }
  const found = fs.existsSync(JAR) ? java(environment, looked) : null;
  if (found) {
    return [found, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR];
  }
  throw new Error(
    `GenAuth Fake needs its runtime image or Java ${OLDEST_JAVA} or newer, and found neither:\n` +
      looked.map((line) => `  - ${line}`).join("\n") +
      `\nInstall a JDK or JRE, or name one in GENAUTH_FAKE_JAVA`,
  );
}

module.exports = { command };
