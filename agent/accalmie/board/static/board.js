// The board's table of contents: signs in, then shows the page that the address names.

import { Refused, signIn } from "./api.js";
import { browsersPage } from "./browsers.js";
import { casePage } from "./case.js";
import { el, say, tell } from "./elements.js";
import { listPage, refreshList } from "./list.js";

const REFRESH_MS = 30_000;
const main = document.getElementById("main");
const nav = document.getElementById("nav");
let shown = 0;

/** Show the page of the address; a slower answer to an earlier address is dropped. */
async function show() {
  const turn = ++shown;
  const page = currentPage();
  try {
    const content = await page.build();
    if (turn !== shown) return;
    main.replaceChildren(...content);
    document.title = `${page.title} · Accalmie`;
    markNavigation();
    main.focus({ preventScroll: true });
  } catch (error) {
    if (turn === shown) fail(error);
  }
}

function currentPage() {
  const number = /^#\/case\/([\w-]+)$/.exec(location.hash)?.[1];
  if (number) return { title: number, build: () => casePage(number) };
  if (location.hash === "#/browsers") {
    return { title: say("browsers"), build: () => browsersPage() };
  }
  return { title: say("cases"), build: () => listPage() };
}

function markNavigation() {
  const here = location.hash === "#/browsers" ? "#/browsers" : "#/";
  for (const link of nav.children) {
    if (link.getAttribute("href") === here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function fail(error) {
  if (!(error instanceof Refused)) throw error;
  if (error.code === "signed_out") showGate();
  else tell(error);
}

function showGate() {
  nav.hidden = true;
  main.replaceChildren(
    el(
      "section.gate",
      {},
      el("img", { src: "/static/icon.svg", alt: "", width: 48, height: 48 }),
      el("h1", {}, say("signed_out")),
      el("p", {}, say("signed_out_how")),
      el("code", {}, "accalmie board"),
    ),
  );
}

/** A slash goes to the search field, Escape back to the list. */
function onKey(event) {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "/" && !typing) {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === "Escape" && !typing && location.hash.startsWith("#/case/")) {
    location.hash = "#/";
  }
}

function refresh() {
  if (!document.hidden) refreshList().catch(fail);
}

async function start() {
  try {
    if (!(await signIn())) return showGate();
  } catch (error) {
    return fail(error);
  }
  nav.hidden = false;
  addEventListener("hashchange", () => show());
  addEventListener("case-changed", () => show());
  addEventListener("keydown", onKey);
  setInterval(refresh, REFRESH_MS);
  await show();
}

start();
