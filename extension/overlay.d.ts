/** The namespace the content scripts share, as far as the overlay makes or needs it. Development only. */

interface Place {
  x: number;
  y: number;
}

interface CardPlace extends Place {
  width: number;
  maxHeight: number;
}

type Attributes = Record<string, string | boolean | ((event: any) => void)>;
type Urgency = "calm" | "soon" | "late" | "done";

interface WordsApi {
  /** A sentence of _locales in the browser's language. */
  say(key: string, ...values: (string | number)[]): string;
  /** What the comment is about in a word or two: "late delivery". */
  subject(view: CaseView, topic?: string | null): string;
  /** What kind of comment it is: "complaint", "insult". */
  kind(view: CaseView): string;
  kindKey(view: CaseView): string;
  urgency(view: CaseView, nowMs: number): Urgency;
  /** "42 min", "5 min late", "answered". */
  timeLeft(view: CaseView, nowMs: number): string;
  /** A moment as the person writes it. */
  moment(iso: string): string;
}

interface PlacesApi {
  /** Where the badge goes on the author's line without lying on anything. */
  badge(options: {
    anchor: Rect;
    line: Rect[];
    edges: { left: number; right: number };
    size: { width: number; height: number };
  }): Place;
  /** Where the card goes: in the viewport, beside, below or above the comment. */
  card(options: {
    comment: Rect;
    viewport: { width: number; height: number };
    height: number;
  }): CardPlace;
  /** Where the question goes: in the viewport, off the comment, near its dot. */
  question(options: {
    dot: Rect;
    comment: Rect;
    viewport: { width: number; height: number };
    size: { width: number; height: number };
  }): Place & {
    /** false where it cannot but lie on the comment */
    free: boolean;
  };
}

interface StandApi {
  /** null where the author's line is not to be seen. */
  badge(commentId: string, badge: HTMLElement): Place | null;
  card(card: HTMLElement, comment: Element): void;
  /** Brings the comment on screen, and higher up where the card would not fit below it. */
  roomForCard(card: HTMLElement, comment: Element): void;
  /** Whether it is off the comment. */
  question(question: HTMLElement, comment: Element, dot: HTMLElement): boolean;
  roomForQuestion(question: HTMLElement, comment: Element, dot: HTMLElement): void;
}

/** Where the badges are, by the id of their comment. */
interface PlacingApi {
  add(commentId: string, badge: HTMLElement): void;
  remove(commentId: string): void;
  clear(): void;
  /** Comments may stand elsewhere, or be drawn by other elements. */
  moved(): void;
  /** Places the badges that may be seen. */
  near(): void;
}

interface LayerApi {
  add(element: HTMLElement): void;
  readonly origin: Place;
  holds(event: Event): boolean;
  hasFocusIn(element: HTMLElement): boolean;
  say(sentence: string, at: Place): void;
  hide(): void;
  unhide(): void;
  restore(): boolean;
  remove(): void;
}

/** What can be open at a badge or a dot. */
interface Panel {
  element: HTMLElement;
  focus(): void;
}

interface BadgeView {
  element: HTMLElement;
  update(view: CaseView | null, nowMs: number): void;
  /** The person's answer waits for the agent. */
  keep(): void;
}

interface DraftsPart {
  element: HTMLElement;
  /** The text in the box now. */
  text(): string;
  offer(drafts: Draft[], receiver?: string): void;
  /** What a language model writes, beside what was offered. */
  written(written: DraftsWritten): void;
  /** Put a text into the box, to be checked as if it had been typed. */
  use(text: string): void;
  focus(): void;
  trouble(sentence: string): void;
}

interface CardView extends Panel {
  update(view: CaseView, nowMs: number): void;
  captured(sha256: string, thumbnail: string): void;
  written(written: DraftsWritten): void;
}

interface CardOptions {
  view: CaseView;
  comment: PageComment;
  topic: string | null;
  thumbnail: string;
  onClose(note?: string): void;
}

interface OverlayApi {
  forget(caseIds: string[]): string[];
  written(written: DraftsWritten): void;
  show(readings: Reading[]): void;
  update(view: CaseView): void;
  captured(view: CaseView, sha256: string, thumbnail: string): void;
  /** Opens the card of the next negative comment; false where there is none. */
  walk(): boolean;
  open(commentId: string): boolean;
  /** Tells the agent what the person says of a comment; one sentence where that failed, else "". */
  judge(comment: PageComment, negative: boolean, at: Place): Promise<string>;
  /** One sentence that stays for a moment. */
  note(sentence: string, at: Place): void;
  /** The page changed: comments may stand elsewhere. */
  placeAll(): void;
  removeAll(): void;
  /** Takes the overlay off the screen for a picture; unhide() puts it back. */
  hide(): void;
  unhide(): void;
}

interface AccalmieNamespace {
  words: WordsApi;
  places: PlacesApi;
  stand: StandApi;
  Layer: new () => LayerApi;
  /** `originOf`: the layer's own 0, 0 in the viewport; `onNear`: badges came near it. */
  Placing: new (originOf: () => Place, onNear: () => void) => PlacingApi;
  /** An element whose handlers run for the person's own events only, never for a page's. */
  element(tag: string, attributes?: Attributes, ...children: (Node | string)[]): HTMLElement;
  style: string;
  icon(name: string): HTMLElement;
  badge(options: { view: CaseView | null; topic: string | null; onOpen(): void }): BadgeView;
  past(cases: PastCase[], use: (text: string) => void): HTMLElement[];
  drafts(options: { caseId: string; onEdit(): void; onFindings(findings: Finding[]): void }): DraftsPart;
  quote(comment: PageComment, why: Why[]): HTMLElement;
  card(options: CardOptions): CardView;
  /** `onAnswer` gives one sentence where the answer was not noted, else "". */
  question(options: { onAnswer(negative: boolean): Promise<string> }): Panel;
  overlay: OverlayApi;
}

/** What the overlay needs of the rest of the page's content scripts. */
interface AccalmieNamespace {
  currentElement(commentId: string): Element | null;
  badgeAnchor(commentId: string): Element | null;
  comment(commentId: string): PageComment | null;
  /** Puts the text in the site's own box for this comment; false where it cannot be certain. */
  putReply(commentId: string, text: string): Promise<boolean>;
  takePicture(view: CaseView): Promise<Answer<null>>;
  /** A fresh idempotency key: the request is the same one in every retry. */
  newKey(): string;
  requests: {
    send<Kind extends keyof ContentRequests>(
      kind: Kind,
      data: ContentRequests[Kind]["data"],
    ): Promise<Answer<ContentRequests[Kind]["answer"]>>;
  };
}

declare var Accalmie: AccalmieNamespace;

/** What the pages ask beyond types.d.ts: these never leave the extension. */
interface PageRequests {
  "site.paused": { data: { host: string }; answer: boolean };
  "sites.problems": {
    data: null;
    answer: { file: string; line: number | null; reason: string }[];
  };
  /** Those whose last pages lacked what is normal. */
  "sites.changed": { data: null; answer: SiteHealth[] };
  "board.open": { data: null; answer: null };
}
