/** What the pool holds, by the descriptions of the kinds: a new kind needs nothing here. */
import { useEffect, useRef, useState } from "./preact-hooks.js";
import { admin, constant, poolPath } from "./api.js";
import { Departments } from "./departments.js";
import { OperationDialog } from "./forms.js";
import { requests } from "./stream.js";
import { brief, Copy, count, Empty, Failure, go, html, Json, link, moment, useLater, useLoad } from "./ui.js";

const PAGE = 50;
const MOST_COLUMNS = 4;

/** Counts the writes to the pool: what is shown is loaded again when one was answered. */
function useWrites(pool) {
  const [writes, setWrites] = useState(0);
  const timer = useRef();
  useEffect(() => requests.onAnswered((request) => {
    const isRead = request && (request.pool !== pool.id || request.method === "GET" || request.operation === "get-management-token");
    if (isRead || timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      setWrites((before) => before + 1);
    }, 400);
  }), [pool.id]);
  return writes;
}

export function State({ pool, rest }) {
  const writes = useWrites(pool);
  const kinds = useLoad(() => constant("kinds"), []);
  const counts = useLoad(() => admin("GET", poolPath(pool, "objects")), [pool.id, writes]);
  const [name = "user", id] = rest;
  const kind = kinds.data?.kinds.find((each) => each.name === name);
  const failure = kinds.failure ?? counts.failure;
  if (!kinds.data || !counts.data) return html`<div class="page"><h1>State</h1><${Failure} failure=${failure} retry=${counts.reload} /></div>`;
  const number = (each) => counts.data.counts[each.name] ?? 0;
  const View = name === "department" ? Departments : Objects;
  return html`<div class="with-side">
    <nav class="side" aria-label="Kinds of objects">
      ${kinds.data.kinds.map((each) => html`<a key=${each.name} href=${link("state", each.name)} class=${number(each) === 0 ? "none" : ""}
        aria-current=${each.name === name ? "page" : undefined}><span>${each.title}</span><span class="number">${number(each).toLocaleString("en")}</span></a>`)}
    </nav>
    <label class="side-select field"><span class="label">Kind of object</span>
      <select value=${name} onChange=${(event) => go("state", event.target.value)}>
        ${kinds.data.kinds.map((each) => html`<option key=${each.name} value=${each.name}>${each.title} (${number(each).toLocaleString("en")})</option>`)}
      </select></label>
    ${kind
      ? html`<${View} key=${name} pool=${pool} kind=${kind} id=${id} writes=${writes} changed=${counts.reload} />`
      : html`<div class="page"><${Empty} title="There is no such kind of object">Choose one from the list.<//></div>`}
  </div>`;
}

function Objects({ pool, kind, id, writes, changed }) {
  const [typed, setTyped] = useState("");
  const [offset, setOffset] = useState(0);
  const [isCreating, setCreating] = useState(false);
  const search = useLater(typed);
  const query = new URLSearchParams({ search, offset, limit: PAGE });
  const page = useLoad(() => admin("GET", `${poolPath(pool, "objects", kind.name)}?${query}`), [pool.id, kind.name, search, offset, writes]);
  const reload = () => {
    page.reload();
    changed();
  };
  return html`<div class=${`split ${id ? "opened" : ""}`}>
    <section class="list" aria-label=${kind.title}>
      <div class="page-head"><h1>${kind.title}</h1>
        ${kind.operations.create && html`<div class="buttons"><button type="button" class="primary" onClick=${() => setCreating(true)}>Create</button></div>`}
      </div>
      <div class="filters" role="search"><input type="search" placeholder="Search" aria-label=${`Search ${kind.title}`} value=${typed}
        onInput=${(event) => {
          setTyped(event.target.value);
          setOffset(0);
        }} /></div>
      <${Failure} failure=${page.failure} retry=${page.reload} />
      ${page.data && (page.data.totalCount === 0
        ? html`<${Nothing} kind=${kind} search=${search} />`
        : html`<${Table} kind=${kind} objects=${page.data.objects} opened=${id} />
            <${Paging} offset=${offset} shown=${page.data.objects.length} total=${page.data.totalCount} go=${setOffset} />`)}
    </section>
    ${id && html`<${Detail} key=${id} pool=${pool} kind=${kind} id=${id} writes=${writes} changed=${reload} />`}
    ${isCreating && html`<${OperationDialog} title=${`Create: ${kind.title}`} pool=${pool} kind=${kind} name=${kind.operations.create} submit="Create"
      close=${() => setCreating(false)} done=${() => {
        setCreating(false);
        reload();
      }} />`}
  </div>`;
}

function Nothing({ kind, search }) {
  if (search) return html`<${Empty} title="Nothing matches">The search looks at names, ids and texts.<//>`;
  return html`<${Empty} title="There are none in this pool">${kind.operations.create
    ? html`Create one here, through the API (<code>${kind.operations.create}</code>), or with a <a href="#/actions">seed</a>.`
    : html`They come with a <a href="#/actions">seed</a>, or with other operations of the API.`}<//>`;
}

/** The first properties that tell the objects apart: single values that differ, no links, and not the name again. */
function columns(objects) {
  const names = new Set(objects.flatMap((object) => Object.keys(object.properties)));
  const isShort = (value) => value !== "" && typeof value !== "object" && value !== undefined && !/^https?:/.test(value);
  const tells = (name) => {
    const values = objects.map((object) => object.properties[name]);
    return objects.some((object, index) => isShort(values[index]) && values[index] !== object.name)
      && (objects.length === 1 || new Set(values).size > 1);
  };
  return [...names].filter(tells).slice(0, MOST_COLUMNS);
}

function Table({ kind, objects, opened }) {
  const shown = columns(objects);
  return html`<div class="scroll"><table class="rows">
    <thead><tr><th scope="col">${kind.key ?? "name"}</th>${shown.map((name) => html`<th key=${name} scope="col" class="wide-only">${name}</th>`)}<th scope="col" class="wide-only">created</th></tr></thead>
    <tbody>${objects.map((object) => html`<tr key=${object.id} class=${object.id === opened ? "selected" : ""} onClick=${() => go("state", kind.name, object.id)}>
      <td><a href=${link("state", kind.name, object.id)} onClick=${(event) => event.stopPropagation()}>${object.name}</a></td>
      ${shown.map((name) => html`<td key=${name} class="wide-only cut">${brief(object.properties[name])}</td>`)}
      <td class="wide-only time">${moment(object.createdAt)}</td></tr>`)}</tbody>
  </table></div>`;
}

function Paging({ offset, shown, total, go: turn }) {
  const page = Math.floor(offset / PAGE);
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  return html`<div class="paging">
    <p class="hint" role="status">${shown === 0 ? "0" : `${(offset + 1).toLocaleString("en")}–${(offset + shown).toLocaleString("en")}`} of ${total.toLocaleString("en")}</p>
    ${last > 0 && html`<div class="buttons">
      <button type="button" class="small" disabled=${page === 0} onClick=${() => turn(0)}>First</button>
      <button type="button" class="small" disabled=${page === 0} onClick=${() => turn((page - 1) * PAGE)}>Previous</button>
      <button type="button" class="small" disabled=${page >= last} onClick=${() => turn((page + 1) * PAGE)}>Next</button>
      <button type="button" class="small" disabled=${page >= last} onClick=${() => turn(last * PAGE)}>Last</button>
    </div>`}
  </div>`;
}

export function Detail({ pool, kind, id, writes, changed, children }) {
  const { data, failure, reload } = useLoad(() => admin("GET", poolPath(pool, "objects", kind.name, id)), [pool.id, kind.name, id, writes]);
  const [doing, setDoing] = useState(null);
  const isGone = failure?.status === 404;
  const { update, delete: remove } = kind.operations;
  return html`<aside class="detail" aria-label=${data?.name ?? kind.title}>
    <div class="page-head"><h2>${data?.name ?? "…"}</h2><a class="button small" href=${link("state", kind.name)}>Close</a></div>
    ${isGone ? html`<${Empty} title="It is not there any more">It was deleted, or the pool was reset.<//>` : html`<${Failure} failure=${failure} retry=${reload} />`}
    ${data && !isGone && html`
      <div class="buttons">
        ${update && html`<button type="button" onClick=${() => setDoing("update")}>Change</button>`}
        ${remove && html`<button type="button" class="danger" onClick=${() => setDoing("delete")}>Delete</button>`}
        <${Copy} label="Copy as JSON" what="" text=${() => JSON.stringify(data, null, 2)} />
      </div>
      ${children}
      <${Properties} object=${data} />`}
    ${doing === "update" && html`<${OperationDialog} title=${`Change ${data.name}`} pool=${pool} kind=${kind} object=${data} name=${update} submit="Save"
      close=${() => setDoing(null)} done=${() => {
        setDoing(null);
        reload();
        changed();
      }} />`}
    ${doing === "delete" && html`<${OperationDialog} title=${`Delete ${data.name}?`} pool=${pool} kind=${kind} object=${data} name=${remove} submit="Delete"
      isDangerous=${true} close=${() => setDoing(null)} done=${() => {
        setDoing(null);
        go("state", kind.name);
        changed();
      }} />`}
  </aside>`;
}

function Properties({ object }) {
  const all = Object.entries(object.properties);
  const isSet = ([, value]) => brief(value) !== "–" && !(typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0);
  const given = all.filter(isSet);
  const rest = all.filter((each) => !isSet(each)).map(([name]) => name);
  return html`<dl class="facts">
      ${object.id !== object.name && html`<dt>id</dt><dd><code>${object.id}</code></dd>`}
      ${given.map(([name, value]) => html`<dt>${name}</dt><dd><${Value} name=${name} value=${value} /></dd>`)}
      ${object.createdAt && html`<dt>Created</dt><dd>${moment(object.createdAt)}</dd>`}
      ${object.updatedAt && html`<dt>Changed</dt><dd>${moment(object.updatedAt)}</dd>`}
    </dl>
    ${Object.keys(object.customData).length > 0 && html`<h3>Custom data</h3><${Json} label="Custom data" value=${object.customData} />`}
    ${rest.length > 0 && html`<details><summary>${count(rest.length, "property", "properties")} without a value</summary><p class="hint">${rest.join(", ")}</p></details>`}`;
}

/** Members and departments lead to each other; whatever else has parts is shown as JSON. */
function Value({ name, value }) {
  if (name === "members") {
    return html`<ul class="bare">${value.map((each) => html`<li key=${each.userId}><a href=${link("state", "user", each.userId)}>${each.user}</a><${Place} place=${each} /></li>`)}</ul>`;
  }
  if (name === "departments" && isDeep(value)) {
    return html`<ul class="bare">${value.map((each) => html`<li key=${each.departmentId}><a href=${link("state", "department", each.departmentId)}>${each.department}</a><${Place} place=${each} /></li>`)}</ul>`;
  }
  return isDeep(value) ? html`<${Json} label=${name} value=${value} />` : brief(value);
}

function Place({ place }) {
  return place.leader ? html` <span class="quiet">leader</span>` : null;
}

const isDeep = (value) => Array.isArray(value) ? value.some((each) => typeof each === "object") : typeof value === "object";
