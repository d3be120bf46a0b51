// The paired browsers: connect this one in one click, remove one in two.

import { get, post, remove } from "./api.js";
import { el, momentText, say, tell } from "./elements.js";

export async function browsersPage() {
  const { devices } = await get("/board/browsers");
  const place = el("ul.devices");
  fill(place, devices);
  return [
    el("h1", {}, say("browsers")),
    place,
    el(
      "section.panel",
      {},
      el("p", {}, say("connect_how")),
      el("button.primary", { type: "button", onclick: connect }, say("connect")),
    ),
  ];
}

function fill(place, devices) {
  const items = devices.map((device) => item(place, device));
  place.replaceChildren(...(items.length ? items : [el("li.empty", {}, say("no_browsers"))]));
}

function item(place, device) {
  const facts = [say("paired", { t: momentText(device.created_at) })];
  if (device.last_seen_at) facts.push(say("last_seen", { t: momentText(device.last_seen_at) }));
  return el(
    "li.panel",
    {},
    el("span", {}, el("b", { dir: "auto" }, device.label), el("small", {}, facts.join(" · "))),
    removal(place, device),
  );
}

/** The first click asks again, the second removes. */
function removal(place, device) {
  const button = el("button.plain", { type: "button", onclick: press }, say("remove"));
  async function press() {
    if (button.dataset.sure !== "yes") {
      button.dataset.sure = "yes";
      button.textContent = say("remove_sure");
      return;
    }
    try {
      fill(place, (await remove(`/board/browsers/${device.client}`)).devices);
    } catch (error) {
      tell(error);
    }
  }
  return button;
}

async function connect() {
  try {
    const { url } = await post("/board/pairing");
    location.assign(url);
  } catch (error) {
    tell(error);
  }
}
