/** The frame of the page: pool, views, and the token where one is needed. */
import { render } from "./preact.js";
import { useEffect, useState } from "./preact-hooks.js";
import { admin, adminToken, constant } from "./api.js";
import { requests } from "./stream.js";
import { Announcer, Failure, Field, html, useLoad } from "./ui.js";
import { Start } from "./start.js";
import { Requests } from "./requests.js";
import { State } from "./state.js";
import { Changes } from "./changes.js";
import { Operations } from "./operations.js";
import { Actions } from "./actions.js";

const VIEWS = { start: Start, requests: Requests, state: State, changes: Changes, operations: Operations, actions: Actions };
const TITLES = {
  start: "Start",
  requests: "Requests",
  state: "State",
  changes: "Changes",
  operations: "Operations",
  actions: "Actions",
};
const POOL = "genauth-fake-pool";

function place() {
  const [view, ...rest] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { view: VIEWS[view] ? view : "start", rest };
}

function usePlace() {
  const [current, setCurrent] = useState(place());
  useEffect(() => {
    const follow = () => setCurrent(place());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return current;
}

function App() {
  const { view, rest } = usePlace();
  const [isLocked, setLocked] = useState(false);
  const [wanted, setWanted] = useState(sessionStorage.getItem(POOL));
  const pools = useLoad(() => admin("GET", "pools").then((answer) => answer.pools), [isLocked]);

  useEffect(() => {
    const lock = () => setLocked(true);
    document.addEventListener("token-needed", lock);
    return () => document.removeEventListener("token-needed", lock);
  }, []);
  useEffect(() => {
    document.title = `${TITLES[view]} – GenAuth Fake`;
    scrollTo(0, 0);
  }, [view]);

  const select = (id) => {
    sessionStorage.setItem(POOL, id);
    setWanted(id);
  };
  const pool = pools.data?.find((each) => each.id === wanted) ?? pools.data?.[0];
  const View = VIEWS[view];
  return html`
    <a class="skip" href="#content" onClick=${(event) => {
      event.preventDefault();
      document.getElementById("content").focus();
    }}>Skip to the content</a>
    <${Top} view=${view} pools=${pools} pool=${pool} select=${select} />
    <main id="content" tabindex="-1">
      ${isLocked
        ? html`<${TokenForm} done=${() => setLocked(false)} />`
        : pools.failure && !pools.data
          ? html`<div class="page"><h1>The admin endpoints are not available</h1>
              <${Failure} failure=${pools.failure} retry=${pools.reload} /></div>`
          : pool && html`<${View} key=${`${view} ${pool.id}`} pool=${pool} pools=${pools} select=${select} rest=${rest} />`}
    </main>
    <${Announcer} />`;
}

function Top({ view, pools, pool, select }) {
  return html`<header class="top">
    <div class="bar">
      <a class="brand" href="#/start"><img src="/_fake/console/icon.svg" alt="" width="20" height="20" />GenAuth Fake</a>
      <${Connection} />
      ${pool && html`<label class="pool"><span>Pool</span>
        <select aria-label="User pool" value=${pool.id} onFocus=${pools.reload} onChange=${(event) => select(event.target.value)}>
          ${pools.data.map((each) => html`<option key=${each.id} value=${each.id}>${each.name ?? each.id}</option>`)}
        </select></label>`}
    </div>
    <nav aria-label="Views">
      ${Object.entries(TITLES).map(([name, title]) => html`<a key=${name} href=${`#/${name}`}
        aria-current=${name === view ? "page" : undefined}>${title}</a>`)}
    </nav>
  </header>`;
}

function Connection() {
  const [status, setStatus] = useState(requests.status);
  useEffect(() => requests.subscribe(() => setStatus(requests.status)), []);
  const words = { live: "Live", connecting: "Connecting", broken: "Not connected" };
  return html`<span class=${`connection ${status}`} role="status">${words[status]}</span>`;
}

function TokenForm({ done }) {
  const [token, setToken] = useState(adminToken.get() ?? "");
  const [failure, setFailure] = useState();
  const submit = async (event) => {
    event.preventDefault();
    adminToken.set(token.trim());
    try {
      await admin("GET", "pools");
      requests.again();
      done();
    } catch (refusal) {
      adminToken.forget();
      setFailure(refusal.status === 401 ? new Error("This is not the token that the server was started with.") : refusal);
    }
  };
  return html`<div class="page narrow">
    <h1>Admin token</h1>
    <p>This server was started with an admin token. The page keeps it until the tab is closed.</p>
    <form onSubmit=${submit}>
      <${Field} label="Token">
        <input type="password" autocomplete="off" required value=${token} onInput=${(event) => setToken(event.target.value)} />
      <//>
      <${Failure} failure=${failure} />
      <div class="buttons"><button class="primary">Continue</button></div>
    </form>
  </div>`;
}

const root = document.getElementById("app");
root.replaceChildren();
render(html`<${App} />`, root);
requests.follow();
constant("kinds").catch(() => {});
