/** The requests, live. */
import { useEffect, useMemo, useState } from "./preact-hooks.js";
import { admin, poolPath } from "./api.js";
import { asCurl } from "./snippets.js";
import { liftAllFaults } from "./armed.js";
import { requests } from "./stream.js";
import { Confirmed, Copy, Empty, Failure, count, go, html, Json, link, moment, say, time, useLoad } from "./ui.js";

const MOST_SHOWN = 300;
const WORDS = {
  UNKNOWN_PROPERTY: "Unknown property",
  NOT_ACTED_ON: "Not acted on",
  NOT_IMPLEMENTED: "Not implemented",
  NOT_AUTHENTICATED: "Not authenticated",
  NOTE: "Note",
  FAULT: "Fault",
  FAULT_NOT_STRUCK: "Fault not used",
  CANNED_ANSWER: "Canned answer",
  INTERNAL_ERROR: "Failure of the fake",
};
const SERIOUS = new Set(["UNKNOWN_PROPERTY", "NOT_ACTED_ON", "NOT_IMPLEMENTED", "FAULT_NOT_STRUCK", "INTERNAL_ERROR"]);
const STATUSES = {
  "": "Any status",
  ok: "200",
  refused: "Not 200",
  "under way": "Under way",
};

/** What the list shows: it follows the stream unless it is paused. */
function useRequests(isPaused) {
  const [state, setState] = useState({ list: requests.list(), missed: requests.missed });
  useEffect(() => {
    if (isPaused) return undefined;
    const follow = () => setState({ list: requests.list(), missed: requests.missed });
    follow();
    return requests.subscribe(follow);
  }, [isPaused]);
  return state;
}

function isWanted(request, filter) {
  const status = request.isUnderWay ? "under way" : request.statusCode === 200 ? "ok" : "refused";
  return (!filter.text || `${request.operation} ${request.requestId} ${request.statusCode}`.includes(filter.text.trim()))
    && (!filter.pool || (request.pool ?? "none") === filter.pool)
    && (!filter.status || status === filter.status)
    && (!filter.finding || request.findings.some((each) => filter.finding === "any" || each.kind === filter.finding));
}

export function Requests({ pool, pools, rest }) {
  const [isPaused, setPaused] = useState(false);
  const [filter, setFilter] = useState({ text: "", pool: "", status: "", finding: "" });
  const { list, missed } = useRequests(isPaused);
  const wanted = useMemo(() => list.filter((request) => isWanted(request, filter)), [list, filter]);
  const [opened, owner] = rest;
  const names = new Map(pools.data.map((each) => [each.id, each.name ?? each.id]));
  const set = (name) => (event) => setFilter({ ...filter, [name]: event.target.value });

  const clear = async () => {
    const paths = filter.pool === "none" ? [] : pools.data.filter((each) => !filter.pool || each.id === filter.pool).map((each) => poolPath(each, "journal"));
    if (!filter.pool || filter.pool === "none") paths.push("journal");
    for (const path of paths) await admin("DELETE", path);
    requests.forget((request) => !filter.pool || (request.pool ?? "none") === filter.pool);
    setPaused(false);
    say("The journal is empty");
  };

  return html`<div class=${`split ${opened ? "opened" : ""}`}>
    <section class="list" aria-label="Requests">
      <div class="page-head"><h1>Requests</h1>
        <div class="buttons">
          <button type="button" aria-pressed=${isPaused ? "true" : "false"} onClick=${() => setPaused(!isPaused)}>${isPaused ? "Resume" : "Pause"}</button>
          <${Confirmed} label="Clear" kind="" act=${clear} question=${filter.pool ? "Forget the requests of the pool in the filter?" : "Forget the requests of all pools?"} />
        </div>
      </div>
      <div class="filters" role="search">
        <input type="search" placeholder="Operation, status or id" aria-label="Operation, status or id" value=${filter.text} onInput=${set("text")} />
        <select aria-label="Pool of the requests" value=${filter.pool} onChange=${set("pool")}>
          <option value="">All pools</option>
          ${pools.data.map((each) => html`<option key=${each.id} value=${each.id}>${each.name ?? each.id}</option>`)}
          <option value="none">No pool</option>
        </select>
        <select aria-label="Status" value=${filter.status} onChange=${set("status")}>
          ${Object.entries(STATUSES).map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
        </select>
        <select aria-label="Finding" value=${filter.finding} onChange=${set("finding")}>
          <option value="">Any finding or none</option><option value="any">With a finding</option>
          ${Object.entries(WORDS).map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
        </select>
      </div>
      ${missed > 0 && html`<p class="notice" role="status">${count(missed, "request")} came faster than the page could read; the journals have the latest.</p>`}
      ${isPaused && html`<p class="notice" role="status">Paused. Requests that come now are shown when you resume.</p>`}
      ${wanted.length === 0 ? html`<${Nothing} isFiltered=${list.length > 0} />` : html`<${Table} list=${wanted} names=${names} opened=${opened} />`}
    </section>
    ${opened && html`<${Detail} key=${opened} id=${opened} owner=${owner} baseUrl=${pool.baseUrl} names=${names} />`}
  </div>`;
}

function Nothing({ isFiltered }) {
  return isFiltered
    ? html`<${Empty} title="No request matches the filters">Change the filters, or send a request that matches.<//>`
    : html`<${Empty} title="No request yet">Requests appear here while they come. <a href="#/start">Connect a client</a> to send the first one.<//>`;
}

function Status({ request }) {
  if (request.isUnderWay) return html`<span class="status waiting">under way</span>`;
  if (request.statusCode === 0) return html`<span class="status bad">dropped</span>`;
  return html`<span class=${`status ${request.statusCode === 200 ? "good" : "bad"}`}>${request.statusCode}</span>`;
}

function Table({ list, names, opened }) {
  return html`<div class="scroll"><table class="rows requests">
    <thead><tr><th scope="col">Time</th><th scope="col">Operation</th><th scope="col" class="wide-only">Pool</th><th scope="col">Status</th>
      <th scope="col" class="number wide-only">ms</th><th scope="col">Findings</th></tr></thead>
    <tbody>${list.slice(0, MOST_SHOWN).map((request) => html`<${Row} key=${request.requestId} request=${request}
      pool=${request.pool ? (names.get(request.pool) ?? request.pool) : ""} isOpen=${request.requestId === opened} />`)}</tbody>
  </table></div>
  <p class="hint">${count(list.length, "request")}${list.length > MOST_SHOWN ? `, the newest ${MOST_SHOWN} are shown` : ""}</p>`;
}

function Row({ request, pool, isOpen }) {
  const open = () => go("requests", request.requestId, request.pool ?? "none");
  return html`<tr class=${isOpen ? "selected" : ""} onClick=${open}>
    <td class="time">${time(request.at)}</td>
    <td><a href=${link("requests", request.requestId, request.pool ?? "none")} onClick=${(event) => event.stopPropagation()}>${request.operation}</a></td>
    <td class="wide-only">${pool || html`<span class="quiet">none</span>`}</td>
    <td><${Status} request=${request} /></td>
    <td class="number wide-only">${request.isUnderWay ? "…" : request.durationMilliseconds.toFixed(1)}</td>
    <td><${Tags} findings=${request.findings} /></td>
  </tr>`;
}

function Tags({ findings }) {
  const kinds = [...new Set(findings.map((finding) => finding.kind))];
  return html`<span class="tags">${kinds.map((kind) => html`<span key=${kind} class=${`tag ${SERIOUS.has(kind) ? "serious" : ""}`}>${WORDS[kind]}</span>`)}</span>`;
}

function Detail({ id, owner, baseUrl, names }) {
  const path = owner && owner !== "none" ? `pools/${encodeURIComponent(owner)}/journal/` : "journal/";
  const { data, failure, reload } = useLoad(() => admin("GET", path + encodeURIComponent(id)), [id, owner]);
  useEffect(() => requests.onAnswered((request) => request?.requestId === id && reload()), [id]);
  return html`<aside class="detail" aria-label="Request">
    <div class="page-head"><h2>${data?.operation ?? "Request"}</h2><a class="button small" href="#/requests">Close</a></div>
    <${Failure} failure=${failure} retry=${reload} />
    ${data && html`
      <p class="line"><${Status} request=${data} /> <code>${data.method} ${data.path}</code></p>
      ${data.message && html`<p class="message">${data.message}${data.apiCode === null ? "" : html` <span class="quiet">apiCode ${data.apiCode}</span>`}</p>`}
      ${data.isUnderWay && html`<div class="notice"><p>A fault holds or delays this request. It goes on when the faults of its pool are lifted.</p>
        <button type="button" class="small" onClick=${() => liftAllFaults({ id: owner })}>Let go</button></div>`}
      ${data.findings.map((finding, index) => html`<div key=${index} class=${`finding ${SERIOUS.has(finding.kind) ? "serious" : ""}`}>
        <strong>${WORDS[finding.kind]}</strong><p>${finding.message}</p>${finding.parameter && html`<code>${finding.parameter}</code>`}</div>`)}
      <dl class="facts">
        <dt>Time</dt><dd>${moment(data.at)} <span class="quiet">by the pool's clock</span></dd>
        <dt>Duration</dt><dd>${data.durationMilliseconds} ms${data.isUnderWay ? " so far" : ""}</dd>
        <dt>Pool</dt><dd>${owner && owner !== "none" ? (names.get(owner) ?? owner) : "none"}</dd>
        <dt>Request id</dt><dd><code>${data.requestId}</code></dd>
        ${Object.entries(data.headers).map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}
      </dl>
      <div class="card-head"><h3>Parameters</h3><span class="buttons">
        <${Copy} what="the parameters" text=${data.parameters} /><${Copy} label="Copy as curl" what="" text=${() => asCurl(data, baseUrl)} /></span></div>
      ${data.parameters ? html`<${Json} label="Parameters" value=${data.parameters} />` : html`<p class="hint">None, or they could not be read.</p>`}
      <div class="card-head"><h3>Answer</h3>${data.answer && html`<${Copy} what="the answer" text=${data.answer} />`}</div>
      ${data.answer ? html`<${Json} label="Answer" value=${data.answer} />` : html`<p class="hint">${data.isUnderWay ? "There is none yet." : "There was none."}</p>`}`}
  </aside>`;
}
