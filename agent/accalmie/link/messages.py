"""Every message of the link, as a struct; `KINDS` is the whole list.

On the wire: `{"v": 1, "id": ..., "kind": "noun.verb", "data": {...}}`, `re` on an answer.
`tests/contract/messages/<kind>.json` holds one example of each; both sides parse them all.
Messages that must not be lost carry `key`: they stay in the extension's outbox until the
answer to them arrives, which is after they are durable, and may arrive twice.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from ..case import Advice, CaptureRef, Decision, Draft, Finding, Status
from ..comment import Abuse, Cause, Comment, Instant, Intent, Severity, Verdict, Why
from ..monitor.groups import Group
from ..spot.lessons import Lesson

SUBPROTOCOL = "accalmie.v1"
VERSION = 1

Hex32 = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Hex64 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Key = Annotated[str, Meta(min_length=8, max_length=80)]
Text = Annotated[str, Meta(max_length=20_000)]
Short = Annotated[str, Meta(max_length=300)]
Language = Annotated[str, Meta(max_length=35)]
SiteField = Literal["id", "author", "handle", "author_url", "permalink", "time"]


class Message(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The `data` of one kind of message."""


# The door ------------------------------------------------------------------------------------


class LinkHello(Message, frozen=True):
    """First message of a client. `purpose` "pair" proves the one-time secret instead of a key."""

    purpose: Literal["connect", "pair"]
    client: Hex32
    nonce: Hex64
    versions: tuple[int, ...]
    extension_version: Short
    browser: Short
    ui_language: Language = "en"
    label: Short = ""


class LinkChallenge(Message, frozen=True):
    version: int
    nonce: Hex64
    mac: Hex64  # HMAC-SHA256(K, "agent|<port>|<client nonce>|<agent nonce>")


class LinkProof(Message, frozen=True):
    mac: Hex64  # HMAC-SHA256(K, "client|<port>|<client nonce>|<agent nonce>|<origin>")


class Limits(Struct, frozen=True, kw_only=True):
    message_bytes: int
    capture_bytes: int
    messages_per_second: int
    burst: int
    unacked: int


class LinkReady(Message, frozen=True):
    agent_version: Short
    limits: Limits


class LinkPing(Message, frozen=True):
    pass


class LinkPong(Message, frozen=True):
    pass


class LinkSlow(Message, frozen=True):
    """News: the agent is behind; what can wait in the outbox is held for so long."""

    wait_ms: Annotated[int, Meta(ge=1, le=60_000)]


class ErrorTold(Message, frozen=True):
    """`permanent`: sending the same again will fail again, so the outbox sets it aside."""

    code: Short
    message: Text
    permanent: bool = True


# The page -------------------------------------------------------------------------------------


class CaseView(Struct, frozen=True, kw_only=True):
    """What the badge and the card show of a case."""

    case_id: Hex32
    number: Short
    comment_id: Short
    status: Status
    due_at: Instant
    severity: Severity
    cause: Cause | None
    intent: Intent
    abuse: tuple[Abuse, ...]
    language: Language
    negativity: float
    why: tuple[Why, ...]
    advice: Advice
    captures: tuple[CaptureRef, ...] = ()
    assignee: Short = ""
    may_hide: bool = False  # abuse, and a sealed capture


class CommentsSeen(Message, frozen=True):
    key: Key
    comments: Annotated[tuple[Comment, ...], Meta(max_length=100)]


class Reading(Struct, frozen=True, kw_only=True):
    verdict: Verdict
    case: CaseView | None = None


class CommentsRead(Message, frozen=True):
    """Answer to `comments.seen`, in its order; every case in it is on disk."""

    readings: tuple[Reading, ...]


class Rect(Struct, frozen=True, kw_only=True):
    """CSS pixels, from the viewport's top left corner."""

    x: float
    y: float
    width: float
    height: float


class CapturePut(Message, frozen=True):
    """Header line of a binary frame: this envelope as JSON, a newline, then the PNG."""

    key: Key
    case_id: Hex32
    sha256: Hex64
    captured_at: Instant
    page_url: Annotated[str, Meta(max_length=2000)]
    page_title: Short
    comment: Comment
    outer_html: Annotated[str, Meta(max_length=100_000)]
    rect: Rect
    viewport: Rect  # x, y: the scroll position
    device_pixel_ratio: float
    browser: Short
    extension_version: Short


class CaptureStored(Message, frozen=True):
    """The capture is sealed and on disk. `thumbnail` is a data: URL of a small PNG."""

    case: CaseView
    sha256: Hex64
    thumbnail: Annotated[str, Meta(max_length=200_000)]


class DraftsAsk(Message, frozen=True):
    case_id: Hex32


class PastCase(Struct, frozen=True, kw_only=True):
    """An earlier case like this one, the reply that was put in the box, and how it went on."""

    number: Short
    comment: Short  # its beginning
    reply: Text
    replied_at: Instant
    status: Status
    reopened: bool  # the author wrote again


class DraftsOffered(Message, frozen=True):
    """`receiver`: the host of a language model that is being asked now; "" where none is."""

    case_id: Hex32
    advice: Advice
    drafts: tuple[Draft, ...]
    similar: tuple[PastCase, ...] = ()
    receiver: Short = ""


class DraftsWritten(Message, frozen=True):
    """News of what a language model writes for a case. Until `done`, to look at only.

    Then `drafts` holds what passed the check, to be offered beside the playbook's; none where
    nothing did or no answer came in time.
    """

    case_id: Hex32
    receiver: Short
    drafts: tuple[Draft, ...]
    done: bool


class ReplyCheck(Message, frozen=True):
    case_id: Hex32
    text: Text


class ReplyFindings(Message, frozen=True):
    case_id: Hex32
    findings: tuple[Finding, ...]
    length: int
    limit: int


class ReplyApprove(Message, frozen=True):
    """«Would you say it to their face?» answered yes for this text."""

    key: Key
    case_id: Hex32
    text: Text


class ReplyInsert(Message, frozen=True):
    """The text was put into the site's reply box, or copied for the person to paste."""

    key: Key
    case_id: Hex32
    text: Text


class CaseDecide(Message, frozen=True):
    key: Key
    case_id: Hex32
    decision: Decision
    reason: Short = ""
    clause: Short = ""


class CaseChanged(Message, frozen=True):
    """Answer to a change, and news to every connected browser."""

    case: CaseView


class CommentJudge(Message, frozen=True):
    """The person says of a comment that it is negative (a case is opened) or that it is not.

    Answered with `comments.read`, once what was learned is on the disk.
    """

    key: Key
    comment: Comment
    negative: bool


class CommentsForget(Message, frozen=True):
    """What was erased, for the browser to drop from its outbox: news, and answer to
    `comments.forgotten`; nothing in it means that nothing is left.

    `hashes`: SHA-256 of `salt`, "|" and a comment's id. The browser says `comments.forgotten` with
    `upto` once it has dropped them for good.
    """

    upto: Annotated[int, Meta(ge=0)]
    salt: Short = ""
    case_ids: tuple[Hex32, ...] = ()
    hashes: tuple[Hex64, ...] = ()


class CommentsForgotten(Message, frozen=True):
    upto: Annotated[int, Meta(ge=0)]


class ThreadSeen(Message, frozen=True):
    """The whole thread of a page was read, folded comments too: who is not in `ids` is gone."""

    post_url: Annotated[str, Meta(min_length=1, max_length=2000)]
    ids: Annotated[tuple[Short, ...], Meta(min_length=1, max_length=2000)]


class ThreadNoted(Message, frozen=True):
    """How many cases changed by it: their comment is gone, or back."""

    changed: Annotated[int, Meta(ge=0)]


class SurgeView(Struct, frozen=True, kw_only=True):
    """Negative comments come faster than usual, and what they share (shares: 0 to 1)."""

    started_at: Instant
    noticed_at: Instant
    window_minutes: int
    count: int  # people in the window when it was noticed
    expected: float  # usual in such a window
    count_now: int
    cause: Cause | None = None
    cause_share: float = 0.0
    post_url: Annotated[str, Meta(max_length=2000)] = ""
    page_title: Annotated[str, Meta(max_length=500)] = ""
    page_share: float = 0.0
    words: tuple[Short, ...] = ()


class SurgeTold(Message, frozen=True):
    """News: a surge was noticed. Told once; `status.told` says whether it is still on."""

    surge: SurgeView


class Revisit(Struct, frozen=True, kw_only=True):
    """A page to look at again: we answered there, and nobody looked since."""

    number: Short
    post_url: Annotated[str, Meta(max_length=2000)]
    page_title: Annotated[str, Meta(max_length=500)] = ""
    last_checked_at: Instant | None = None


class StatusAsk(Message, frozen=True):
    pass


class StatusTold(Message, frozen=True):
    agent_version: Short
    open_cases: int
    due_within_the_hour: int
    late: int
    next: tuple[CaseView, ...]  # at most three, soonest first
    comments_read: int  # since the agent started
    surge: SurgeView | None = None
    quiet_until: Instant | None = None  # the desktop is told nothing before
    revisit: tuple[Revisit, ...] = ()  # at most three, looked at longest ago first


class SiteLook(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a site's last pages look beside what its file calls normal; well where `why` is ""."""

    site: Annotated[str, Meta(min_length=1, max_length=40)]
    name: Annotated[str, Meta(max_length=100, pattern=r"^[^\x00-\x1f\x7f-\x9f]*\Z")]
    version: Annotated[int, Meta(ge=1)]
    why: Literal["", "nothing", "fields"] = ""
    fields: Annotated[tuple[SiteField, ...], Meta(max_length=6)] = ()  # that comments now lack


class SitesAsk(Message, frozen=True):
    """A browser says how the sites look to it, and asks for the person's own files."""

    looks: Annotated[tuple[SiteLook, ...], Meta(max_length=100)] = ()


class SiteKeep(Message, frozen=True):
    """A site file that the person made by showing one comment; answered with all there are."""

    site: dict[str, Any]


class SitesTold(Message, frozen=True):
    """The person's own site files, already checked against the schema."""

    sites: tuple[dict[str, Any], ...]


# The desk: the command line and the board ------------------------------------------------------


class NoticesPause(Message, frozen=True):
    """The desktop is told nothing for so long; 0 ends it."""

    minutes: Annotated[int, Meta(ge=0, le=1440)]


class NoticesTold(Message, frozen=True):
    quiet_until: Instant | None


class CasesList(Message, frozen=True):
    status: Status | Literal["open", "all"] = "open"
    text: Short = ""
    offset: int = 0
    limit: Annotated[int, Meta(ge=1, le=500)] = 50


class GroupsAsk(Message, frozen=True):
    """Which cases stand under the same post."""


class GroupsTold(Message, frozen=True):
    groups: tuple[Group, ...]


class CasesTold(Message, frozen=True):
    total: int
    cases: tuple[dict[str, Any], ...]


class CaseShow(Message, frozen=True):
    number: Short  # "2026-000123" or an id


class CaseTold(Message, frozen=True):
    case: dict[str, Any]
    events: tuple[dict[str, Any], ...]


class CasePass(Message, frozen=True):
    """Ask a department about a case; "" is the one that it is routed to."""

    number: Short
    department: Annotated[str, Meta(max_length=80)] = ""
    again: bool = False  # also where it waits for that department already


class CaseAnswer(Message, frozen=True):
    """What the department said. Answered, like `case.pass`, by `case.told`."""

    number: Short
    text: Annotated[str, Meta(min_length=1, max_length=20_000)]


class DepartmentsList(Message, frozen=True):
    """Who can be asked, and what is on its way to them."""


class DepartmentShown(Struct, frozen=True, kw_only=True):
    """`receiver` is a host, never a secret address."""

    name: str
    by: Literal["email", "slack", "teams", "mattermost", "webhook"]
    receiver: str
    automatic: bool = False


class DeliveryShown(Struct, frozen=True, kw_only=True):
    """`detail` is the code of the last try."""

    number: str
    department: str
    kind: Literal["handover", "reminder", "soon", "due"]
    state: Literal["waiting", "sending", "sent", "unsure", "given_up", "dropped"]
    detail: str = ""
    tries: int = 0
    next_at: Instant | None = None


class DepartmentsTold(Message, frozen=True):
    departments: tuple[DepartmentShown, ...]
    deliveries: tuple[DeliveryShown, ...]  # under way, and the latest that ended


class ExportMake(Message, frozen=True):
    """Begin an export of everything, or of the cases that fit all that is named.

    With an author: all that is kept of that person, as JSON lines and pictures, in one piece.
    `with_cases` and `internal` (drafts, reasons, history) are for "html" and "pdf"; `name` is that
    of the one file, where it shall have another than its own.
    """

    format: Literal["csv", "jsonl", "xlsx", "html", "pdf", "training"]
    folder: Annotated[str, Meta(max_length=2000)]
    author: Short = ""
    platform: Short = ""
    case: Short = ""  # "2026-000123" or an id
    since: date | None = None
    until: date | None = None  # this day included
    cause: Short = ""
    assignee: Short = ""
    with_cases: bool = True
    internal: bool = True
    name: Annotated[Short, Meta(pattern=r"^[^/\\\x00]*$")] = ""


class ReportAsk(Message, frozen=True):
    """The figures of everything, or of the cases that fit all that is named."""

    platform: Short = ""
    since: date | None = None
    until: date | None = None
    cause: Short = ""
    assignee: Short = ""


class ReportTold(Message, frozen=True):
    """`metrics` as `export.metrics` defines them."""

    metrics: dict[str, Any]
    covers: str


class ErasureAsk(Message, frozen=True):
    """What `erasure.make` would erase: every case of an author, or one by its number."""

    author: Short = ""
    platform: Short = ""
    number: Short = ""


class ErasureTold(Message, frozen=True):
    """`cases`: the first 500 of `total`. The last two are numbers of other people's cases: those
    that lose a picture, and those whose pictures of the same pages may show these comments.
    """

    total: int
    cases: tuple[dict[str, Any], ...]
    pictures: int
    also_shown: tuple[Short, ...] = ()
    beside: tuple[Short, ...] = ()


class ErasureMake(Message, frozen=True):
    author: Short = ""
    platform: Short = ""
    number: Short = ""


class ErasureMade(Message, frozen=True):
    """Done, on every disk of this machine; `browsers`: paired ones that have yet to hear of it."""

    cases: int
    pictures: int
    lessons: int
    browsers: int = 0


class ArchiveMake(Message, frozen=True):
    """Begin an evidence archive in `folder`: of the cases that fit all that is named."""

    folder: Annotated[str, Meta(max_length=2000)]
    case: Short = ""  # "2026-000123" or an id
    since: date | None = None
    until: date | None = None  # this day included
    platform: Short = ""
    cause: Short = ""
    assignee: Short = ""


class BackupMake(Message, frozen=True):
    """Begin a backup of everything in `file`; `force`: one that is there is replaced."""

    file: Annotated[str, Meta(min_length=1, max_length=2000)]
    force: bool = False


class ArchiveGo(Message, frozen=True):
    """Make one more piece of an archive, an export or a backup."""

    job: Short


class ArchiveTold(Message, frozen=True):
    """How many steps of `total` are done. Once `file` is named it is whole, and was noted."""

    job: Short
    done: int
    total: int
    cases: int
    file: Annotated[str, Meta(max_length=4000)] = ""
    files: tuple[str, ...] = ()  # all of them, `file` first, where an export has made several
    sha256: Annotated[str, Meta(pattern="^$|^[0-9a-f]{64}$")] = ""  # of its list of files
    damaged: int = 0  # captures that a backup holds, and that are not as they were sealed


class LessonTeach(Message, frozen=True):
    text: Text
    negative: bool
    language: Language = ""


class LessonUndo(Message, frozen=True):
    number: Annotated[int, Meta(ge=1)]


class LessonsList(Message, frozen=True):
    pass


class LessonsTold(Message, frozen=True):
    """Every lesson in force, the oldest first."""

    lessons: tuple[Lesson, ...]


class PairOpen(Message, frozen=True):
    """A code to type in the extension, or the address of the page that pairs in one click."""

    way: Literal["code", "page"] = "code"


class PairOpened(Message, frozen=True):
    """`code` or `url`, as was asked; good once, until `expires_at`."""

    expires_at: Instant
    code: Short = ""
    url: Short = ""


class DevicesList(Message, frozen=True):
    pass


class Device(Struct, frozen=True, kw_only=True):
    client: Hex32
    label: Short
    origin: Short
    created_at: Instant
    last_seen_at: Instant | None = None


class DevicesTold(Message, frozen=True):
    devices: tuple[Device, ...]


class DeviceRename(Message, frozen=True):
    client: Hex32
    label: Short


class DeviceRemove(Message, frozen=True):
    """Its key is forgotten and its connection ends at once."""

    client: Hex32


class TicketMake(Message, frozen=True):
    pass


class TicketMade(Message, frozen=True):
    """A one-time ticket (60 s) that opens the board signed in, in the URL's fragment."""

    ticket: Hex32


KINDS: dict[str, type[Message]] = {
    "link.hello": LinkHello,
    "link.challenge": LinkChallenge,
    "link.proof": LinkProof,
    "link.ready": LinkReady,
    "link.ping": LinkPing,
    "link.pong": LinkPong,
    "link.slow": LinkSlow,
    "error.told": ErrorTold,
    "comments.seen": CommentsSeen,
    "comments.read": CommentsRead,
    "capture.put": CapturePut,
    "capture.stored": CaptureStored,
    "drafts.ask": DraftsAsk,
    "drafts.offered": DraftsOffered,
    "drafts.written": DraftsWritten,
    "reply.check": ReplyCheck,
    "reply.findings": ReplyFindings,
    "reply.approve": ReplyApprove,
    "reply.insert": ReplyInsert,
    "case.decide": CaseDecide,
    "case.changed": CaseChanged,
    "comment.judge": CommentJudge,
    "comments.forget": CommentsForget,
    "comments.forgotten": CommentsForgotten,
    "thread.seen": ThreadSeen,
    "thread.noted": ThreadNoted,
    "surge.told": SurgeTold,
    "notices.pause": NoticesPause,
    "notices.told": NoticesTold,
    "groups.ask": GroupsAsk,
    "groups.told": GroupsTold,
    "status.ask": StatusAsk,
    "status.told": StatusTold,
    "sites.ask": SitesAsk,
    "sites.told": SitesTold,
    "site.keep": SiteKeep,
    "cases.list": CasesList,
    "cases.told": CasesTold,
    "case.show": CaseShow,
    "case.told": CaseTold,
    "case.pass": CasePass,
    "case.answer": CaseAnswer,
    "departments.list": DepartmentsList,
    "departments.told": DepartmentsTold,
    "erasure.ask": ErasureAsk,
    "erasure.told": ErasureTold,
    "erasure.make": ErasureMake,
    "erasure.made": ErasureMade,
    "lesson.teach": LessonTeach,
    "lesson.undo": LessonUndo,
    "lessons.list": LessonsList,
    "lessons.told": LessonsTold,
    "export.make": ExportMake,
    "report.ask": ReportAsk,
    "report.told": ReportTold,
    "archive.make": ArchiveMake,
    "backup.make": BackupMake,
    "archive.go": ArchiveGo,
    "archive.told": ArchiveTold,
    "pair.open": PairOpen,
    "pair.opened": PairOpened,
    "devices.list": DevicesList,
    "devices.told": DevicesTold,
    "device.rename": DeviceRename,
    "device.remove": DeviceRemove,
    "ticket.make": TicketMake,
    "ticket.made": TicketMade,
}
_KIND_OF = {struct: kind for kind, struct in KINDS.items()}


class Envelope(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    v: Literal[1]
    id: Annotated[str, Meta(min_length=1, max_length=80)]
    kind: Annotated[str, Meta(max_length=40)]
    data: msgspec.Raw
    re: Annotated[str, Meta(max_length=80)] = ""


class UnknownKind(ValueError):
    """The envelope is sound, its kind is not ours: answered with an error, never fatal."""


def decode(frame: bytes | str) -> tuple[Envelope, Message]:
    """Parse one text frame (or the header line of a binary one).

    Raises: msgspec.DecodeError (ValidationError included) for anything malformed; UnknownKind.
    """
    try:
        envelope = msgspec.json.decode(frame, type=Envelope)
        struct = KINDS.get(envelope.kind)
        if struct is None:
            raise UnknownKind(envelope.kind)
        return envelope, msgspec.json.decode(envelope.data, type=struct)
    except (RecursionError, UnicodeError) as error:  # nested a thousand deep, or not UTF-8
        raise msgspec.DecodeError(str(error)) from error


def encode(message: Message, *, id: str, re: str = "") -> str:
    """One text frame for `message`."""
    frame: dict[str, Any] = {"v": VERSION, "id": id, "kind": _KIND_OF[type(message)]}
    if re:
        frame["re"] = re
    frame["data"] = message
    return msgspec.json.encode(frame).decode()
