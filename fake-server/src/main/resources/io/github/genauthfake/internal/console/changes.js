/** What differs from the seed, or from a snapshot. */
import { useState } from "./preact-hooks.js";
import { admin, poolPath } from "./api.js";
import { brief, count, Empty, Failure, Field, html, useLoad } from "./ui.js";

const MOST_SHOWN = 300;
const WORDS = { CREATED: "created", CHANGED: "changed", DELETED: "deleted" };

export function Changes({ pool }) {
  const [since, setSince] = useState("");
  const snapshots = useLoad(() => admin("GET", poolPath(pool, "snapshots")), [pool.id]);
  const query = new URLSearchParams({ limit: MOST_SHOWN + 1, ...(since && { since }) });
  const changes = useLoad(() => admin("GET", `${poolPath(pool, "changes")}?${query}`), [pool.id, since]);
  const list = changes.data?.changes ?? [];
  return html`<div class="page">
    <div class="page-head"><h1>Changes</h1><div class="buttons"><button type="button" onClick=${changes.reload}>Refresh</button></div></div>
    <div class="short"><${Field} label="Compare with" hint="Snapshots are taken under Actions.">
      <select value=${since} onChange=${(event) => setSince(event.target.value)}>
        <option value="">the seed</option>
        ${(snapshots.data?.snapshots ?? []).map((name) => html`<option key=${name} value=${name}>snapshot ${name}</option>`)}
      </select>
    <//></div>
    <${Failure} failure=${changes.failure ?? snapshots.failure} retry=${changes.reload} />
    ${changes.data && (list.length === 0
      ? html`<${Empty} title="Nothing has changed">The pool holds what ${since ? `the snapshot ${since}` : "the seed"} has.<//>`
      : html`<p class="hint">${list.length > MOST_SHOWN ? `The first ${MOST_SHOWN} changes` : count(list.length, "change")}</p>
          <ul class="changes">${list.slice(0, MOST_SHOWN).map((change) => html`<${Change} key=${`${change.type} ${change.id ?? change.name}`} change=${change} />`)}</ul>`)}
  </div>`;
}

function Change({ change }) {
  const properties = Object.entries(change.properties);
  return html`<li class="card">
    <p class="line"><span class=${`tag ${change.kind.toLowerCase()}`}>${WORDS[change.kind] ?? change.kind.toLowerCase()}</span>
      <strong>${change.name}</strong> <span class="quiet">${change.type.toLowerCase().replaceAll("_", " ")}</span></p>
    ${properties.length > 0 && html`<div class="scroll"><table class="values"><tbody>${properties.map(([name, { before, after }]) => html`<tr key=${name}>
      <th scope="row">${name}</th>
      ${change.kind !== "CREATED" && html`<td class="before"><del>${brief(before)}</del></td>`}
      ${change.kind !== "DELETED" && html`<td class="after"><ins>${brief(after)}</ins></td>`}</tr>`)}</tbody></table></div>`}
  </li>`;
}
