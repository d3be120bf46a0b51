/** The part of the content scripts' namespace that finds, reads and watches. Development only. */

type FieldName = keyof VariantRule["fields"];
type TimePrecision = NonNullable<PageComment["posted_at_precision"]>;

interface FoundContainer {
  element: Element;
  variant: VariantRule;
}

interface WatchApi {
  start(): void;
  stop(): void;
  /** How many comments of this page were read. */
  readonly size: number;
  comment(id: string): PageComment | null;
  found(id: string): FoundContainer | null;
  /** The id of the comment around what was clicked, given from there outwards. */
  at(path: Element[]): string | null;
  comments(): PageComment[];
}

interface CapturesApi {
  /** The case has no picture yet: take one as soon as its comment is whole on the screen. */
  want(view: CaseView): void;
  soon(): void;
  isStill(): boolean;
  stop(): void;
  take(view: CaseView): Promise<Answer<null>>;
}

interface ThreadApi {
  /** The page changed: look once it is quiet. */
  soon(): void;
  stop(): void;
}

interface CommentQueueApi {
  add(comments: PageComment[]): void;
  readonly size: number;
  stop(): void;
}

/** Where the person last right-clicked: in which comment ("" in none), and where in the viewport. */
interface Pointed {
  id: string;
  x: number;
  y: number;
}

interface AccalmieNamespace {
  findContainers(scope: Document | Element, site: SiteFile): FoundContainer[];
  containerAround(node: Element, site: SiteFile): FoundContainer | null;
  nestedIn(found: FoundContainer): Element[];
  /** "" where this browser can read every selector of the file. */
  badSelector(site: SiteFile): string;
  readComment(found: FoundContainer, site: SiteFile): PageComment | null;
  idOf(found: FoundContainer, site: SiteFile): string | null;
  /** What the site itself calls the comment; "" where the page does not say. */
  platformIdOf(found: FoundContainer): string;
  /** The value of one rule in an element, "" where there is none. */
  valueOf(element: Element, rule: FieldRule): string;
  authorLine(found: FoundContainer): Element;
  textOf(element: Element, rule?: FieldRule): string;
  /** What the page shows beside what is normal; null where the file does not say. */
  lookAt(site: SiteFile, comments: PageComment[], address: string): SiteLook | null;
  whenOf(
    text: string,
    nowMs: number,
  ): { posted_at: string | null; posted_at_precision: TimePrecision };
  /**
   * Gives `work` all `items`, `size` at a time and a slice of a frame at most at once; the first at
   * once, the others in later turns. What joins a Map meanwhile has its turn too. Gives what ends
   * it early.
   */
  inSlices<Item>(
    items: Iterable<Item>,
    how: { size: number; work(some: Item[]): void; done?(): void },
  ): () => void;
  fillReplyBox(found: FoundContainer, text: string): Promise<boolean>;
  Watch: new (
    site: SiteFile,
    onComments: (comments: PageComment[]) => void,
    onMoved?: () => void,
  ) => WatchApi;
  Captures: new (watch: WatchApi) => CapturesApi;
  CommentQueue: new () => CommentQueueApi;
  Thread: new (site: SiteFile) => ThreadApi;
  wholeThread(site: SiteFile): string[] | null;
  Pointing: new (
    idAt: (path: Element[]) => string | null,
    signal: AbortSignal,
  ) => { readonly last: Pointed };
  names: {
    containerNames(element: Element): string[];
    partNames(part: Element, container: Element): string[];
    namesOf(element: Element): string[];
    pathTo(part: Element, container: Element, counted: boolean): string;
  };
  marks: {
    said(element: Element): string;
    timeRule(element: Element): FieldRule | null;
    isTime(text: string): boolean;
    nameLikeness(element: Element): number;
    isReply(element: Element): boolean;
    isControl(element: Element): boolean;
  };
  fieldsOf(sample: TeachSample, clicked: Element): TaughtFields | null;
  fieldRule(
    sample: TeachSample,
    candidates: Element[],
    how: (part: Element) => FieldRule,
  ): { rule: FieldRule; fit: number; element: Element } | null;
  /** What a clicked comment may be, the likeliest first. */
  propose(clicked: Element): Proposal[];
  withNormal(site: SiteFile): SiteFile;
  correctProposal(proposal: Proposal, name: TaughtName, element: Element): Proposal | null;
  TeachPanel: new () => TeachPanelApi;
  teaching?: { start(): void; stop(): void };
}

type TaughtName = "text" | "author" | "time" | "permalink";

/** One comment and some of its like; what is in each and in no comment inside it. */
interface TeachSample {
  container: Element;
  others: Element[];
  parts: (container: Element) => Element[];
}

interface TaughtFields {
  fields: VariantRule["fields"];
  reply?: VariantRule["reply"];
  times: Element[];
  score: number;
}

/** A site file for a page we do not know, how likely it is, and what it was made from. */
interface Proposal {
  site: SiteFile;
  score: number;
  count: number;
  element: Element;
}

interface TeachPanelApi {
  readonly buttonFocused: boolean;
  holds(event: Event): boolean;
  /** `handlers`: what each button does, by the key of its word, in the order they stand in. */
  ask(title: string, hint: string, handlers: Record<string, () => void>): void;
  show(
    title: string,
    hint: string,
    rows: { name: string; label: string; value: string; change?: () => void }[],
    handlers: Record<string, () => void>,
  ): void;
  say(sentence: string): void;
  leave(sentence: string): void;
  outline(shown: { element: Element; name: string }[]): void;
  remove(): void;
}
