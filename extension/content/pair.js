/**
 * On the agent's own pairing page: hands the page's one-time secret to the background, when the
 * person presses the button there. The background checks that it came from that page.
 */
(() => {
  const button = document.querySelector("button#pair");
  const result = document.querySelector("#pair-result");
  if (!document.querySelector('meta[name="accalmie-agent"]') || !button || !result) return;
  button.addEventListener("click", (event) => {
    if (event.isTrusted) void pair();
  });

  async function pair() {
    const secret = /^#s=([0-9a-f]{32})$/.exec(location.hash)?.[1];
    if (!secret || !result) return;
    const data = { secret, port: Number(location.port) };
    const answer = await chrome.runtime.sendMessage({ kind: "pair.secret", data });
    result.textContent = answer.ok ? chrome.i18n.getMessage("pair_done") : answer.error;
  }
})();
