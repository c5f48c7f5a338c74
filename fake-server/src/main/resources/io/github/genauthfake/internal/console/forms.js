/** A form for any operation of the API. */
import { useEffect, useRef, useState } from "./preact-hooks.js";
import { callOperation } from "./api.js";
import { fromObject, operationForm } from "./schema.js";
import { Copy, Dialog, Failure, Field, html, Json, say, useLoad } from "./ui.js";

/** @param object which the request is about, of the kind; none for a creation */
export function OperationDialog({ title, pool, name, kind, object, submit, isDangerous, close, done }) {
  const form = useLoad(() => operationForm(name), [name]);
  return html`<${Dialog} title=${title} close=${close} isWide=${true}>
    <${Failure} failure=${form.failure} retry=${form.reload} />
    ${form.data && html`<${OperationForm} form=${form.data} pool=${pool} kind=${kind} object=${object} submit=${submit}
      isDangerous=${isDangerous} done=${(answer) => {
        say(`${name} succeeded`);
        done(answer);
      }} />`}
  <//>`;
}

/** Shows what the API answers; `done` learns of a success. */
export function OperationForm({ form, pool, kind, object, submit = "Send", isDangerous, done, showsAnswer }) {
  const { named, values } = object ? fromObject(form, kind, object) : { named: {}, values: {} };
  const initial = useRef({ ...values, ...named });
  const [texts, setTexts] = useState(() => Object.fromEntries(form.parameters.map((each) => [each.name, toText(each, initial.current[each.name])])));
  const [asJson, setAsJson] = useState(null);
  const [outcome, setOutcome] = useState({});
  const result = useRef();
  const [showsAll, setShowsAll] = useState(isDangerous ? false : form.parameters.length <= 12);

  const parameters = () => asJson === null ? parsed(asJson) : JSON.parse(asJson);
  function parsed() {
    const request = {};
    for (const each of form.parameters) {
      const text = texts[each.name];
      const before = toText(each, initial.current[each.name]);
      const isNamed = named[each.name] !== undefined;
      if (text === "" && (before === "" || isNamed)) continue;
      if (text === before && !isNamed && object && !each.isRequired) continue;
      request[each.name] = text === "" ? null : fromText(each, text);
    }
    return request;
  }

  async function send(event) {
    event.preventDefault();
    setOutcome({ isRunning: true });
    try {
      const answer = await callOperation(pool, form, parameters());
      setOutcome({ answer });
      if (answer.statusCode === 200) done?.(answer);
    } catch (failure) {
      setOutcome({ failure: failure instanceof SyntaxError ? new Error(`This is not valid JSON: ${failure.message}`) : failure });
    }
  }

  const toggle = () => {
    try {
      setAsJson(asJson === null ? JSON.stringify(parsed(), null, 2) : null);
      setOutcome({});
    } catch (failure) {
      setOutcome({ failure });
    }
  };
  useEffect(() => {
    if (outcome.failure || outcome.answer) result.current?.scrollIntoView({ block: "nearest" });
  }, [outcome]);

  const isShown = (each) => showsAll || each.isRequired || texts[each.name] !== "" || isUsual(each.name, kind);
  const shown = form.parameters.filter(isDangerous ? (each) => each.isRequired || named[each.name] !== undefined : isShown);
  return html`<form class="operation" onSubmit=${send}>
    <p class="hint">${form.summary}. ${form.description ?? ""} <code>${form.method} ${form.path}</code></p>
    ${asJson !== null
      ? html`<${Field} label="Parameters as JSON">
          <textarea rows="14" spellcheck=${false} class="mono" value=${asJson} onInput=${(event) => setAsJson(event.target.value)}></textarea><//>`
      : html`<div class="fields">${shown.map((each) => html`<${Parameter} key=${each.name} parameter=${each} text=${texts[each.name]}
          set=${(text) => setTexts({ ...texts, [each.name]: text })} />`)}
          ${form.parameters.length === 0 && html`<p class="hint">It has no parameters.</p>`}</div>`}
    <div ref=${result}>
      <${Failure} failure=${outcome.failure} />
      ${outcome.answer && outcome.answer.statusCode !== 200 && html`<div class="notice bad" role="alert"><p>${outcome.answer.message}</p>
        <p class="quiet">statusCode ${outcome.answer.statusCode}${outcome.answer.apiCode ? `, apiCode ${outcome.answer.apiCode}` : ""}</p></div>`}
      ${showsAnswer && outcome.answer && html`<div class="card-head"><h3>Answer</h3><${Copy} what="the answer" text=${() => JSON.stringify(outcome.answer, null, 2)} /></div>
        <${Json} label="Answer" value=${outcome.answer} />`}
    </div>
    <div class="buttons">
      <button class=${isDangerous ? "danger solid" : "primary"} disabled=${outcome.isRunning}>${submit}</button>
      ${form.parameters.length > 0 && html`<button type="button" onClick=${toggle}>${asJson === null ? "Edit as JSON" : "Back to the form"}</button>`}
      ${asJson === null && !isDangerous && !showsAll && html`<button type="button" onClick=${() => setShowsAll(true)}>All ${form.parameters.length} parameters</button>`}
    </div>
  </form>`;
}

/** What people want to give first, of the many parameters that some operations have. */
const isUsual = (name, kind) => [kind?.key, "username", "code", "name", "email", "phone", "description", "password", "customData"].includes(name);

function Parameter({ parameter, text, set }) {
  const { name, type, isRequired, choices, usual, description } = parameter;
  const input = (event) => set(event.target.value);
  const hint = usual === undefined ? "" : `default: ${JSON.stringify(usual)}`;
  let control;
  if (type === "choice" || type === "boolean") {
    const values = choices ?? ["true", "false"];
    control = html`<select value=${text} required=${isRequired} onChange=${input}><option value="">${hint || "not given"}</option>
      ${values.map((each) => html`<option key=${each} value=${each}>${each}</option>`)}</select>`;
  } else if (type === "texts" || type === "json") {
    control = html`<textarea class="mono" rows=${Math.min(8, Math.max(2, text.split("\n").length))} required=${isRequired} spellcheck=${false}
      placeholder=${type === "texts" ? "one on each line" : "JSON"} value=${text} onInput=${input}></textarea>`;
  } else {
    control = html`<input type=${type === "number" ? "number" : "text"} step="any" autocomplete="off" spellcheck=${false} required=${isRequired}
      placeholder=${hint} value=${text} onInput=${input} />`;
  }
  return html`<${Field} label=${name} hint=${description} isRequired=${isRequired} isFull=${type === "json" || type === "texts"}>${control}<//>`;
}

function toText(parameter, value) {
  if (value === undefined || value === null) return "";
  if (parameter.type === "texts" && Array.isArray(value)) return value.join("\n");
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}

function fromText({ name, type, choices }, text) {
  if (type === "number") return Number(text);
  if (type === "boolean") return text === "true";
  if (type === "texts") return text.split("\n").map((line) => line.trim()).filter(Boolean);
  if (type === "choice") return choices.find((each) => String(each) === text);
  if (type === "json") {
    try {
      return JSON.parse(text);
    } catch (failure) {
      throw new Error(`${name} is not valid JSON: ${failure.message}`);
    }
  }
  return text;
}
