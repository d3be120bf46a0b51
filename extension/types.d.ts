/**
 * Shapes that several parts of the extension share. Development only: never loaded by a browser.
 * Names and shapes of wire values are those of agent/accalmie/link/messages.py.
 */

type Severity = 1 | 2 | 3 | 4;
type Move = "answer" | "private" | "escalate" | "report" | "ignore" | "none";
type Decision = "answer" | "hide" | "report" | "leave_alone" | "not_negative" | "later";
type Abuse = "insult" | "threat" | "hate" | "obscene";

interface PageComment {
  id: string;
  text: string;
  platform?: string;
  platform_id?: string;
  parent_id?: string;
  author_name?: string;
  author_handle?: string;
  author_url?: string;
  comment_url?: string;
  post_url?: string;
  page_title?: string;
  language_hint?: string;
  posted_at?: string | null;
  posted_at_precision?: "exact" | "minute" | "hour" | "day" | "unknown";
  seen_at?: string | null;
  own?: boolean;
  partial?: boolean;
  adapter?: string;
}

/** A span of the comment and its weight, above 0 towards negative. */
interface Why {
  text: string;
  weight: number;
}

interface Verdict {
  id: string;
  language: string;
  sentiment: "negative" | "neutral" | "positive";
  negativity: number;
  abuse: Abuse[];
  cause: string | null;
  topic: string | null;
  intent: string;
  severity: Severity;
  advice: Move;
  why: Why[];
  unsure: boolean;
  read: boolean;
}

interface Advice {
  move: Move;
  reason: string;
  clause: string;
}

interface CaptureRef {
  sha256: string;
  captured_at: string;
  manifest_sha256: string;
}

interface CaseView {
  case_id: string;
  number: string;
  comment_id: string;
  status: string;
  due_at: string;
  severity: Severity;
  cause: string | null;
  intent: string;
  abuse: Abuse[];
  language: string;
  negativity: number;
  why: Why[];
  advice: Advice;
  captures: CaptureRef[];
  assignee: string;
  may_hide: boolean;
}

interface Reading {
  verdict: Verdict;
  case: CaseView | null;
}

interface Finding {
  rule: string;
  severity: "error" | "warning" | "hint";
  start: number;
  end: number;
  message: string;
  fix: string | null;
}

interface Draft {
  tone: "short" | "warm" | "formal";
  text: string;
  length: number;
  limit: number;
  findings: Finding[];
}

/** An earlier case like the one that is open, and the reply it got. */
interface PastCase {
  number: string;
  comment: string;
  reply: string;
  replied_at: string;
  status: string;
  reopened: boolean;
}

/** News of drafts by a language model. `receiver`: the host that the comment was sent to. */
interface DraftsWritten {
  case_id: string;
  receiver: string;
  drafts: Draft[];
  done: boolean;
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a page gives to have one comment pictured; the background adds the PNG, its hash and time. */
interface CaptureFacts {
  case_id: string;
  page_url: string;
  page_title: string;
  comment: PageComment;
  outer_html: string;
  rect: Rect;
  viewport: Rect;
  device_pixel_ratio: number;
}

/** One way to find a value inside a comment's container. A list of them: the first that gives one. */
interface FieldRule {
  /** Default: the container itself. */
  select?: string;
  /** Read this attribute instead of the text. */
  attr?: string;
  /** First group (or the whole match) of this pattern. */
  regex?: string;
  /** Take the longest text among the matches (hashed class names). */
  longestText?: boolean;
  /** Take all the matches, one a line (a text in several parts). */
  joined?: boolean;
  /** Drop matches that sit in one of these (quotes, nested comments). */
  notInside?: string;
  /** Look outside the container: the nearest ancestor that matches. */
  closest?: string;
}

interface VariantRule {
  container: string;
  /** From the matched anchor up to the highest ancestor with exactly one such anchor. */
  climb?: boolean;
  /** What the climbed ancestor may hold one of; default: the anchor. */
  climbBy?: string;
  /** A row that names no author is by the author of the row before it. */
  grouped?: boolean;
  notInside?: string;
  /** Only the outermost of nested matches. */
  outermost?: boolean;
  fields: Partial<
    Record<
      "id" | "text" | "author" | "handle" | "author_url" | "permalink" | "time" | "parent"
        | "language" | "own",
      FieldRule[]
    >
  >;
  /** Where the parent is not named: nested containers, or a flat list with a depth field. */
  parentBy?: "nesting" | "indent";
  indent?: FieldRule;
  /** Where the badge goes: the end of this element (default: the author's). */
  badge?: string;
  reply?: {
    /** Opens the box, where one has to be opened first. */
    open?: string;
    box: string;
    where: "inside" | "after" | "page";
    /** In the box's form: the id of the comment it answers. It must be this one's. */
    answers?: FieldRule;
  };
}

/** One file of extension/sites: data, no code. SITES.md's operators. */
interface SiteFile {
  site: string;
  version: number;
  name: string;
  /** Match patterns as in a manifest; empty with `detect` alone: any host. */
  matches: string[];
  /** The page is this site's where this selector finds something. */
  detect?: string;
  source: string;
  confidence: "A" | "B" | "C";
  checked: string;
  /** Where comments can appear: the observer looks only inside. Default: body. */
  roots?: string;
  /** On the page while comments are not: without it nobody knows that a thread is whole. */
  more?: string;
  /** Anywhere on the page: the account that is signed in. A comment by it is the person's own. */
  me?: FieldRule;
  /** What its pages show as long as the site is as this file knows it. */
  normal?: NormalRule;
  variants: VariantRule[];
}

type UsualField = "id" | "author" | "handle" | "author_url" | "permalink" | "time";

interface NormalRule {
  /** Where comments are usual: a pattern of path and query. Default: wherever the file fits. */
  pages?: string;
  /** How many comments such a page shows at least. Default: none at all is normal as well. */
  found?: number;
  /** Of the comments, the share that has each of these, 0 to 1. */
  filled: Partial<Record<UsualField, number>>;
}

/** What one page showed: counts, nothing of what is written there. */
interface SiteLook {
  site: string;
  version: number;
  /** Comments are usual on a page like this one. */
  usual: boolean;
  found: number;
  filled: Partial<Record<UsualField, number>>;
}

/** What the last pages of a site mean: nothing where `why` is "". */
interface SiteHealth {
  site: string;
  name: string;
  version: number;
  why: "" | "nothing" | "fields";
  /** Those that comments used to have. */
  fields: UsualField[];
}

/** What every request to the background is answered with. `error` is a sentence for the person. */
type Answer<T> = { ok: true; data: T } | { ok: false; code: string; error: string };

/**
 * Requests a page's content script sends (chrome.runtime.sendMessage) and the data of each answer.
 * Wire kinds keep their name; `page.*` kinds stay inside the extension. One with a `key` is kept
 * until the agent has it; the key is made once, where the request is, and the same in every retry.
 */
interface ContentRequests {
  /** Which site files may fit this page; the page tries their `detect` in order. */
  "page.open": { data: { url: string }; answer: { sites: SiteFile[]; paused: boolean } };
  /** Counts for the popup and the icon, after each change. */
  "page.count": { data: PageState; answer: null };
  /** Once an address: what it showed beside what its site file calls normal. */
  "thread.seen": { data: { ids: string[] }; answer: { changed: number } };
  "page.look": { data: SiteLook; answer: null };
  /** Answered once the batch is in the outbox on disk; readings come later as `comments.read`. */
  "comments.seen": { data: { key: string; comments: PageComment[] }; answer: null };
  /** Takes the picture of the visible tab now; the page has hidden its overlay and waits. */
  "capture.put": { data: CaptureFacts & { key: string }; answer: null };
  "drafts.ask": {
    data: { case_id: string };
    answer: {
      case_id: string;
      advice: Advice;
      drafts: Draft[];
      similar?: PastCase[];
      receiver?: string;
    };
  };
  "reply.check": {
    data: { case_id: string; text: string };
    answer: { case_id: string; findings: Finding[]; length: number; limit: number };
  };
  "reply.approve": {
    data: { key: string; case_id: string; text: string };
    answer: { case: CaseView };
  };
  "reply.insert": {
    data: { key: string; case_id: string; text: string };
    answer: { case: CaseView };
  };
  "case.decide": {
    data: { key: string; case_id: string; decision: Decision; reason?: string; clause?: string };
    answer: { case: CaseView };
  };
  /** What the reader was unsure of or missed, said by the person; the reader learns it. */
  /** A site file made from one comment the person showed; kept by the agent, for this host. */
  "site.teach": { data: { site: SiteFile }; answer: null };
  "comment.judge": {
    data: { key: string; comment: PageComment; negative: boolean };
    answer: { readings: Reading[] };
  };
}

/** News the background sends to a page's content script (chrome.tabs.sendMessage). */
interface ContentNews {
  "comments.read": { readings: Reading[] };
  "case.changed": { case: CaseView };
  "capture.stored": { case: CaseView; sha256: string; thumbnail: string };
  /** What a language model writes for a case; to look at only until it is done. */
  "drafts.written": DraftsWritten;
  /** These cases were erased: nothing of them is shown any more. */
  "comments.forget": { case_ids: string[] };
  /** Asked once the picture is taken: does the comment still stand where the page said? */
  "capture.still": null;
  /** The popup or the keyboard command asks for the next negative comment. */
  "page.walk": null;
  /** The person taught this site: the page is read anew. */
  "page.again": null;
  /** The popup asks for the counts. */
  "page.ask": null;
  /** The browser's menu: the comment last right-clicked is negative. `framed`: in another frame. */
  "page.judge": { framed: boolean };
  /** The link came up again: send what has no verdict yet. */
  "link.up": null;
}

interface PageState {
  /** "none": no site file fits, the page is not watched. */
  watch: "watched" | "none" | "paused";
  adapter: string;
  read: number;
  negative: number;
  waiting: number;
  /** Comments are usual here and `name`'s file found none: so says the page, or other rules read it. */
  trouble?: "nothing" | "general";
  name?: string;
}

/** What background tells the extension's own pages (popup, connect, welcome). */
interface AgentState {
  /** What the one thing to do is: install/run the agent, pair, nothing. */
  link: "connected" | "unpaired" | "no_agent" | "stranger" | "refused";
  agent_version: string;
  /** How many messages the agent has not taken yet, by kind and since when. */
  waiting: number;
  queues: { kind: string; count: number; since_ms: number }[];
  held: { bytes: number; limit_bytes: number };
  /** How many lines the quarantine has, and the first of them. */
  refused: number;
  quarantined: {
    seq: number;
    kind: string;
    about: string;
    /** One sentence, or the name of one: `reason_<name>`. */
    reason: string;
    at_ms: number;
    times: number;
    sendable: boolean;
  }[];
  last_accepted_ms: number | null;
  status: {
    open_cases: number;
    due_within_the_hour: number;
    late: number;
    /** Since the agent started. */
    comments_read: number;
    next: CaseView[];
    surge?: SurgeView | null;
    /** Pages where we answered and nobody looked since. */
    revisit?: {
      number: string;
      post_url: string;
      page_title: string;
      last_checked_at: string | null;
    }[];
  } | null;
}

/** Negative comments come faster than this account's history explains; shares are 0 to 1. */
interface SurgeView {
  started_at: string;
  noticed_at: string;
  window_minutes: number;
  /** People in the window when it was noticed, and how many are usual in one. */
  count: number;
  expected: number;
  count_now: number;
  cause: string | null;
  cause_share: number;
  post_url: string;
  page_title: string;
  page_share: number;
  words: string[];
}

/** Requests of the extension's own pages (popup, connect, welcome) to the background. */
interface PageRequests {
  "agent.state": { data: null; answer: AgentState };
  "pair.code": { data: { code: string; port?: number }; answer: AgentState };
  "pair.forget": { data: null; answer: null };
  "site.pause": { data: { host: string; paused: boolean }; answer: null };
  /** Lets the person show one comment of the page in this tab. */
  "teach.begin": { data: { tab: number }; answer: null };
  "quarantine.retry": { data: { seqs: number[] }; answer: null };
  "quarantine.drop": { data: { seqs: number[] }; answer: null };
}
