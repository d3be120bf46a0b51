/** The browser's extension interfaces in memory: as much of them as the background uses. */
import { readFileSync } from "node:fs";

const folder = new URL("../../../extension/", import.meta.url);
export const read = (path) => JSON.parse(readFileSync(new URL(path, folder), "utf8"));
export const ID = "abcdefghijklmnopabcdefghijklmnop";

/** `getMessage` over the real _locales. */
export function i18n(language = "en", wished = language) {
  const messages = read(`_locales/${language}/messages.json`);
  const fill = (message, values) => message.replace(/\$V(\d)\$/g, (_all, n) => values[n - 1] ?? "");
  return {
    getUILanguage: () => wished,
    getMessage: (key, values = []) => (messages[key] ? fill(messages[key].message, values) : ""),
  };
}

export function browserDouble() {
  const registered = new Map();
  const double = {
    allowed: false,
    tabsById: new Map([[1, { id: 1, active: true, windowId: 9 }]]),
    still: true, // whether the page stood still while it was pictured
    told: [],
    opened: [],
    pictures: [],
    picture: `data:image/png;base64,${Buffer.from("picture").toString("base64")}`,
    registered,
    menus: new Map(),
    i18n: i18n(),
    runtime: {
      id: ID,
      getURL: (path) => `chrome-extension://${ID}/${path}`,
      getManifest: () => read("manifest.json"),
    },
    permissions: { contains: async () => double.allowed },
    tabs: {
      get: async (id) => {
        if (!double.tabsById.has(id)) throw new Error("No tab");
        return double.tabsById.get(id);
      },
      query: async () => [...double.tabsById.values()],
      create: async (tab) => void double.opened.push(tab),
      sendMessage: async (tab, message) => {
        if (tab === 404) throw new Error("Receiving end does not exist");
        if (message.kind === "capture.still") return double.still;
        double.told.push({ tab, ...message });
      },
      captureVisibleTab: async (windowId) => {
        double.pictures.push(windowId);
        if (!double.picture)
          throw new Error("Either the '<all_urls>' or 'activeTab' permission is required.");
        return double.picture;
      },
    },
    contextMenus: {
      create: ({ id, ...entry }, done) => {
        double.runtime.lastError = double.menus.has(id) ? { message: "duplicate id" } : undefined;
        if (!double.menus.has(id)) double.menus.set(id, entry);
        done();
      },
      update: (id, entry) => double.menus.set(id, { ...double.menus.get(id), ...entry }),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }) => ids.flatMap((id) => registered.get(id) ?? []),
      unregisterContentScripts: async ({ ids }) => {
        for (const id of ids) registered.delete(id);
      },
      registerContentScripts: async (scripts) => {
        for (const one of scripts) registered.set(one.id, one);
      },
    },
  };
  return double;
}
