"""A letter as an e-mail, and the way to the server that takes it.

In: a `Letter`, the settings of [mail]. Out: an `Outcome`. Until the last byte of a message is sent,
a failure means that it was not taken; after it, silence is «unknown». Nothing of it is logged.
"""

from __future__ import annotations

import ssl
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import aiosmtplib
from aiosmtplib import SMTPAuthenticationError, SMTPException, SMTPResponseException

from ..department import Department, Mail
from .delivery import Outcome
from .letter import Letter

SECONDS = 20.0  # for each step of the conversation


def as_email(letter: Letter, mail: Mail, to: str, thread: str = "") -> EmailMessage:
    """Plain text with the picture beside it; `thread` is the key of the message it follows."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = mail.sender, to, letter.title
    message["Date"] = format_datetime(letter.queued_at)
    message["Message-ID"] = _message_id(letter.key, mail)
    if thread:
        message["In-Reply-To"] = message["References"] = _message_id(thread, mail)
    message["Auto-Submitted"] = "auto-generated"
    quoted = "\n".join(f"> {line}" for line in letter.quote.split("\n"))
    link = [f"{letter.link_label}: {letter.link}"] if letter.link else []
    facts = "\n".join(f"{label}: {value}" for label, value in letter.facts)
    foot = "\n".join(filter(None, [letter.picture_note, letter.foot]))
    parts = [letter.ask, facts, quoted, *link, f"--\n{foot}"]
    message.set_content("\n\n".join(parts) + "\n")
    if letter.picture:
        name = f"{letter.number}-{letter.picture_sha256[:8]}.png"
        message.add_attachment(letter.picture, maintype="image", subtype="png", filename=name)
    return message


async def send_mail(
    letter: Letter,
    department: Department,
    mail: Mail,
    password: str,
    thread: str = "",
    trusted: ssl.SSLContext | None = None,
) -> Outcome:
    """`trusted`: whose certificates count; None: those this machine trusts."""
    message = as_email(letter, mail, department.to, thread).as_bytes()
    client = aiosmtplib.SMTP(
        hostname=mail.host, port=mail.port, timeout=SECONDS, use_tls=mail.security == "tls",
        start_tls=mail.security == "starttls", tls_context=trusted,
        local_hostname="[127.0.0.1]",  # this machine's name is nobody's business
    )  # fmt: skip
    try:
        try:
            await client.connect()
            if mail.user:
                await client.login(mail.user, password)
            await client.mail(mail.sender)
            await client.rcpt(department.to)
        except SMTPAuthenticationError as error:  # a password may be mended: tried again
            return Outcome(result="not_now", detail=f"login_{error.code}")
        except SMTPResponseException as error:
            return _answered(error)
        except ssl.SSLError:
            return Outcome(result="not_now", detail="certificate")
        except (SMTPException, OSError) as error:
            return Outcome(result="not_now", detail=_why(error))
        return await _data(client, message)
    finally:
        client.close()


async def _data(client: aiosmtplib.SMTP, message: bytes) -> Outcome:
    try:
        answer = await client.data(message)
    except SMTPResponseException as error:
        known = 400 <= error.code < 600
        return _answered(error) if known else Outcome(result="unknown", detail=str(error.code))
    except (SMTPException, OSError) as error:
        return Outcome(result="unknown", detail=_why(error))
    return Outcome(result="taken", detail=str(answer.code))


def _answered(error: SMTPResponseException) -> Outcome:
    """4xx: later; 5xx: never (RFC 5321, 4.2.1)."""
    return Outcome(result="refused" if error.code >= 500 else "not_now", detail=str(error.code))


def _why(error: BaseException) -> str:
    """A code, never the text: servers quote what they were sent."""
    if isinstance(error, TimeoutError | aiosmtplib.SMTPTimeoutError):
        return "timeout"
    cause = error.__cause__
    if isinstance(error, ssl.SSLError) or isinstance(cause, ssl.SSLError):
        return "certificate"
    return "cut" if isinstance(error, aiosmtplib.SMTPServerDisconnected) else "refused"


def _message_id(key: str, mail: Mail) -> str:
    return f"<{key}@{mail.sender.rpartition('@')[2]}>"
