/**
 * Every kind of message of the link and the shape of its data: the same list as the agent's
 * `link/messages.py`. `tests/contract/messages/<kind>.json` holds one example of each, and both
 * sides' tests hold their list to that folder. Pure.
 */
import {
  anyRecord,
  bool,
  hex,
  instant,
  integer,
  list,
  number,
  oneOf,
  orNull,
  record,
  text,
} from "./shapes.js";

/** @typedef {import("./shapes.js").Shape} Shape */

export const MAX_TEXT = 20_000;
export const MAX_COMMENTS = 100;
/** Comments of one page whose presence is told at once. */
export const MAX_IDS = 2000;

/** Fields that comments of a site as a rule have. */
const USUAL = ["id", "author", "handle", "author_url", "permalink", "time"];
const key = text(80, 8);
const short = text(300);
const long = text(MAX_TEXT);
const language = text(35);
const caseId = hex(32);
const sha256 = hex(64);
const severity = integer(1, 4);
const abuse = list(oneOf(["insult", "threat", "hate", "obscene"]));
const causes = "delivery quality price billing service staff outage safety privacy ethics other";
const cause = orNull(oneOf(causes.split(" ")));
const intent = oneOf("complaint question request praise attack spam other".split(" "));
const move = oneOf("answer private escalate report ignore none".split(" "));
const status = oneOf(
  "new in_progress waiting_department awaiting_approval replied watching closed void".split(" "),
);
const precision = oneOf(["exact", "minute", "hour", "day", "unknown"]);
const why = list(record({ text: long, weight: number }));
const advice = record({ move, reason: long }, { clause: short });
const finding = record(
  {
    rule: short,
    severity: oneOf(["error", "warning", "hint"]),
    start: integer(0),
    end: integer(0),
    message: long,
  },
  { fix: orNull(long) },
);
const draft = record(
  { tone: oneOf(["short", "warm", "formal"]), text: long, length: integer(0), limit: integer(0) },
  { findings: list(finding) },
);
const pastCase = record({
  number: short,
  comment: short,
  reply: long,
  replied_at: instant,
  status,
  reopened: bool,
});
const captureRef = record({ sha256, captured_at: instant, manifest_sha256: text(64) });
const rect = record({ x: number, y: number, width: number, height: number }, {}, { strict: true });

/** What a page says of one comment: strict, because the agent refuses a field it does not know. */
export const comment = record(
  { id: text(300, 1), text: long },
  {
    platform: text(40),
    platform_id: short,
    parent_id: short,
    author_name: short,
    author_handle: short,
    author_url: text(2000),
    comment_url: text(2000),
    post_url: text(2000),
    page_title: text(500),
    language_hint: language,
    posted_at: orNull(instant),
    posted_at_precision: precision,
    seen_at: orNull(instant),
    own: bool,
    partial: bool,
    adapter: text(60),
  },
  { strict: true },
);

const verdict = record(
  {
    id: short,
    language,
    sentiment: oneOf(["negative", "neutral", "positive"]),
    negativity: number,
  },
  {
    abuse,
    cause,
    topic: orNull(short),
    intent,
    severity,
    advice: move,
    why,
    unsure: bool,
    read: bool,
  },
);

const caseView = record(
  {
    case_id: caseId,
    number: short,
    comment_id: short,
    status,
    due_at: instant,
    severity,
    cause,
    intent,
    abuse,
    language,
    negativity: number,
    why,
    advice,
  },
  { captures: list(captureRef), assignee: short, may_hide: bool },
);

/** Negative comments come faster than usual; shares are 0 to 1. */
const surge = record(
  {
    started_at: instant,
    noticed_at: instant,
    window_minutes: integer(0),
    count: integer(0),
    expected: number,
    count_now: integer(0),
  },
  {
    cause,
    cause_share: number,
    post_url: text(2000),
    page_title: text(500),
    page_share: number,
    words: list(short),
  },
);

/** A page to look at again. */
const revisit = record(
  { number: short, post_url: text(2000) },
  { page_title: text(500), last_checked_at: orNull(instant) },
);

const limits = record({
  message_bytes: integer(1),
  capture_bytes: integer(1),
  messages_per_second: integer(1),
  burst: integer(1),
  unacked: integer(1),
});

/** What the page gives of a capture; the background adds the rest of `capture.put`. */
const pictured = {
  case_id: caseId,
  page_url: text(2000),
  page_title: short,
  comment,
  outer_html: text(100_000),
  rect,
  viewport: rect,
  device_pixel_ratio: number,
};
const nothing = record({});
const siteHealth = record(
  { site: text(40, 1), name: text(100), version: integer(1) },
  { why: oneOf(["", "nothing", "fields"]), fields: list(oneOf(USUAL)) },
);
/** Which cases an export or a report is about. */
const selection = {
  platform: short,
  since: orNull(text(10)),
  until: orNull(text(10)),
  cause: short,
  assignee: short,
};
const caseText = { case_id: caseId, text: long };
const decision = oneOf("answer hide report leave_alone not_negative later".split(" "));

/** @type {Readonly<Record<string, Shape>>} */
export const KINDS = Object.freeze({
  "link.hello": record(
    {
      purpose: oneOf(["connect", "pair"]),
      client: hex(32),
      nonce: hex(64),
      versions: list(integer(1), 10),
      extension_version: short,
      browser: short,
    },
    { ui_language: language, label: short },
  ),
  "link.challenge": record({ version: integer(1), nonce: hex(64), mac: hex(64) }),
  "link.proof": record({ mac: hex(64) }),
  "link.ready": record({ agent_version: short, limits }),
  "link.ping": nothing,
  "link.pong": nothing,
  "link.slow": record({ wait_ms: integer(1, 60_000) }),
  "error.told": record({ code: short, message: long }, { permanent: bool }),
  "comments.seen": record({ key, comments: list(comment, MAX_COMMENTS) }),
  "comments.read": record({ readings: list(record({ verdict }, { case: orNull(caseView) })) }),
  "capture.put": record({
    key,
    sha256,
    captured_at: instant,
    browser: short,
    extension_version: short,
    ...pictured,
  }),
  "capture.stored": record({ case: caseView, sha256, thumbnail: text(200_000) }),
  "drafts.ask": record({ case_id: caseId }),
  "drafts.offered": record(
    { case_id: caseId, advice, drafts: list(draft) },
    { similar: list(pastCase), receiver: short },
  ),
  "drafts.written": record({ case_id: caseId, receiver: short, drafts: list(draft), done: bool }),
  "reply.check": record(caseText),
  "reply.findings": record({
    case_id: caseId,
    findings: list(finding),
    length: integer(0),
    limit: integer(0),
  }),
  "reply.approve": record({ key, ...caseText }),
  "reply.insert": record({ key, ...caseText }),
  "case.decide": record({ key, case_id: caseId, decision }, { reason: short, clause: short }),
  "case.changed": record({ case: caseView }),
  "comment.judge": record({ key, comment, negative: bool }),
  "comments.forget": record(
    { upto: integer(0) },
    { salt: short, case_ids: list(caseId), hashes: list(sha256) },
  ),
  "comments.forgotten": record({ upto: integer(0) }),
  "thread.seen": record({ post_url: text(2000, 1), ids: list(text(300, 1), MAX_IDS) }),
  "thread.noted": record({ changed: integer(0) }),
  "surge.told": record({ surge }),
  "notices.pause": record({ minutes: integer(0, 1440) }),
  "notices.told": record({}, { quiet_until: orNull(instant) }),
  "groups.ask": nothing,
  "groups.told": record({ groups: list(anyRecord) }),
  "status.ask": nothing,
  "status.told": record(
    {
      agent_version: short,
      open_cases: integer(0),
      due_within_the_hour: integer(0),
      late: integer(0),
      next: list(caseView, 3),
    },
    {
      comments_read: integer(0),
      surge: orNull(surge),
      revisit: list(revisit, 3),
      quiet_until: orNull(instant),
    },
  ),
  "sites.ask": record({}, { looks: list(siteHealth, 100) }),
  "sites.told": record({ sites: list(anyRecord) }),
  "site.keep": record({ site: anyRecord }),
  "cases.list": record(
    {},
    { status: short, text: short, offset: integer(0), limit: integer(1, 500) },
  ),
  "cases.told": record({ total: integer(0), cases: list(anyRecord) }),
  "case.show": record({ number: short }),
  "case.told": record({ case: anyRecord, events: list(anyRecord) }),
  "case.pass": record({ number: short }, { department: text(80), again: bool }),
  "case.answer": record({ number: short, text: long }),
  "departments.list": nothing,
  "departments.told": record({ departments: list(anyRecord), deliveries: list(anyRecord) }),
  "erasure.ask": record({}, { author: short, platform: short, number: short }),
  "erasure.told": record(
    { total: integer(0), cases: list(anyRecord), pictures: integer(0) },
    { also_shown: list(short), beside: list(short) },
  ),
  "erasure.make": record({}, { author: short, platform: short, number: short }),
  "erasure.made": record(
    { cases: integer(0), pictures: integer(0), lessons: integer(0) },
    { browsers: integer(0) },
  ),
  "lesson.teach": record({ text: long, negative: bool }, { language }),
  "lesson.undo": record({ number: integer(1) }),
  "lessons.list": nothing,
  "lessons.told": record({ lessons: list(anyRecord) }),
  "export.make": record(
    { format: oneOf(["csv", "jsonl", "xlsx", "html", "pdf", "training"]), folder: text(2000) },
    { author: short, ...selection, case: short, with_cases: bool, internal: bool, name: short },
  ),
  "report.ask": record({}, selection),
  "report.told": record({ metrics: anyRecord, covers: text() }),
  "archive.make": record({ folder: text(2000) }, { ...selection, case: short }),
  "backup.make": record({ file: text(2000) }, { force: bool }),
  "archive.go": record({ job: short }),
  "archive.told": record(
    { job: short, done: integer(0), total: integer(0), cases: integer(0) },
    { file: text(4000), files: list(text()), sha256: text(64), damaged: integer(0) },
  ),
  "pair.open": nothing,
  "pair.opened": record({ code: short, expires_at: instant }),
  "devices.list": nothing,
  "devices.told": record({
    devices: list(
      record(
        { client: hex(32), label: short, origin: short, created_at: instant },
        { last_seen_at: orNull(instant) },
      ),
    ),
  }),
  "device.rename": record({ client: hex(32), label: short }),
  "device.remove": record({ client: hex(32) }),
  "ticket.make": nothing,
  "ticket.made": record({ ticket: hex(32) }),
});

const strict = { strict: true };

/** Made by the content script where the message was, and the same in every retry. */
const madeKey = (/** @type {unknown} */ value, /** @type {string} */ path) =>
  typeof value === "string" && /^k-[0-9a-f]{32}$/.test(value) ? "" : `${path} is no key`;
const keyedText = { key: madeKey, ...caseText };

/** Requests of a page's content script: nothing in them is believed beyond these shapes. */
export const CONTENT_REQUESTS = Object.freeze({
  "page.open": record({ url: text(8000) }, {}, strict),
  "page.count": record(
    {
      watch: oneOf(["watched", "none", "paused"]),
      adapter: text(60),
      read: integer(0),
      negative: integer(0),
      waiting: integer(0),
    },
    { trouble: oneOf(["nothing", "general"]), name: text(1000) },
    strict,
  ),
  "page.look": record(
    {
      site: text(40, 1),
      version: integer(1),
      usual: bool,
      found: integer(0),
      filled: record({}, Object.fromEntries(USUAL.map((name) => [name, integer(0)])), strict),
    },
    {},
    strict,
  ),
  "comments.seen": record({ key: madeKey, comments: list(comment, MAX_COMMENTS) }, {}, strict),
  "capture.put": record({ key: madeKey, ...pictured }, {}, strict),
  "thread.seen": record({ ids: list(text(300, 1), MAX_IDS) }, {}, strict),
  "drafts.ask": record({ case_id: caseId }, {}, strict),
  "reply.check": record(caseText, {}, strict),
  "reply.approve": record(keyedText, {}, strict),
  "reply.insert": record(keyedText, {}, strict),
  "case.decide": record(
    { key: madeKey, case_id: caseId, decision },
    { reason: short, clause: short },
    strict,
  ),
  "comment.judge": record({ key: madeKey, comment, negative: bool }, {}, strict),
  "pair.secret": record({ secret: hex(32), port: integer(1, 65535) }, {}, strict),
  "site.teach": record({ site: anyRecord }, {}, strict),
});

const none = /** @type {Shape} */ (
  (value, path) => (value === null || value === undefined ? "" : `${path} is not empty`)
);

/** Requests of the extension's own pages. */
export const PAGE_REQUESTS = Object.freeze({
  "agent.state": none,
  "pair.code": record({ code: text(40, 1) }, { port: integer(1, 65535) }, strict),
  "pair.forget": none,
  "site.pause": record({ host: text(300, 1), paused: bool }, {}, strict),
  "site.paused": record({ host: text(300) }, {}, strict),
  "sites.problems": none,
  "teach.begin": record({ tab: integer(0) }, {}, strict),
  "sites.changed": none,
  "board.open": none,
  "quarantine.retry": record({ seqs: list(integer(0), 100) }, {}, strict),
  "quarantine.drop": record({ seqs: list(integer(0), 100) }, {}, strict),
});

/**
 * Says what is wrong with `data` as a message of `kind`, or "" where it is sound.
 * @param {string} kind
 * @param {unknown} data
 */
export function problemOf(kind, data) {
  const shape = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return shape ? shape(data, kind) : `${kind} is not a kind of message`;
}
