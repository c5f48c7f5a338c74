/** What can be done with a pool beside what the API does. */
import { useEffect, useRef, useState } from "./preact-hooks.js";
import { admin, poolPath } from "./api.js";
import { Armed } from "./armed.js";
import { Confirmed, Empty, Failure, Field, html, say, useAction, useLoad } from "./ui.js";

export function Actions({ pool, pools, select, rest }) {
  return html`<div class="page">
    <h1>Actions</h1>
    <div class="two">
      <div class="stack"><${Contents} pool=${pool} /><${Snapshots} pool=${pool} /></div>
      <div class="stack"><${Clock} pool=${pool} /><${Pools} pool=${pool} pools=${pools} select=${select} /></div>
    </div>
    <${Armed} pool=${pool} operation=${rest[1]} />
  </div>`;
}

function Card({ id, title, children }) {
  return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${children}</section>`;
}

function Contents({ pool }) {
  const [isOver, setOver] = useState(false);
  const file = useRef();
  const [load, failure, isRunning] = useAction(async (files) => {
    if (files.length !== 1) throw new Error("Drop one file: YAML or JSON.");
    await admin("PUT", poolPath(pool, "seed"), await files[0].text());
    say(`${files[0].name} is loaded`);
  });
  const [write, writeFailure] = useAction(async () => {
    const text = await admin("GET", poolPath(pool, "export"));
    const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    Object.assign(document.createElement("a"), { href: url, download: `${pool.name ?? pool.id}.yaml` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    say("The export is downloaded");
  });
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    load([...event.dataTransfer.files]);
  };
  const post = (path, done) => async () => {
    await admin("POST", poolPath(pool, path));
    say(done);
  };
  return html`<${Card} id="contents" title="Contents of the pool">
    <div class=${`drop ${isOver ? "over" : ""}`} onDragOver=${(event) => {
      event.preventDefault();
      setOver(true);
    }} onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <p><strong>Drop a seed file here</strong></p>
      <p class="hint">It replaces what the pool holds; a reset comes back to it.</p>
      <input ref=${file} type="file" class="unseen" tabindex="-1" aria-label="Seed file" accept=".yaml,.yml,.json" onChange=${(event) => {
        load([...event.target.files]);
        event.target.value = "";
      }} />
      <button type="button" disabled=${isRunning} onClick=${() => file.current.click()}>${isRunning ? "Loading" : "Choose a file"}</button>
    </div>
    <${Failure} failure=${failure ?? writeFailure} />
    <div class="buttons">
      <button type="button" onClick=${write}>Export as YAML</button>
      <${Confirmed} label="Reset" question="Put the pool back to its seed? What was created since then is lost." act=${post("reset", "The pool is back at its seed")} />
      <${Confirmed} label="Wipe" question="Remove everything that the pool holds? A reset brings the seed back." act=${post("wipe", "The pool is empty")} />
    </div>
  <//>`;
}

function Snapshots({ pool }) {
  const { data, failure, reload } = useLoad(() => admin("GET", poolPath(pool, "snapshots")), [pool.id]);
  const [name, setName] = useState("");
  const [take, takeFailure] = useAction(async (event) => {
    event.preventDefault();
    await admin("PUT", poolPath(pool, "snapshots", name.trim()));
    setName("");
    reload();
    say("The snapshot is taken");
  });
  const restore = (each) => async () => {
    await admin("POST", poolPath(pool, "snapshots", each, "restore"));
    say(`The pool is back at ${each}`);
  };
  const forget = (each) => async () => {
    await admin("DELETE", poolPath(pool, "snapshots", each));
    reload();
  };
  return html`<${Card} id="snapshots" title="Snapshots">
    <${Failure} failure=${failure} retry=${reload} />
    ${data?.snapshots.length === 0 && html`<p class="hint">There is none. A snapshot keeps what the pool holds now, to come back to.</p>`}
    <ul class="plain">${(data?.snapshots ?? []).map((each) => html`<li key=${each}><span class="grow">${each}</span>
      <${Confirmed} small label="Restore" kind="" question=${`Put the pool back to ${each}? What was changed since then is lost.`} act=${restore(each)} />
      <${Confirmed} small label="Delete" question=${`Delete the snapshot ${each}?`} act=${forget(each)} /></li>`)}</ul>
    <form class="inline" onSubmit=${take}>
      <${Field} label="Name of the snapshot"><input required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}" title="Letters, digits, dots, dashes and underscores"
        value=${name} onInput=${(event) => setName(event.target.value)} /><//>
      <button>Take a snapshot</button>
    </form>
    <${Failure} failure=${takeFailure} />
  <//>`;
}

const STEPS = { "1 minute": "PT1M", "1 hour": "PT1H", "1 day": "P1D", "30 days": "P30D" };

function Clock({ pool }) {
  const { data, failure, reload } = useLoad(() => admin("GET", poolPath(pool, "clock")), [pool.id]);
  const [by, setBy] = useState("PT15M");
  const [at, setAt] = useState("");
  const [change, changeFailure] = useAction(async (step, body) => {
    await admin("POST", poolPath(pool, "clock", step), body);
    reload();
  });
  useEffect(() => {
    const timer = setInterval(() => !document.hidden && reload(), 1000);
    return () => clearInterval(timer);
  }, []);
  return html`<${Card} id="clock" title="Clock">
    <${Failure} failure=${failure} retry=${reload} />
    <p class="figure"><strong class="clock">${data ? data.now.replace("T", " ").replace(/\.\d+Z$/, " UTC") : "…"}</strong> <span class=${`tag ${data?.isFrozen ? "serious" : ""}`}>${data?.isFrozen ? "frozen" : "running"}</span></p>
    <div class="buttons">
      ${data?.isFrozen
        ? html`<button type="button" onClick=${() => change("follow")}>Follow the system clock</button>`
        : html`<button type="button" onClick=${() => change("freeze")}>Freeze</button>`}
      ${Object.entries(STEPS).map(([words, step]) => html`<button key=${step} type="button" onClick=${() => change("advance", { by: step })}>+ ${words}</button>`)}
    </div>
    <form class="inline" onSubmit=${(event) => {
      event.preventDefault();
      change("advance", { by });
    }}><${Field} label="Advance by (ISO 8601)"><input required value=${by} onInput=${(event) => setBy(event.target.value)} /><//><button>Advance</button></form>
    <form class="inline" onSubmit=${(event) => {
      event.preventDefault();
      change("freeze", { at: `${at}${at.length === 16 ? ":00" : ""}Z` });
    }}><${Field} label="Freeze at (UTC)"><input type="datetime-local" step="1" required value=${at} onInput=${(event) => setAt(event.target.value)} /><//><button>Freeze at</button></form>
    <${Failure} failure=${changeFailure} />
    <${Tokens} pool=${pool} />
  <//>`;
}

function Tokens({ pool }) {
  const [change, failure] = useAction(async (step, done) => {
    await admin("POST", poolPath(pool, "tokens", step));
    say(done);
  });
  return html`<h3>Tokens</h3>
    <p class="hint">The clock does not end the tokens of clients; this does.</p>
    <div class="buttons">
      <button type="button" onClick=${() => change("expire", "All tokens of the pool have expired")}>Expire tokens</button>
      <button type="button" onClick=${() => change("restore", "The tokens are in force again")}>Restore tokens</button>
    </div><${Failure} failure=${failure} />`;
}

function Pools({ pool, pools, select }) {
  const [name, setName] = useState("");
  const [create, failure] = useAction(async (event) => {
    event.preventDefault();
    const created = await admin("POST", "pools", name.trim() ? { name: name.trim() } : {});
    setName("");
    pools.reload();
    select(created.id);
    say("The pool is open");
  });
  const close = (each) => async () => {
    await admin("DELETE", poolPath(each));
    pools.reload();
  };
  return html`<${Card} id="pools" title="Pools">
    ${pools.data.length === 0 && html`<${Empty} title="There is no pool" />`}
    <ul class="plain">${pools.data.map((each) => html`<li key=${each.id}>
      <span class="grow">${each.name ?? html`<span class="quiet">no name</span>`} <code>${each.id}</code></span>
      ${each.id === pool.id
        ? html`<span class="tag">selected</span>`
        : html`<button type="button" class="small" onClick=${() => select(each.id)}>Switch</button>`}
      ${each.name !== "default" && html`<${Confirmed} small label="Delete" question=${`Delete the pool ${each.name ?? each.id} with all it holds?`} act=${close(each)} />`}</li>`)}</ul>
    <form class="inline" onSubmit=${create}>
      <${Field} label="Name of a new pool" hint="Optional. It gets an id and a key of its own."><input value=${name} onInput=${(event) => setName(event.target.value)} /><//>
      <button>Create a pool</button>
    </form>
    <${Failure} failure=${failure} />
  <//>`;
}
