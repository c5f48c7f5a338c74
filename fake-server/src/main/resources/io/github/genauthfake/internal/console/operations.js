/** All operations of the API; those that are implemented can be called. */
import { useState } from "./preact-hooks.js";
import { constant } from "./api.js";
import { OperationForm } from "./forms.js";
import { operationForm } from "./schema.js";
import { count, Empty, Failure, go, html, link, useLoad } from "./ui.js";

export function Operations({ pool, rest }) {
  const [text, setText] = useState("");
  const [which, setWhich] = useState("");
  const { data, failure, reload } = useLoad(() => constant("operations"), []);
  const [opened] = rest;
  const all = data?.operations ?? [];
  const wanted = all.filter((each) => (!text || `${each.name} ${each.module}`.includes(text.trim().toLowerCase()))
    && (!which || String(each.isImplemented) === which));
  const modules = Map.groupBy ? Map.groupBy(wanted, (each) => each.module) : grouped(wanted);
  const operation = all.find((each) => each.name === opened);
  return html`<div class=${`split ${operation ? "opened" : ""}`}>
    <section class="list" aria-label="Operations">
      <div class="page-head"><h1>Operations</h1></div>
      <div class="filters" role="search">
        <input type="search" placeholder="Name or module" aria-label="Name or module" value=${text} onInput=${(event) => setText(event.target.value)} />
        <select aria-label="Implemented" value=${which} onChange=${(event) => setWhich(event.target.value)}>
          <option value="">All</option><option value="true">Implemented</option><option value="false">Answered with 501</option>
        </select>
      </div>
      <${Failure} failure=${failure} retry=${reload} />
      ${data && wanted.length === 0 && html`<${Empty} title="No operation matches">Change the filters.<//>`}
      ${wanted.length > 0 && html`<p class="hint">${count(wanted.length, "operation")}, ${wanted.filter((each) => each.isImplemented).length} implemented${wanted.some((each) => !each.isDocumented) ? "; 2026: not in the provider's document of 2023, known by name from the live API of 2026" : ""}</p>`}
      ${[...modules].map(([module, operations]) => html`<section key=${module} aria-label=${module}><h2 class="group">${module}
          <span class="quiet">${covered(operations)}</span></h2>
        <ul class="plain">${operations.map((each) => html`<li key=${each.name} class=${each.name === opened ? "selected" : ""} onClick=${() => go("operations", each.name)}>
          <a href=${link("operations", each.name)} onClick=${(event) => event.stopPropagation()}>${each.name}</a>
          ${!each.isDocumented && html`<span class="quiet">2026</span>`}
          <span class="method">${each.method}</span>
          <span class=${`status ${each.isImplemented ? "good" : ""}`}>${each.isImplemented ? "implemented" : "501"}</span></li>`)}</ul></section>`)}
    </section>
    ${operation && html`<${Operation} key=${opened} pool=${pool} operation=${operation} />`}
  </div>`;
}

function covered(operations) {
  const editions = [["", operations.filter((each) => each.isDocumented)], [" of 2026", operations.filter((each) => !each.isDocumented)]];
  return editions.filter(([, all]) => all.length > 0)
    .map(([edition, all]) => `${all.filter((each) => each.isImplemented).length} of ${all.length}${edition}`).join(", ");
}

function grouped(operations) {
  const groups = new Map();
  operations.forEach((each) => groups.set(each.module, [...(groups.get(each.module) ?? []), each]));
  return groups;
}

function Operation({ pool, operation }) {
  const form = useLoad(() => operation.isImplemented ? operationForm(operation.name) : Promise.resolve(null), [operation.name]);
  return html`<aside class="detail" aria-label=${operation.name}>
    <div class="page-head"><h2>${operation.name}</h2><a class="button small" href="#/operations">Close</a></div>
    <${Failure} failure=${form.failure} retry=${form.reload} />
    ${form.data && html`<${OperationForm} form=${form.data} pool=${pool} submit="Send" showsAnswer=${true} />`}
    ${!operation.isImplemented && html`<p class="line"><code>${operation.method} ${operation.path}</code></p>
      <div class="notice"><p>The fake does not implement this operation: it is answered with statusCode 501.</p>
      <a class="button small" href=${link("actions", "answers", operation.name)}>Arm a canned answer</a></div>`}
  </aside>`;
}
