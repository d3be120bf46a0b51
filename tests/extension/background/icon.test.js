import assert from "node:assert/strict";
import { test } from "node:test";
import { Icon } from "../../../extension/background/icon.js";
import { i18n } from "./browser-double.js";

function iconDouble(language) {
  const shown = {};
  const set = (name) => async (given) => void Object.assign(shown, { [name]: given });
  const action = {
    setBadgeText: set("text"),
    setBadgeBackgroundColor: set("color"),
    setBadgeTextColor: set("ink"),
    setTitle: set("title"),
  };
  return { icon: new Icon({ action, i18n: i18n(language) }), shown };
}

const status = (due, late) => ({ due_within_the_hour: due, late });

test("while the agent is away the number is what waits for it", () => {
  const { icon, shown } = iconDouble();
  icon.show(null, 12);
  assert.equal(shown.text.text, "12");
  assert.equal(shown.title.title, "Accalmie: 12 waiting for the agent");
});

test("with the agent there it is the cases due, whatever waits", () => {
  const { icon, shown } = iconDouble("fr");
  icon.show(status(2, 1), 12);
  assert.equal(shown.text.text, "3");
  assert.equal(shown.title.title, "Accalmie : 3 à traiter dans l’heure");
});

test("nothing to say is no number, and the name alone", () => {
  const { icon, shown } = iconDouble();
  for (const [told, waiting] of [
    [null, 0],
    [status(0, 0), 5],
  ]) {
    icon.show(told, waiting);
    assert.equal(shown.text.text, "");
    assert.equal(shown.title.title, i18n().getMessage("name"));
  }
});

test("only what is late is brick, what waits is grey", () => {
  const { icon, shown } = iconDouble();
  const colours = [
    [null, 1],
    [status(1, 0), 0],
    [status(1, 1), 0],
  ].map(([told, waiting]) => {
    icon.show(told, waiting);
    return shown.color.color;
  });
  assert.equal(new Set(colours).size, 3);
  assert.equal(colours[2], "#a33b2a");
});

test("more than fits is said to be more", () => {
  const { icon, shown } = iconDouble();
  icon.show(null, 10_000);
  assert.equal(shown.text.text, "999+");
});
