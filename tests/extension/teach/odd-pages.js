/**
 * Comment lists in shapes that no site file knows, as people have written them over the years.
 *
 * Each: what to click, and the comments that are there: [author, text], in the order of the page.
 */

/** @type {[string, string][]} */
export const PEOPLE = [
  ["Maud Kerleau", "The parcel came open, and half of it was gone."],
  ["Ossian Brandt", "Nobody answers the phone since Monday. Is anyone there?"],
  ["Ines Falgarde", "Lovely colours, thank you!"],
  ["Tobias Quennell", "Charged twice, and the refund never came 😡"],
  ["Élodie Marchetti", "Je ne recommande pas, trois semaines d'attente."],
];
const hours = (/** @type {number} */ n) => `${n + 2} hours ago`;
const iso = (/** @type {number} */ n) => `2026-11-${10 + n}T09:1${n}:00Z`;
/** @param {(author: string, text: string, n: number) => string} row */
const each = (row) => PEOPLE.map(([author, text], n) => row(author, text, n)).join("\n");
const around = (/** @type {string} */ inside) =>
  `<!doctype html><html><body><nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a></li>
  <li><a href="/help">Help</a></li></ul></nav><main><h1>A bowl</h1><p>It holds soup.</p>${inside}</main>
  <footer><p>© A shop, since 1998</p></footer></body></html>`;

/** @type {Record<string, {html: string, click: string, comments?: [string, string][]}>} */
export const ODD_PAGES = {
  table: {
    click: "tr:nth-of-type(4) td:last-child",
    html: around(
      `<table class="guest"><tbody>${each(
        (author, text, n) =>
          `<tr><td><b>${author}</b><br><small>${iso(n).slice(0, 10)}</small></td><td>${text}</td></tr>`,
      )}</tbody></table>`,
    ),
  },
  "two rows each": {
    click: "div.msg:nth-of-type(3) .inner",
    html: around(
      `<div id="board">${each(
        (author, text, n) =>
          `<div class="msg msg-${n}"><div class="hd"><a href="/member/${n}">${author}</a>, <i>${hours(n)}</i></div>
        <div class="inner">${text}<br>And that is all.</div></div>`,
      )}</div>`,
    ),
    comments: PEOPLE.map(([author, text]) => [author, `${text}\nAnd that is all.`]),
  },
  "hashed classes": {
    click: "main section > div:nth-of-type(2) > div > div:nth-of-type(2) span",
    html: around(
      `<section class="css-1x9b2k">${each(
        (author, text, n) =>
          `<div class="css-1ab${n % 2}9z sc-bdVaJa"><div class="x1lliihq"><div class="kXyzAbQ"><a class="x9f1" href="/u/${n}"><span>${author}</span></a>
        <span>·</span><a class="x9f2" href="/p/88${n}"><time datetime="${iso(n)}">2 h</time></a></div>
        <div class="_3xTg9"><span>${text}</span></div><div class="q8z"><button>Like</button><button>Reply</button></div></div></div>`,
      )}</section>`,
    ),
  },
  "module classes": {
    click: "[class^='Comment_body__']",
    html: around(
      `<div class="Thread_list__a8f3K">${each(
        (author, text, n) =>
          `<div class="Comment_root__9Xk2a"><img alt="" src="data:,"><div><strong class="Comment_name__Q1w2e">${author}</strong>
        <span class="Comment_when__zz81f" title="${iso(n)}">${hours(n)}</span><div class="Comment_body__pL0k9"><p>${text}</p></div></div></div>`,
      )}</div>`,
    ),
  },
  "nested lists without a name": {
    click: "#talk ul ul li > p",
    html: around(
      `<div id="talk"><ul>${PEOPLE.map(
        ([author, text], n) =>
          `<li><cite>${author}</cite> <small>${hours(n)}</small><p>${text}</p>${n < 2 ? "<ul>" : "</li>"}`,
      ).join("")}</ul></li></ul></li></ul></div>`,
    ),
  },
  "custom elements": {
    click: "x-comment:nth-of-type(2) x-body",
    html: around(
      `<x-thread>${each(
        (author, text, n) =>
          `<x-comment key="k${n}"><x-person>${author}</x-person><x-time datetime="${iso(n)}">${hours(n)}</x-time><x-body>${text}</x-body></x-comment>`,
      )}</x-thread>`,
    ),
  },
  "a definition list": {
    click: "dl:nth-of-type(3) dd",
    html: around(
      `<div class="opinions">${each(
        (author, text, n) =>
          `<dl><dt>${author} <span class="date">(${iso(n).slice(0, 10)})</span></dt><dd>${text}</dd></dl>`,
      )}</div>`,
    ),
    comments: PEOPLE.map(([author, text]) => [author, text]),
  },
  "bare words": {
    click: "ol.says li:nth-of-type(2)",
    html: around(
      `<ol class="says">${each(
        (author, text, n) =>
          `<li><b>${author}</b> <time datetime="${iso(n)}">${hours(n)}</time> ${text}</li>`,
      )}</ol>`,
    ),
  },
  "paragraphs without a frame": {
    click: "div.post:nth-of-type(2) p:last-of-type",
    html: around(
      `<div class="posts">${each(
        (author, text, n) =>
          `<div class="post" id="post-${100 + n}"><h4>${author}</h4><a href="#post-${100 + n}">${hours(n)}</a><p>${text}</p><p>Second thoughts.</p><a class="reply-link" href="#r">Reply</a></div>`,
      )}</div>`,
    ),
    comments: PEOPLE.map(([author, text]) => [author, `${text}\nSecond thoughts.`]),
  },
  "reviews with stars and no time": {
    click: "[data-testid='review-text']",
    html: around(
      `<div data-testid="reviews">${each(
        (author, text, n) =>
          `<div data-testid="review"><div data-testid="stars">★★☆☆☆</div><div data-testid="reviewer-name">${author}</div><div data-testid="review-text">${text}</div><div>Was this helpful? <button>Yes (${n})</button></div></div>`,
      )}</div>`,
    ),
  },
};
