// The paired browsers: connect this one in one click, rename one, remove one in two clicks.

import { change, get, post, remove } from "./api.js";
import { el, momentText, say, tell } from "./elements.js";

const LONGEST_NAME = 60;

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
  const name = el("b", { dir: "auto" }, device.label);
  const rename = el(
    "button.plain",
    { type: "button", onclick: () => ask(place, device, name, rename) },
    say("rename"),
  );
  return el(
    "li.panel",
    { "data-client": device.client },
    el("span", {}, name, el("small", {}, facts.join(" · "))),
    el("span.actions", {}, rename, removal(place, device)),
  );
}

/** A field in place of the name; Enter or the button keeps it, Escape leaves it as it was. */
function ask(place, device, name, button) {
  const leave = () => {
    form.replaceWith(name);
    button.hidden = false;
    button.focus();
  };
  const field = el("input", {
    value: device.label,
    maxLength: LONGEST_NAME,
    required: true,
    "aria-label": say("name"),
    onkeydown: (event) => event.key === "Escape" && leave(),
  });
  const form = el(
    "form.rename",
    { onsubmit: keep },
    field,
    el("button", { type: "submit" }, say("save")),
  );
  async function keep(event) {
    event.preventDefault();
    try {
      const told = await change(`/board/browsers/${device.client}`, { label: field.value });
      fill(place, told.devices);
      place.querySelector(`[data-client="${device.client}"] button`)?.focus();
    } catch (error) {
      tell(error);
    }
  }
  name.replaceWith(form);
  button.hidden = true;
  field.select();
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
