/** Departments as a tree: a branch is loaded when it is opened. */
import { useState } from "./preact-hooks.js";
import { admin, poolPath } from "./api.js";
import { OperationDialog } from "./forms.js";
import { Detail } from "./state.js";
import { count, Empty, Failure, html, link, useLater, useLoad } from "./ui.js";

const MOST_SHOWN = 500;

const load = (pool, query) => admin("GET", `${poolPath(pool, "objects", "department")}?${new URLSearchParams({ limit: MOST_SHOWN, ...query })}`);

export function Departments({ pool, kind, id, writes, changed }) {
  const [typed, setTyped] = useState("");
  const [isCreating, setCreating] = useState(false);
  const search = useLater(typed);
  const organizations = useLoad(() => admin("GET", `${poolPath(pool, "objects", "organization")}?limit=${MOST_SHOWN}`), [pool.id, writes]);
  const found = useLoad(() => search ? load(pool, { search }) : Promise.resolve(null), [pool.id, search, writes]);
  const roots = organizations.data?.objects ?? [];
  return html`<div class=${`split ${id ? "opened" : ""}`}>
    <section class="list" aria-label=${kind.title}>
      <div class="page-head"><h1>${kind.title}</h1>
        ${roots.length > 0 && html`<div class="buttons"><button type="button" class="primary" onClick=${() => setCreating(true)}>Create</button></div>`}</div>
      <div class="filters" role="search"><input type="search" placeholder="Search" aria-label="Search departments" value=${typed} onInput=${(event) => setTyped(event.target.value)} /></div>
      <${Failure} failure=${organizations.failure ?? found.failure} retry=${organizations.reload} />
      ${search && found.data
        ? html`<${Found} page=${found.data} id=${id} />`
        : organizations.data && (roots.length === 0
          ? html`<${Empty} title="There is no organization in this pool">Departments belong to an <a href=${link("state", "organization")}>organization</a>; create one first.<//>`
          : html`<ul class="tree">${roots.map((root) => html`<${Branch} key=${root.id} pool=${pool} id=${root.id} name=${root.properties.organizationName ?? root.name}
              opened=${id} writes=${writes} startsOpen=${true} />`)}</ul>`)}
    </section>
    ${id && html`<${Detail} key=${id} pool=${pool} kind=${kind} id=${id} writes=${writes} changed=${changed} />`}
    ${isCreating && html`<${OperationDialog} title="Create a department" pool=${pool} kind=${kind} name=${kind.operations.create} submit="Create"
      close=${() => setCreating(false)} done=${() => {
        setCreating(false);
        changed();
      }} />`}
  </div>`;
}

function Found({ page, id }) {
  if (page.totalCount === 0) return html`<${Empty} title="Nothing matches">The search looks at names, paths, codes and ids.<//>`;
  return html`<ul class="tree">${page.objects.map((object) => html`<li key=${object.id}><div class="twig">
      <a href=${link("state", "department", object.id)} aria-current=${object.id === id ? "true" : undefined}>${object.name}</a></div></li>`)}</ul>
    ${page.totalCount > page.objects.length && html`<p class="hint">The first ${page.objects.length} of ${page.totalCount} are shown.</p>`}`;
}

function Branch({ pool, id, name, members, children = 1, opened, writes, startsOpen = false }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { data, failure, reload } = useLoad(() => isOpen ? load(pool, { parent: id }) : Promise.resolve(null), [pool.id, id, isOpen, writes]);
  return html`<li>
    <div class="twig">
      ${children > 0
        ? html`<button type="button" class="twist" aria-expanded=${isOpen ? "true" : "false"} aria-label=${`Departments of ${name}`} onClick=${() => setOpen(!isOpen)}></button>`
        : html`<span class="twist"></span>`}
      <a href=${link("state", "department", id)} aria-current=${opened === id ? "true" : undefined}>${name}</a>
      ${members > 0 && html`<span class="quiet">${count(members, "member")}</span>`}
    </div>
    <${Failure} failure=${failure} retry=${reload} />
    ${isOpen && data && data.totalCount > 0 && html`<ul>${data.objects.map((child) => html`<${Branch} key=${child.id} pool=${pool} id=${child.id} name=${child.properties.name}
        members=${child.properties.memberCount} children=${child.properties.childCount} opened=${opened} writes=${writes} />`)}
      ${data.totalCount > data.objects.length && html`<li class="hint">The first ${data.objects.length} of ${data.totalCount} are shown.</li>`}</ul>`}
  </li>`;
}
