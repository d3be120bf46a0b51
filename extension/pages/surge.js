/** The popup's part on what needs a look beyond single cases: a surge, pages to look at again. */
import { ago } from "./ago.js";
import { LANGUAGE, part, say } from "./page.js";

const SHARE_SAID = 0.5;

/** @typedef {NonNullable<AgentState["status"]>} Status */

/** @param {Status | null} status */
export function showSurge(status) {
  const surge = status?.surge ?? null;
  part("surge").hidden = !surge;
  if (surge) showOnce("surge-text", sentences(surge).join(" "));
  showRevisit(status?.revisit ?? []);
}

/** @param {NonNullable<Status["surge"]>} surge */
function sentences(surge) {
  const { window_minutes: minutes, count, expected, count_now, cause, cause_share } = surge;
  const percent = new Intl.NumberFormat(LANGUAGE, { style: "percent" });
  const decimal = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
  const said = [say("surge_pace", count, spanOf(minutes), decimal.format(expected))];
  if (count_now > count) said.push(say("surge_now", count_now));
  if (cause && cause_share >= SHARE_SAID)
    said.push(say("surge_cause", say(`cause_${cause}`), percent.format(cause_share)));
  if (surge.page_share >= SHARE_SAID) said.push(say("surge_page", surge.page_title));
  if (surge.words.length > 0) said.push(say("surge_words", surge.words.join(", ")));
  return said;
}

/** "30 minutes", "2 hours", in the person's language. @param {number} minutes */
function spanOf(minutes) {
  const [value, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return new Intl.NumberFormat(LANGUAGE, { style: "unit", unit, unitDisplay: "long" }).format(
    value,
  );
}

/** @param {Status["revisit"]} pages */
function showRevisit(pages) {
  part("revisit").hidden = !pages?.length;
  const lines = (pages ?? []).map(({ post_url, page_title, last_checked_at }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    if (/^https?:/.test(post_url)) link.href = post_url;
    link.target = "_blank";
    link.rel = "noreferrer";
    link.textContent = page_title || post_url;
    const time = document.createElement("span");
    time.className = "time calm";
    if (last_checked_at) time.textContent = ago(LANGUAGE, Date.parse(last_checked_at), Date.now());
    item.append(link, time);
    return item;
  });
  if (part("pages").textContent !== lines.map((line) => line.textContent).join(""))
    part("pages").replaceChildren(...lines); // else the link under the pointer stays
}

/** A reader of the screen says it again only where it changed. @param {string} id @param {string} text */
function showOnce(id, text) {
  if (part(id).textContent !== text) part(id).textContent = text;
}
