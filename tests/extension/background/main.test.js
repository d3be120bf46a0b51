import assert from "node:assert/strict";
import { test } from "node:test";
import { WebSocket } from "ws";
import { browserDouble } from "./browser-double.js";

test("every listener is registered while the module is read, so no waking event is missed", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval", "setTimeout"] });
  const heard = [];
  const listener = (name) => ({ addListener: () => heard.push(name) });
  const browser = browserDouble();
  Object.assign(browser.runtime, {
    onMessage: listener("message"),
    onInstalled: listener("installed"),
    onStartup: listener("startup"),
  });
  Object.assign(browser.permissions, {
    onAdded: listener("added"),
    onRemoved: listener("removed"),
  });
  browser.contextMenus.onClicked = listener("menu");
  const alarms = [];
  browser.alarms = { onAlarm: listener("alarm"), create: (name) => alarms.push(name) };
  browser.action = {
    setBadgeText: () => {},
    setBadgeBackgroundColor: () => {},
    setBadgeTextColor: () => {},
    setTitle: () => {},
  };
  const slowDisk = { open: () => ({}) }; // has not answered yet
  Object.assign(globalThis, { chrome: browser, indexedDB: slowDisk, WebSocket });
  globalThis.navigator ??= { userAgent: "Chrome/156" };
  await import("../../../extension/background/main.js");
  const waking = ["added", "alarm", "installed", "menu", "message", "removed", "startup"];
  assert.deepEqual(heard.sort(), waking);
  assert.deepEqual(alarms, ["wake"]);
});
