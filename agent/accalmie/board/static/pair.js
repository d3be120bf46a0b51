// The pairing page says what to do where the extension does not. The extension's own script acts
// on the click; the secret stays in the address's fragment and is not read here. The button wakes a
// moment after the page comes to the front: a click that was meant for what lay there before, lured
// by another page, is nobody's consent.

import { say } from "./elements.js";

const PATIENCE_MS = 4000;
const CALM_MS = 500;
const button = /** @type {HTMLButtonElement} */ (document.getElementById("pair"));
const result = document.querySelector("#pair-result");

const fresh = /^#s=[0-9a-f]{32}$/.test(location.hash);
let waking;

if (!fresh) result.textContent = say("pair_stale");
calm();
addEventListener("focus", calm);
document.addEventListener("visibilitychange", calm);

function calm() {
  button.disabled = true;
  clearTimeout(waking);
  waking = setTimeout(() => {
    button.disabled = !fresh;
  }, CALM_MS);
}

button.addEventListener("click", () => {
  setTimeout(() => {
    if (result.textContent === "") result.textContent = say("pair_silent");
  }, PATIENCE_MS);
});
