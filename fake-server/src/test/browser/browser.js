/** A browser with the page, used as people use it: by what they read. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCREENSHOTS = process.env.GENAUTH_SCREENSHOTS;

/** The servers and the pools that ConsoleIT has started. */
export const servers = JSON.parse(process.env.GENAUTH_CONSOLE);

/** What the page complained about: nothing, but for the refusals that a test expects. */
export const complaints = [];

/** Where the page asked for something. */
export const hosts = new Set();

let browser;

export async function open() {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await puppeteer.launch({
    executablePath: process.env.GENAUTH_BROWSER,
    // Its sandbox does not work for root, as in containers.
    args: ["--disable-gpu", "--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    defaultViewport: { width: 1280, height: 800 },
  });
  await browser.defaultBrowserContext().overridePermissions(new URL(servers.main).origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
  return new Person(await browser.newPage());
}

export const close = () => browser?.close();

/** Somebody in front of the page. */
export class Person {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => complaints.push(error.stack));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
    });
    page.on("request", (request) => /^https?:/.test(request.url()) && hosts.add(new URL(request.url()).host));
  }

  async visits(view, server = servers.main) {
    await this.page.goto(`${server}/#/${view}`, { waitUntil: "domcontentloaded" });
  }

  /** Opens the page anew, as nobody has used it before. */
  async opens(view, server = servers.main) {
    await this.page.goto("about:blank");
    await this.visits(view, server);
    await this.page.waitForSelector("h1");
  }

  /** Waits for a text in a part of the page. */
  async reads(text, selector = "main") {
    try {
      await this.page.waitForFunction(
        (wanted, place) => [...document.querySelectorAll(place)].some((each) => each.innerText?.includes(wanted)),
        {},
        text,
        selector,
      );
    } catch {
      const shown = await this.page.evaluate((place) => [...document.querySelectorAll(place)].map((each) => each.innerText).join("\n"), selector);
      assert.fail(`"${text}" is not in ${selector}, but\n${shown}`);
    }
  }

  async readsNothingOf(text, selector = "main") {
    await this.page.waitForFunction(
      (unwanted, place) => ![...document.querySelectorAll(place)].some((each) => each.innerText?.includes(unwanted)),
      {},
      text,
      selector,
    );
  }

  /** What the accessibility tree calls a control. */
  #control(name, role, within) {
    return this.page.locator(`${within ? `${within} >>> ` : ""}::-p-aria([name="${name}"]${role ? `[role="${role}"]` : ""})`);
  }

  async presses(name, role = "button", within = "") {
    await this.#control(name, role, within).click();
  }

  async follows(name) {
    await this.presses(name, "link");
  }

  /** Types into the control with a label. */
  async types(label, text) {
    const control = await this.#control(label).waitHandle();
    await control.focus();
    await control.evaluate((each) => each.select());
    await (text === "" ? this.key("Backspace") : this.page.keyboard.sendCharacter(text));
  }

  /** Selects an option by what it says. */
  async selects(label, option) {
    const control = await this.#control(label).waitHandle();
    const value = await control.evaluate((select, words) => [...select.options].find((each) => each.textContent.trim() === words)?.value, option);
    assert.notEqual(value, undefined, `${label} has no option ${option}`);
    await control.select(value);
  }

  async key(name) {
    await this.page.keyboard.press(name);
  }

  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Drops a file on the place for it. */
  async drops(name, text) {
    await this.page.waitForSelector(".drop");
    await this.page.evaluate((fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const place = document.querySelector(".drop");
      place.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
      place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, name, text);
  }

  async looks(scheme, width) {
    await this.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await this.page.setViewport({ width, height: width < 600 ? 740 : 800 });
  }

  async photographs(name) {
    await this.page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, optimizeForSpeed: true });
  }

  /** What somebody with a screen reader or bad eyes could not use, as axe sees it. */
  async barriers() {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return violations
      .filter((each) => ["serious", "critical"].includes(each.impact))
      .map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`);
  }
}

/** A client of the API, in any language but that of the page. */
export async function client({ accessKeyId, accessKeySecret } = servers.pools.default) {
  const json = { "content-type": "application/json", "x-authing-lang": "en-US" };
  const login = await fetch(`${servers.main}/api/v3/get-management-token`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ accessKeyId, accessKeySecret }),
  });
  const headers = { ...json, authorization: (await login.json()).data.access_token };
  return {
    post: async (operation, body) => (await fetch(`${servers.main}/api/v3/${operation}`, { method: "POST", headers, body: JSON.stringify(body) })).json(),
    get: async (operation) => (await fetch(`${servers.main}/api/v3/${operation}`, { headers })).json(),
  };
}
