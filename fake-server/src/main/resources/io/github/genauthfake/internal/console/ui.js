/** What all views are made of. */
import { cloneElement, h } from "./preact.js";
import { useCallback, useEffect, useId, useRef, useState } from "./preact-hooks.js";
import htm from "./htm.js";

export const html = htm.bind(h);

/** Loads something when `keys` change: `{ data, failure, isLoading, reload }`. What was there stays until the next arrives. */
export function useLoad(load, keys) {
  const [state, setState] = useState({ isLoading: true });
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setState((before) => ({ ...before, isLoading: true }));
    load().then(
      (data) => isWanted && setState({ data, isLoading: false }),
      (failure) => isWanted && setState((before) => ({ data: before.data, failure, isLoading: false })),
    );
    return () => (isWanted = false);
  }, [...keys, count]);
  const reload = useCallback(() => setCount((before) => before + 1), []);
  return { ...state, reload };
}

/** An action with what went wrong in it: `[run, failure, isRunning]`. */
export function useAction(action) {
  const [state, setState] = useState({});
  const run = async (...parameters) => {
    setState({ isRunning: true });
    try {
      await action(...parameters);
      setState({});
    } catch (failure) {
      setState({ failure });
    }
  };
  return [run, state.failure, Boolean(state.isRunning)];
}

/** A value that follows another one after a pause, as for what is typed. */
export function useLater(value, milliseconds = 200) {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}

let announce = () => {};

/** Says in the corner, and to a screen reader, that something was done. */
export function say(text) {
  announce(text);
}

export function Announcer() {
  const [text, setText] = useState("");
  const timer = useRef();
  announce = (next) => {
    clearTimeout(timer.current);
    setText(next);
    timer.current = setTimeout(() => setText(""), 4000);
  };
  return html`<div class="toast" role="status" hidden=${!text}>${text}</div>`;
}

export function Failure({ failure, retry }) {
  if (!failure) return null;
  return html`<div class="notice bad" role="alert">
    <p>${failure.message}</p>
    ${retry && html`<button type="button" onClick=${retry}>Try again</button>`}
  </div>`;
}

export function Empty({ title, children }) {
  return html`<div class="empty"><p class="empty-title">${title}</p><div>${children}</div></div>`;
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure context there is no clipboard to write to, but a selection can be copied.
    const area = Object.assign(document.createElement("textarea"), { value: text });
    (document.querySelector("dialog[open]") ?? document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(`Copied ${what}`);
}

export function Copy({ text, what, label = "Copy" }) {
  return html`<button type="button" class="small" aria-label=${`${label} ${what}`}
    onClick=${() => copy(typeof text === "function" ? text() : text, what)}>${label}</button>`;
}

/** A control with its label; the hint is read after it. */
export function Field({ label, hint, isRequired, isFull, children }) {
  const id = useId();
  const control = cloneElement(children, { id, "aria-describedby": hint ? `${id}-hint` : undefined });
  return html`<div class=${`field ${isFull ? "full" : ""}`}>
    <span><label class="label" for=${id}>${label}</label>${isRequired && html` <span class="required">required</span>`}</span>
    ${control}
    ${hint && html`<span class="hint" id=${`${id}-hint`}>${hint}</span>`}</div>`;
}

/** A dialog over the page that keeps the keyboard inside. */
export function Dialog({ title, close, children, isWide }) {
  const dialog = useRef();
  useEffect(() => {
    dialog.current.showModal();
  }, []);
  return html`<dialog ref=${dialog} class=${isWide ? "wide" : ""} aria-labelledby="dialog-title"
      onClose=${close} onMouseDown=${(event) => event.target === dialog.current && dialog.current.close()}>
    <div class="dialog-head">
      <h2 id="dialog-title">${title}</h2>
      <button type="button" class="small" onClick=${() => dialog.current.close()}>Close</button>
    </div>
    <div class="dialog-body">${children}</div>
  </dialog>`;
}

/** A button that asks before it does what cannot be undone. */
export function Confirmed({ label, question, act, kind = "danger", small }) {
  const [isAsking, setAsking] = useState(false);
  const [run, failure, isRunning] = useAction(async () => {
    await act();
    setAsking(false);
  });
  return html`<button type="button" class=${`${kind} ${small ? "small" : ""}`} onClick=${() => setAsking(true)}>${label}</button>
    ${isAsking && html`<${Dialog} title=${label} close=${() => setAsking(false)}>
      <p>${question}</p>
      <${Failure} failure=${failure} />
      <div class="buttons">
        <button type="button" class="danger solid" disabled=${isRunning} onClick=${run}>${label}</button>
      </div>
    <//>`}`;
}

/** JSON for reading; what is no JSON, such as what the journal has cut, as it is. */
export function Json({ value, label }) {
  return html`<pre class="code" tabindex="0" role="region" aria-label=${label}>${pretty(value)}</pre>`;
}

export function pretty(value) {
  if (typeof value !== "string") return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}

/** A value of a property in one line. */
export function brief(value) {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.length === 0 ? "–" : value.map(brief).join(", ");
  if (typeof value === "object") return value.handle ?? value.department ?? value.name ?? JSON.stringify(value);
  return String(value);
}

const two = (number, width = 2) => String(number).padStart(width, "0");

/** The time of day, as the reader's clock has it. */
export function time(text) {
  const at = new Date(text);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.${two(at.getMilliseconds(), 3)}`;
}

export function moment(text) {
  if (!text) return "–";
  const at = new Date(text);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

export const count = (number, one, many = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** Goes to a view of this page. */
export function go(...parts) {
  location.hash = `/${parts.filter((part) => part !== undefined).map(encodeURIComponent).join("/")}`;
}

export const link = (...parts) => `#/${parts.map(encodeURIComponent).join("/")}`;
