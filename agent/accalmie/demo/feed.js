// The demonstration page's own script: opens a reply box, posts what the person sends.

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.reply");
  if (!button) return;
  const box = button.parentElement.querySelector(".reply-box");
  box.hidden = !box.hidden;
  if (!box.hidden) box.querySelector("textarea, [contenteditable]").focus();
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const field = event.target.querySelector("textarea, [contenteditable]");
  const article = event.target.closest("article");
  const text = (field.value ?? field.textContent).trim();
  if (!text) return;
  const body = JSON.stringify({ under: article.id, lang: article.lang, text });
  const answer = await fetch("/comment", { method: "POST", body });
  if (answer.ok) await showThread();
});

// The thread as the server has it now, without losing what stands in other open boxes.
async function showThread() {
  const page = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  for (const fresh of page.querySelectorAll("article")) {
    if (document.getElementById(fresh.id)) continue;
    const above = fresh.parentElement.closest("article");
    const copy = document.importNode(fresh, true);
    if (!above) {
      document.querySelector(".thread").prepend(copy);
      continue;
    }
    const item = document.createElement("li");
    item.append(copy);
    const parent = document.getElementById(above.id);
    parent.querySelector(":scope > .replies").append(item);
    parent.querySelector(":scope > footer > .reply-box").hidden = true;
  }
}
