/** The first page after installing: connect the agent, allow pictures, what is never done. */
import { ask, part, say, speak } from "./page.js";

const EVERYWHERE = { origins: ["<all_urls>"] };

speak();
part("allow").addEventListener("click", () => void allow());
showAllowed(await chrome.permissions.contains(EVERYWHERE));
void window.navigator.storage?.persist?.(); // what waits is not the browser’s to clear
const answer = await ask("agent.state", null);
if (answer.ok) part("link").textContent = say(`link_${answer.data.link}`);

/** The browser asks in its own words, and only after a click. */
async function allow() {
  const granted = await chrome.permissions.request(EVERYWHERE);
  showAllowed(granted);
  if (!granted) part("allowed").textContent = say("welcome_refused");
}

/** @param {boolean} granted */
function showAllowed(granted) {
  part("allow").hidden = granted;
  part("allowed").textContent = granted ? say("welcome_allowed") : "";
}
