/** Faults and canned answers: what is armed, and the forms to arm them. */
import { useEffect, useState } from "./preact-hooks.js";
import { admin, constant, poolPath } from "./api.js";
import { requests } from "./stream.js";
import { Confirmed, count, Failure, Field, html, Json, say, useAction, useLoad } from "./ui.js";

/** The faults with the further properties that each has: label, usual value. */
const FAULTS = {
  error: ["Answer an error", { statusCode: ["statusCode", 500], apiCode: ["apiCode", ""], message: ["Message", "The service is busy"] }],
  throttled: ["Throttle (429)", { retryAfterSeconds: ["Retry after, in seconds", 1] }],
  httpStatus: ["Answer an HTTP status", { status: ["HTTP status", 503] }],
  delay: ["Delay", { milliseconds: ["Milliseconds", 2000] }],
  hold: ["Hold until it is lifted", {}],
  dropBeforeApplying: ["Break the connection, apply nothing", {}],
  dropAfterApplying: ["Apply, then break the connection", {}],
  truncatedAnswer: ["Cut the answer in half", {}],
};
const TURNS = { next: "the next call", first: "the first calls", nth: "one call by its number", always: "every call" };

export function Armed({ pool, operation }) {
  const faults = useLoad(() => admin("GET", poolPath(pool, "faults")), [pool.id]);
  const answers = useLoad(() => admin("GET", poolPath(pool, "answers")), [pool.id]);
  const names = useLoad(() => constant("operations"), []);
  // A call may have used up what is armed.
  useEffect(() => requests.onAnswered((request) => {
    if (request && (request.pool !== pool.id || !request.findings.some((each) => ["FAULT", "CANNED_ANSWER"].includes(each.kind)))) return;
    faults.reload();
    answers.reload();
  }), [pool.id]);
  return html`
    <datalist id="operations">${(names.data?.operations ?? []).map((each) => html`<option key=${each.name} value=${each.name} />`)}</datalist>
    <div class="two">
      <section class="card" aria-labelledby="faults">
        <${Head} id="faults" title="Faults" what="faults" pool=${pool} list=${faults.data?.faults} reload=${faults.reload} />
        <${Failure} failure=${faults.failure} retry=${faults.reload} />
        <${Held} pool=${pool} reload=${faults.reload} />
        <${List} pool=${pool} what="faults" list=${faults.data?.faults} reload=${faults.reload} none="No fault is armed."
          words=${(each) => html`<strong>${each.fault.type}</strong> on ${each.operation ?? "any operation"}`} uses=${(each) => count(each.strikes, "strike")} />
        <${FaultForm} pool=${pool} reload=${faults.reload} />
      </section>
      <section class="card" aria-labelledby="answers">
        <${Head} id="answers" title="Canned answers" what="answers" pool=${pool} list=${answers.data?.answers} reload=${answers.reload} />
        <${Failure} failure=${answers.failure} retry=${answers.reload} />
        <${List} pool=${pool} what="answers" list=${answers.data?.answers} reload=${answers.reload} none="No canned answer is armed."
          words=${(each) => html`<strong>${each.operation}</strong> answers statusCode ${each.answer.statusCode}`} uses=${(each) => count(each.uses, "use")} />
        <${AnswerForm} key=${operation} pool=${pool} reload=${answers.reload} operation=${operation} />
      </section>
    </div>`;
}

/** Lets go what faults hold: also those that have had their turn, and are listed no more. */
export async function liftAllFaults(pool) {
  await admin("DELETE", poolPath(pool, "faults"));
  say("The faults of the pool are lifted");
}

function Held({ pool, reload }) {
  const [number, setNumber] = useState(0);
  const [lift, failure] = useAction(async () => {
    await liftAllFaults(pool);
    reload();
  });
  useEffect(() => {
    const look = () => setNumber(requests.list().filter((each) => each.isUnderWay && each.pool === pool.id).length);
    look();
    return requests.subscribe(look);
  }, [pool.id]);
  if (number === 0) return null;
  return html`<div class="notice"><p>${count(number, "request")} ${number === 1 ? "waits" : "wait"} because of a fault.</p>
    <button type="button" class="small" onClick=${lift}>Let go</button></div><${Failure} failure=${failure} />`;
}

function Head({ id, title, what, pool, list = [], reload }) {
  const clear = async () => {
    await admin("DELETE", poolPath(pool, what));
    reload();
  };
  return html`<div class="card-head"><h2 id=${id}>${title}</h2>
    ${list.length > 0 && html`<${Confirmed} small label="Lift all" question=${`Lift all ${title.toLowerCase()} of the pool?`} act=${clear} />`}</div>`;
}

function List({ pool, what, list, reload, none, words, uses }) {
  const [lift, failure] = useAction(async (each) => {
    await admin("DELETE", poolPath(pool, what, each.id));
    reload();
    say("Lifted");
  });
  if (!list) return null;
  return html`${list.length === 0 && html`<p class="hint">${none}</p>`}
    <ul class="plain">${list.map((each) => html`<li key=${each.id}><span class="grow">${words(each)}
      <span class="quiet"> ${uses(each)}</span>
      <details><summary>Details</summary><${Json} label="Details" value=${each} /></details></span>
      <button type="button" class="small" onClick=${() => lift(each)}>Lift</button></li>`)}</ul>
    <${Failure} failure=${failure} />`;
}

/** Which calls it is about: an operation, parameters, and a turn. */
function Calls({ calls, set, isRequired }) {
  const input = (name) => (event) => set({ ...calls, [name]: event.target.value });
  return html`<${Field} label="Operation" hint=${isRequired ? "" : "Empty for any operation."}>
      <input list="operations" autocomplete="off" required=${isRequired} value=${calls.operation} onInput=${input("operation")} /><//>
    <${Field} label="Strikes"><select value=${calls.turn} onChange=${input("turn")}>
      ${Object.entries(TURNS).map(([turn, words]) => html`<option key=${turn} value=${turn}>${words}</option>`)}</select><//>
    ${["first", "nth"].includes(calls.turn) && html`<${Field} label=${calls.turn === "first" ? "How many" : "Number of the call"}>
      <input type="number" min="1" required value=${calls.number} onInput=${input("number")} /><//>`}
    <${Field} label="Only with these parameters" hint="JSON, as far as they matter. Optional.">
      <textarea rows="2" class="mono" spellcheck=${false} placeholder='{"username":"alice"}' value=${calls.with} onInput=${input("with")}></textarea><//>`;
}

function json(text, what) {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new Error(`${what}: this is not valid JSON. ${failure.message}`);
  }
}

function selection({ operation, turn, number, with: part }) {
  return {
    ...(operation.trim() && { operation: operation.trim() }),
    ...(turn === "next" && { first: 1 }),
    ...(["first", "nth"].includes(turn) && { [turn]: Number(number) }),
    ...(turn === "always" && { always: true }),
    ...(part.trim() && { with: json(part, "Parameters") }),
  };
}

const NO_CALLS = { operation: "", turn: "next", number: "2", with: "" };

function FaultForm({ pool, reload }) {
  const [calls, setCalls] = useState(NO_CALLS);
  const [type, setType] = useState("error");
  const [values, setValues] = useState({});
  const properties = Object.entries(FAULTS[type][1]);
  const value = (name, usual) => values[name] ?? String(usual);
  const [arm, failure] = useAction(async (event) => {
    event.preventDefault();
    const fault = { type };
    for (const [name, [, usual]] of properties) {
      const text = value(name, usual);
      if (text !== "") fault[name] = name === "message" ? text : Number(text);
    }
    await admin("POST", poolPath(pool, "faults"), { ...selection(calls), fault });
    reload();
    say("The fault is armed");
  });
  return html`<details open><summary>Arm a fault</summary><form onSubmit=${arm}>
    <div class="fields">
      <${Field} label="Fault"><select value=${type} onChange=${(event) => setType(event.target.value)}>
        ${Object.entries(FAULTS).map(([name, [words]]) => html`<option key=${name} value=${name}>${words}</option>`)}</select><//>
      ${properties.map(([name, [label, usual]]) => html`<${Field} key=${name} label=${label}>
        <input type=${name === "message" ? "text" : "number"} required=${usual !== ""} value=${value(name, usual)} onInput=${(event) => setValues({ ...values, [name]: event.target.value })} /><//>`)}
      <${Calls} calls=${calls} set=${setCalls} />
    </div>
    <${Failure} failure=${failure} />
    <div class="buttons"><button class="primary">Arm the fault</button></div>
  </form></details>`;
}

function AnswerForm({ pool, reload, operation = "" }) {
  const [calls, setCalls] = useState({ ...NO_CALLS, operation, turn: "always" });
  const [answer, setAnswer] = useState('{\n  "statusCode": 200,\n  "message": "",\n  "data": {}\n}');
  const [overrides, setOverrides] = useState(false);
  const [notes, setNotes] = useState([]);
  const [arm, failure] = useAction(async (event) => {
    event.preventDefault();
    const armed = await admin("POST", poolPath(pool, "answers"), {
      ...selection(calls),
      ...(overrides && { override: true }),
      answer: json(answer, "Answer"),
    });
    setNotes(armed.notes);
    reload();
    say("The canned answer is armed");
  });
  return html`<details open><summary>Arm a canned answer</summary><form onSubmit=${arm}>
    <div class="fields">
      <${Calls} calls=${calls} set=${setCalls} isRequired=${true} />
      <${Field} label="Answer" isFull=${true}>
        <textarea rows="6" class="mono" required spellcheck=${false} value=${answer} onInput=${(event) => setAnswer(event.target.value)}></textarea><//>
      <label class="check full"><input type="checkbox" checked=${overrides} onChange=${(event) => setOverrides(event.target.checked)} /> Also for an operation that is implemented</label>
    </div>
    <${Failure} failure=${failure} />
    ${notes.length > 0 && html`<div class="notice" role="status"><p>It is armed. It departs from the contract:</p><ul>${notes.map((note) => html`<li key=${note}>${note}</li>`)}</ul></div>`}
    <div class="buttons"><button class="primary">Arm the answer</button></div>
  </form></details>`;
}
