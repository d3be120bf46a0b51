/**
 * The background's table of contents: builds every part and connects them.
 *
 * Listeners are registered synchronously, so that the event that woke this worker is not missed.
 * Nothing here is remembered between two lives: what must be is in storage.
 */
import { problemOf } from "../shared/site-schema.js";
import { AgentLink } from "./agent-link.js";
import { Camera } from "./camera.js";
import { Delivery } from "./delivery.js";
import { Forgetting } from "./forgetting.js";
import { Health } from "./health.js";
import { Icon } from "./icon.js";
import { browserName, identity } from "./identity.js";
import { Menu } from "./menu.js";
import { News } from "./news.js";
import { Outbox } from "./outbox.js";
import { Reach } from "./reach.js";
import { Router } from "./router.js";
import { Sites } from "./sites.js";
import { Storage } from "./storage.js";
import { Teaching } from "./teaching.js";

const WAKE = "wake";
const WAKE_MINUTES = 0.5; // the shortest a packed extension gets
const BEAT_MS = 20_000; // below both browsers' 30 s without events

const storage = new Storage();
const outbox = new Outbox(storage, Date.now);
const link = new AgentLink({ storage, identity: () => identity(chrome, navigator.userAgent) });
const news = new News(chrome);
const icon = new Icon(chrome);
const reach = new Reach(chrome);
const menu = new Menu(chrome, reach, news);
const delivery = new Delivery(outbox, link, (entry, answer) => news.answered(entry, answer));
const forgetting = new Forgetting({ storage, outbox, link, news });
const sites = new Sites({
  storage,
  read: async (name) => (await fetch(chrome.runtime.getURL(`sites/${name}`))).text(),
  problemOf,
});
const health = new Health({ storage, sites });
const router = new Router({
  link,
  outbox,
  delivery,
  camera: new Camera(chrome),
  sites,
  teaching: new Teaching({ browser: chrome, link, sites, problemOf }),
  health,
  storage,
  browser: chrome,
  agentState,
  browserName: browserName(navigator.userAgent),
});

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  void router.answer(message, sender).then(respond);
  return true; // the answer comes later
});
chrome.runtime.onInstalled.addListener((details) => void installed(details.reason));
chrome.runtime.onStartup.addListener(() => void started());
chrome.contextMenus.onClicked.addListener((click, tab) => void menu.chosen(click, tab));
chrome.alarms.onAlarm.addListener(() => void wake());
chrome.permissions.onAdded.addListener(() => void reached().then(() => reach.fillOpenTabs()));
chrome.permissions.onRemoved.addListener(() => void reached());

health.onChange = () => void askForSites();
outbox.onChange = () => void (link.up || showStatus());
link.onUp = () => void linkUp();
link.onDown = () => void showStatus();
link.onNews = (/** @type {string} */ kind, /** @type {any} */ data) => {
  // A reading nobody asked for: the second opinion on what the reader was unsure of.
  if (kind === "case.changed" || kind === "comments.read")
    void news.everywhere(kind, data).then(showStatus);
  else if (kind === "surge.told") void showStatus();
  else if (kind === "drafts.written") void news.everywhere(kind, data);
  else if (kind === "link.slow") delivery.slow(data.wait_ms);
  else if (kind === "comments.forget") void forgetting.forget(data);
};

chrome.alarms.create(WAKE, { periodInMinutes: WAKE_MINUTES });
setInterval(() => void beat(), BEAT_MS);
void link.connect().then(showStatus);
void navigator.storage?.persist?.(); // Firefox; Chrome has it on pages only, and asks there

async function linkUp() {
  void askForSites();
  await Promise.all([delivery.run(), showStatus()]);
  // Pages send again what got no reading; what still waits here would be sent twice.
  if ((await outbox.count()) === 0) await news.everywhere("link.up", null);
  await showStatus();
}

async function wake() {
  await link.connect();
  await Promise.all([delivery.run(), showStatus()]);
}

async function beat() {
  await chrome.runtime.getPlatformInfo(); // Firefox counts extension calls only
  await link.beat();
  await showStatus();
}

async function started() {
  await Promise.all([wake(), menu.refresh()]);
}

/** Where content scripts run may have changed, and with it where the menu has its entry. */
async function reached() {
  await Promise.all([reach.refresh(), menu.refresh()]);
}

/** @param {string} reason */
async function installed(reason) {
  await reached();
  await reach.fillOpenTabs();
  if (reason === "install") await chrome.tabs.create({ url: "pages/welcome.html" });
}

/** Says how the sites look, and hears which files the person has. */
async function askForSites() {
  try {
    const { data } = await link.ask("sites.ask", { looks: await health.told() });
    await sites.replaceOwn(data.sites);
  } catch {
    // Without an answer the files known from last time serve.
  }
}

/** @returns {Promise<AgentState["status"]>} null where the agent does not say */
async function status() {
  if (!link.up) return null;
  try {
    const { agent_version: _version, ...told } = (await link.ask("status.ask", {})).data;
    return told;
  } catch {
    return null; // it went away between two lines; the state says so
  }
}

async function showStatus() {
  const [told, waiting] = await Promise.all([status(), outbox.count()]);
  icon.show(told, waiting);
}

/** @returns {Promise<AgentState>} */
async function agentState() {
  const [told, kept] = await Promise.all([status(), outbox.told()]);
  icon.show(told, kept.waiting);
  return {
    link: link.state,
    agent_version: link.agentVersion,
    ...kept,
    last_accepted_ms: (await storage.fact("last_accepted_ms")) ?? null,
    status: told,
  };
}
