/** How the overlay looks: one accent, amber for soon, brick only for late and for a threat. */
globalThis.Accalmie.style = `
:host { all: initial }
* { box-sizing: border-box }
[hidden] { display: none !important }
.layer {
  --ink: #1f2a2c; --soft: #55646a; --paper: #ffffff; --wash: #f4f7f6; --rule: #dde5e3; --field: #8a989c;
  --accent: #2f7d6d; --on-accent: #ffffff; --accent-wash: #e6f1ee;
  --soon: #8a5200; --soon-wash: #fdf3e0; --late: #a33b2a; --late-wash: #fbeae6;
  --shadow: 0 1px 2px rgb(20 40 40 / 10%), 0 8px 28px rgb(20 40 40 / 16%);
  position: absolute; inset: 0 auto auto 0; width: 0; height: 0;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink); color-scheme: light dark; text-align: start; -webkit-font-smoothing: antialiased;
}
@media (prefers-color-scheme: dark) {
  .layer {
    --ink: #e6eceb; --soft: #a3b1b3; --paper: #1b2224; --wash: #232c2e; --rule: #344043; --field: #75868a;
    --accent: #7cc7b4; --on-accent: #10201c; --accent-wash: #22362f;
    --soon: #e5b366; --soon-wash: #362b18; --late: #f0998a; --late-wash: #3b2320;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 10px 32px rgb(0 0 0 / 50%);
  }
}
button, select, textarea { font: inherit; color: inherit; margin: 0 }
button { cursor: pointer }
button:disabled { cursor: default }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
h2:focus-visible { outline: none }
.icon { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4;
  stroke-linecap: round; stroke-linejoin: round }

.badge, .dot { position: absolute; opacity: .86; transition: opacity .15s, box-shadow .15s }
.badge { display: inline-flex; align-items: center; gap: 4px; height: 22px; padding: 0 8px 0 6px; white-space: nowrap;
  border: 1px solid color-mix(in srgb, var(--tone) 28%, transparent); border-radius: 11px;
  background: var(--tone-wash); color: var(--tone); font-size: 12px; line-height: 20px; font-weight: 500;
  font-variant-numeric: tabular-nums }
.badge .icon { width: 14px; height: 14px }
.badge .picture { display: inline-flex }
.badge:hover, .badge:focus-visible, .badge[aria-expanded="true"] { opacity: 1; box-shadow: 0 1px 6px rgb(20 40 40 / 18%) }
.dot { display: grid; place-items: center; width: 24px; height: 24px; margin-left: -6px; padding: 0; border: 0;
  border-radius: 50%; background: none; color: var(--soft) }
.dot::before { content: ""; width: 10px; height: 10px; border: 1.5px solid; border-radius: 50%; background: var(--paper) }
.dot:hover, .dot:focus-visible, .dot[aria-expanded="true"] { opacity: 1; color: var(--accent) }
.dot:focus-visible { outline: none }
.dot:focus-visible::before { outline: 2px solid; outline-offset: 2px }
.dot.kept::before { background: currentColor }
.badge, .card { --tone: var(--accent); --tone-wash: var(--accent-wash) }
[data-urgency="soon"] { --tone: var(--soon); --tone-wash: var(--soon-wash) }
[data-urgency="late"], .badge[data-kind="threat"] { --tone: var(--late); --tone-wash: var(--late-wash) }
[data-urgency="done"] { --tone: var(--soft); --tone-wash: var(--wash) }

.card { position: fixed; display: flex; flex-direction: column; overflow: hidden; background: var(--paper);
  border: 1px solid var(--rule); border-radius: 10px; box-shadow: var(--shadow) }
.card header { display: flex; align-items: flex-start; gap: 8px; padding: 12px 8px 12px 16px;
  border-bottom: 1px solid var(--rule) }
.head { flex: 1; min-width: 0 }
.card h2 { display: flex; align-items: center; gap: 8px; margin: 0; font-size: 15px; line-height: 20px; font-weight: 600 }
.card h2 span::first-letter { text-transform: uppercase }
.card h2 span { display: block; min-width: 0 }
.card h2 .icon { color: var(--tone) }
.meta { display: flex; align-items: center; gap: 8px; margin: 4px 0 0 24px; color: var(--soft); font-size: 12px;
  line-height: 16px; font-variant-numeric: tabular-nums }
.steps { display: inline-flex; gap: 3px }
.steps i { width: 12px; height: 4px; border-radius: 2px; background: var(--rule) }
.steps i.on { background: var(--ink); opacity: .62 }
.time { display: inline-flex; align-items: center; gap: 6px; height: 24px; color: var(--tone); font-size: 13px;
  font-weight: 500; white-space: nowrap; font-variant-numeric: tabular-nums }
.time svg { width: 20px; height: 20px; transform: rotate(-90deg); fill: none; stroke-width: 2 }
.time .track { stroke: var(--rule) }
.time .arc { stroke: currentColor; stroke-linecap: round }
.close { display: inline-flex; padding: 4px; border: 0; border-radius: 6px; background: none; color: var(--soft) }
.close:hover { background: var(--wash); color: var(--ink) }

.tight { overflow-y: auto; scrollbar-width: thin }
.tight header { position: sticky; top: 0; z-index: 1; background: var(--paper) }
.body { flex: 1; min-height: 64px; overflow-y: auto; overscroll-behavior: contain; padding: 12px 16px; display: flex;
  flex-direction: column; gap: 12px; scrollbar-width: thin }
.body > * { flex: none }
.tight .body { flex: none; overflow: visible }
.row { display: flex; align-items: center; gap: 8px; flex-wrap: wrap }
.quote-head { justify-content: space-between; color: var(--soft); font-size: 12px }
.quote-head cite { font-style: normal; font-weight: 500 }
.quote { margin: 4px 0 0; padding-inline-start: 12px; border-inline-start: 2px solid var(--rule); max-height: 104px;
  overflow-y: auto; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; scrollbar-width: thin }
.quote mark { background: none; color: inherit }
.quote.shown mark { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px;
  text-underline-offset: 3px }
.advice { display: flex; gap: 8px; padding: 8px 12px; border-radius: 8px; background: var(--accent-wash) }
.advice .icon { margin-top: 2px; color: var(--accent) }
.advice p, .conduct p { margin: 0 }
.conduct { display: grid; grid-template-columns: 16px 1fr; gap: 8px; color: var(--soft); font-size: 13px }
.conduct .icon { margin-top: 1px }
.conduct .row, .conduct .hint { grid-column: 2 }
.conduct .hint { font-size: 12px }
.capture { display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: 12px }
.capture canvas { width: 72px; height: 44px; object-fit: cover; object-position: left top; border: 1px solid var(--rule);
  border-radius: 6px }
.facts { flex: 1; display: flex; flex-direction: column }
.facts code { font: 11px/16px ui-monospace, "Cascadia Mono", Menlo, monospace }

.tabs { display: flex; flex-wrap: wrap; gap: 4px; margin-bottom: 8px }
.tabs button { white-space: nowrap; padding: 2px 10px; border: 0; border-radius: 12px; background: none; color: var(--soft); font-size: 13px }
.tabs button:hover { background: var(--wash) }
.tabs button[aria-selected="true"] { background: var(--accent-wash); color: var(--accent); font-weight: 600 }
.reply { display: block; width: 100%; min-height: 96px; padding: 8px 10px; border: 1px solid var(--field);
  border-radius: 8px; background: var(--paper); line-height: 1.5; resize: vertical; unicode-bidi: plaintext }
.reply:focus-visible { outline-offset: -1px; border-color: var(--accent) }
.under { justify-content: space-between; margin-top: 4px; min-height: 18px }
.counter { margin-inline-start: auto; color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums }
.counter.over { color: var(--late); font-weight: 600 }
.note { margin: 0; color: var(--soft); font-size: 12px }
.note:empty { display: none }
.findings { list-style: none; margin: 0; padding: 0; font-size: 13px }
.findings li { display: flex; gap: 8px; align-items: baseline; padding: 6px 0; border-top: 1px solid var(--rule) }
.findings li > span:nth-child(2) { flex: 1 }
.level { padding: 0 6px; border-radius: 8px; background: var(--wash); color: var(--soft); font-size: 11px; line-height: 16px;
  white-space: nowrap }
.warning .level { background: var(--soon-wash); color: var(--soon) }
.error .level { background: var(--late-wash); color: var(--late) }

.tabs ~ .note, .glimpse { margin: 0 0 8px }
.glimpse { color: var(--soft); font-size: 13px; font-style: italic; unicode-bidi: plaintext }
.glimpse:empty, .past:empty { display: none }
.past { font-size: 13px }
.past summary { color: var(--soft); cursor: pointer }
.past article { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--rule) }
.past p { margin: 0 0 4px; overflow-wrap: anywhere; unicode-bidi: plaintext }
.past .said { color: var(--soft) }

.card footer { display: flex; flex-direction: column; gap: 8px; padding: 12px 16px; border-top: 1px solid var(--rule);
  background: var(--wash) }
.face span { flex: 1; font-weight: 500 }
footer button:not(.link), .conduct button, .question button { padding: 4px 12px; border: 1px solid var(--rule); border-radius: 8px;
  background: var(--paper); line-height: 20px }
footer button:not(.link):hover:enabled, .conduct button:hover:enabled, .question button:hover { border-color: var(--accent) }
.face button[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-wash); color: var(--accent);
  font-weight: 600 }
footer .primary:not(.link) { flex: 1; border-color: var(--accent); background: var(--accent); color: var(--on-accent);
  font-weight: 600; padding: 6px 12px }
footer .primary:not(.link):disabled { border-color: var(--rule); background: var(--rule); color: var(--soft) }
footer .primary + button:not(.link) { padding: 6px 12px }
footer button:disabled:not(.primary), .conduct :disabled { color: var(--soft); opacity: .7 }
.conduct select { min-width: 0; max-width: 140px; padding: 3px 6px; border: 1px solid var(--rule); border-radius: 8px; background: var(--paper);
  line-height: 20px }
.link { padding: 0; border: 0; background: none; color: var(--accent); font-size: 13px; text-decoration: underline;
  text-decoration-color: transparent; text-underline-offset: 3px }
.link:hover { text-decoration-color: currentColor }
.quiet { gap: 16px }
.quiet .link { color: var(--soft) }
.aside { position: absolute; width: 1px; height: 1px; opacity: 0 }

.question { position: fixed; width: max-content; max-width: min(340px, 100vw - 16px); padding: 12px 16px 16px; background: var(--paper); border: 1px solid var(--rule);
  border-radius: 10px; box-shadow: var(--shadow) }
.question h2 { display: flex; align-items: center; gap: 8px; margin: 0; font-size: 15px; line-height: 20px; font-weight: 600 }
.question h2 .icon { color: var(--accent) }
.question .hint { margin: 4px 0 0; color: var(--soft); font-size: 12px; line-height: 16px }
.question .row { margin-top: 12px }
.question .row button { flex: 1 }
.question .note { margin-top: 8px }

.said-note { position: fixed; left: 0; top: 0; margin: 0; max-width: 320px; padding: 8px 12px; border-radius: 8px; text-wrap: pretty;
  background: var(--paper); border: 1px solid var(--rule); box-shadow: var(--shadow) }
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
@media (forced-colors: active) { .badge, .card, .question, .advice { border: 1px solid CanvasText } }
`;
