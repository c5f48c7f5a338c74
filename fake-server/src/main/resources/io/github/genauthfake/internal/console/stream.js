/** The requests of all pools while they come, by server-sent events. */
import { adminHeaders, problem } from "./api.js";

const MOST_KEPT = 2000;
const BACKLOG = 500;

/** After how many milliseconds the page no longer follows. */
const UNSEEN = 5000;

/** Where the stream is read with fetch: an EventSource sends no header, and so no admin token. */
class Requests {
  constructor() {
    this.byId = new Map();
    this.missed = 0;
    this.status = "connecting";
    this.listeners = new Set();
    this.arrivals = new Set();
    this.isDue = false;
    this.abort = new AbortController();
  }

  /** Tells when there is something new, at most once in a frame. */
  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells of each request that was answered; of null when requests may have been missed. */
  onAnswered(listener) {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  }

  /** The newest first. */
  list() {
    return [...this.byId.values()].reverse();
  }

  forget(isGone) {
    for (const [id, request] of this.byId) {
      if (isGone(request) && !request.isUnderWay) this.byId.delete(id);
    }
    this.missed = 0;
    this.changed();
  }

  changed() {
    if (this.isDue) return;
    this.isDue = true;
    const tell = () => {
      this.isDue = false;
      this.listeners.forEach((listener) => listener());
    };
    // Frames stand still in a tab that is not seen.
    document.hidden ? setTimeout(tell, 500) : requestAnimationFrame(tell);
  }

  /** Follows the stream for ever; connects again when it breaks. */
  async follow() {
    document.addEventListener("visibilitychange", () => {
      clearTimeout(this.leaving);
      if (document.hidden) this.leaving = setTimeout(() => this.abort.abort(), UNSEEN);
      else this.retry?.();
    });
    // A browser keeps pages that were left for a while, with their connections.
    addEventListener("pagehide", () => this.abort.abort());
    for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
      await this.seen();
      this.abort = new AbortController();
      try {
        const response = await fetch(`/_fake/requests?backlog=${BACKLOG}`, {
          headers: adminHeaders(),
          signal: this.abort.signal,
        });
        if (!response.ok) throw await problem(response);
        // A server that was started again gives out the same ids.
        this.byId.clear();
        this.set("live");
        this.arrivals.forEach((listener) => listener(null));
        pause = 500;
        await this.read(response.body.pipeThrough(new TextDecoderStream()).getReader());
      } catch (failure) {
        this.failure = failure;
      }
      this.set("broken");
      await new Promise((again) => {
        this.retry = again;
        setTimeout(again, pause);
      });
    }
  }

  /** A tab that is not seen lets its connection go: a browser has six to a server, for all tabs together. */
  async seen() {
    while (document.hidden) await new Promise((again) => (this.retry = again));
  }

  /** Connects now, as with a token that was just given. */
  again() {
    this.abort.abort();
    this.retry?.();
  }

  set(status) {
    this.status = status;
    this.changed();
  }

  async read(reader) {
    for (let text = ""; ; ) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const events = text.split("\n\n");
      text = events.pop();
      events.forEach((event) => this.take(event));
    }
  }

  take(event) {
    const line = (name) => event.split("\n").find((each) => each.startsWith(`${name}: `))?.slice(name.length + 2);
    const data = line("data");
    if (!data) return;
    if (line("event") === "missed") this.missed += JSON.parse(data).count;
    else JSON.parse(data).requests.forEach((request) => this.put(request));
    this.changed();
  }

  put(request) {
    this.byId.set(request.requestId, request);
    if (!request.isUnderWay) this.arrivals.forEach((listener) => listener(request));
    if (this.byId.size > MOST_KEPT) this.byId.delete(this.byId.keys().next().value);
  }
}

export const requests = new Requests();
