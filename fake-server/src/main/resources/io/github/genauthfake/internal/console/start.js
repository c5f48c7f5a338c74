/** The first screen: how a client gets in, and how much of the API there is. */
import { useState } from "./preact-hooks.js";
import { constant } from "./api.js";
import { snippets } from "./snippets.js";
import { Copy, Failure, html, link, useLoad } from "./ui.js";

export function Start({ pool }) {
  return html`<div class="page">
    <h1>Connect a client</h1>
    <p class="lead">Everything that a client of the GenAuth Management API needs to use this server instead of the real service.</p>
    <div class="two">
      <${Access} pool=${pool} />
      <${Coverage} />
    </div>
    <${Snippets} pool=${pool} />
  </div>`;
}

function Access({ pool }) {
  const rows = [
    ["Base URL", pool.baseUrl],
    ["Access key id", pool.accessKeyId],
    ["Access key secret", pool.accessKeySecret],
  ];
  return html`<section class="card" aria-labelledby="access-title">
    <h2 id="access-title">Access to the pool ${pool.name && html`<span class="quiet">${pool.name}</span>`}</h2>
    <dl class="values">
      ${rows.map(([name, value]) => html`<div key=${name}><dt>${name}</dt>
        <dd><code>${value}</code><${Copy} text=${value} what=${name.toLowerCase()} /></dd></div>`)}
    </dl>
    <p class="hint">The access key id is the id of the user pool, too. The keys protect nothing: this server is a fake.</p>
  </section>`;
}

const isImplemented = (operation) => operation.isImplemented;

function Coverage() {
  const { data, failure, reload } = useLoad(() => constant("operations"), []);
  const version = useLoad(() => constant("version"), []);
  const all = (data?.operations ?? []).filter((operation) => operation.isDocumented);
  const later = (data?.operations ?? []).filter((operation) => !operation.isDocumented);
  const done = all.filter(isImplemented).length;
  const laterDone = later.filter(isImplemented).length;
  return html`<section class="card" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Operations</h2>
    <${Failure} failure=${failure} retry=${reload} />
    ${data && html`
      <p class="figure"><strong>${done}</strong> <span class="quiet">of ${all.length} of the document of 2023 are implemented</span></p>
      <div class="meter" role="img" aria-label=${`${done} of ${all.length} operations are implemented`}><div style=${{ width: `${(100 * done) / all.length}%` }}></div></div>
      <p>Of ${later.length} more of the live API of 2026, known by name, ${laterDone} are implemented. All others are answered with statusCode 501 and a finding in the journal; a <a href="#/actions">canned answer</a> can take their place. <a href=${link("operations")}>All operations</a></p>
      <p class="hint">${version.data && html`Version ${version.data.version}, Java ${version.data.java}. `}Contract: <a href="/_fake/openapi.json">openapi.json</a>. Admin API: <a href="/_fake/admin-openapi.json">admin-openapi.json</a>.</p>`}
  </section>`;
}

function Snippets({ pool }) {
  const all = snippets(pool);
  const [chosen, setChosen] = useState(0);
  const [name, install, code] = all[chosen];
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (chosen + step + all.length) % all.length;
    setChosen(next);
    event.currentTarget.children[next].focus();
  };
  return html`<section class="card" aria-labelledby="snippets-title">
    <div class="card-head">
      <h2 id="snippets-title">First call</h2>
      <${Copy} text=${code} what=${`the ${name} snippet`} />
    </div>
    <div class="tabs" role="tablist" aria-label="Languages" onKeyDown=${move}>
      ${all.map(([each], index) => html`<button key=${each} type="button" role="tab" id=${`tab-${index}`} aria-controls="snippet"
        aria-selected=${index === chosen ? "true" : "false"} tabindex=${index === chosen ? 0 : -1}
        onClick=${() => setChosen(index)}>${each}</button>`)}
    </div>
    <div id="snippet" role="tabpanel" aria-labelledby=${`tab-${chosen}`}>
      ${install && html`<p class="install"><code>${install}</code></p>`}
      <pre class="code" tabindex="0">${code}</pre>
    </div>
  </section>`;
}
