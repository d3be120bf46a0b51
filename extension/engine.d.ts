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
  comments(): PageComment[];
}

interface CapturesApi {
  /** The case has no picture yet: take one as soon as its comment is whole on the screen. */
  want(view: CaseView): void;
  soon(): void;
  stop(): void;
  take(view: CaseView): Promise<Answer<{ sha256: string }>>;
}

interface CommentQueueApi {
  add(comments: PageComment[]): void;
  readonly size: number;
  stop(): void;
}

interface AccalmieNamespace {
  findContainers(scope: Document | Element, site: SiteFile): FoundContainer[];
  containersAround(node: Element, site: SiteFile): FoundContainer[];
  readComment(found: FoundContainer, site: SiteFile): PageComment | null;
  idOf(found: FoundContainer, site: SiteFile): string | null;
  authorLine(found: FoundContainer): Element;
  textOf(element: Element, rule?: FieldRule): string;
  whenOf(
    text: string,
    nowMs: number,
  ): { posted_at: string | null; posted_at_precision: TimePrecision };
  fillReplyBox(found: FoundContainer, text: string): Promise<boolean>;
  Watch: new (site: SiteFile, onComments: (comments: PageComment[]) => void) => WatchApi;
  Captures: new (watch: WatchApi) => CapturesApi;
  CommentQueue: new () => CommentQueueApi;
}
