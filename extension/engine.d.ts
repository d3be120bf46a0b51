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
  whenOf(
    text: string,
    nowMs: number,
  ): { posted_at: string | null; posted_at_precision: TimePrecision };
  fillReplyBox(found: FoundContainer, text: string): Promise<boolean>;
  Watch: new (
    site: SiteFile,
    onComments: (comments: PageComment[]) => void,
    onMoved?: () => void,
  ) => WatchApi;
  Captures: new (watch: WatchApi) => CapturesApi;
  CommentQueue: new () => CommentQueueApi;
  Pointing: new (
    idAt: (path: Element[]) => string | null,
    signal: AbortSignal,
  ) => { readonly last: Pointed };
}
