"""The journal's events: everything that can happen in a case, one typed struct each.

An event type never changes its meaning. A changed shape gets a new `version`, and the store's
codec learns to read the older one: what an older program wrote stays readable for ever.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Stored = str | bool | list[str] | dict[str, str] | None


class Event(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    tag_field="event",
    kw_only=True,
    omit_defaults=True,
):
    """One thing that happened. `version` is the shape of this event's data."""

    version: Annotated[int, Meta(ge=1)] = 1


class Answered(Event, frozen=True, kw_only=True, tag="answered"):
    """The user answered a question; `value` None with `unknown` is "I don't know"."""

    field: str
    value: Stored
    unknown: bool = False
    content: str | None = None  # playbook id and version that asked, "frozen-funds@1"


class Ticked(Event, frozen=True, kw_only=True, tag="ticked"):
    """A card or step was ticked; `on` is the user's date of doing it (ISO)."""

    step: str
    state: Literal["done", "later", "not-mine"]
    on: str | None = None


class ContactLogged(Event, frozen=True, kw_only=True, tag="contact-logged"):
    """A contact with the firm or a door, number `n` of this case. The latest with a number holds."""

    n: int
    at: str | None  # ISO date, or date and time to the minute
    channel: str | None
    door: str = "firm"
    who: str | None = None
    reference: str | None = None
    said: str | None = None
    promised: str | None = None
    promised_by: str | None = None  # ISO date


class PromiseKept(Event, frozen=True, kw_only=True, tag="promise-kept"):
    """The promise of contact `contact` was kept on this day."""

    contact: int
    on: str


class PromiseBroken(Event, frozen=True, kw_only=True, tag="promise-broken"):
    """The user says that the promise of contact `contact` was not kept."""

    contact: int
    on: str


class EvidenceAttached(Event, frozen=True, kw_only=True, tag="evidence-attached"):
    """A file became exhibit `n`, numbered for ever. The latest with a number holds.

    `proves`: the kind of proof of the playbook that it is. Version 1 had none.
    """

    version: Annotated[int, Meta(ge=1)] = 2
    n: int
    sha256: str
    name: str
    size: int
    label: str | None = None
    proves: str | None = None

    @property
    def tag(self) -> str:
        """The number as people read it: E03."""
        return f"E{self.n:02}"


class LetterWritten(Event, frozen=True, kw_only=True, tag="letter-written"):
    """Letter `n` was written to files."""

    n: int
    kind: str
    language: str
    door: str
    dated: str
    sha256: str  # of the plain text
    answer_by: str | None = None
    amount: str | None = None
    contents: tuple[str, ...] = ()  # content versions used, "frozen-funds@1", "cn@1", "first@1"


class LetterSent(Event, frozen=True, kw_only=True, tag="letter-sent"):
    """Letter `letter` (0: a form or visit without a letter of ours) went out on this day by this channel."""

    letter: int
    on: str
    channel: str | None = None
    received: str | None = None  # the day the other side had it, if known
    door: str = "firm"
    answer_by: str | None = None  # counted anew from the day it went out
    proof: int | None = None  # the exhibit that proves it


class ReplyReceived(Event, frozen=True, kw_only=True, tag="reply-received"):
    """The firm or a door answered. `nature` decides what the reply does to the clocks.

    An acknowledgement changes nothing, a holding reply moves the day, anything else stops the clock.
    Version 1 had no channel, who, excuse and answered.
    """

    version: Annotated[int, Meta(ge=1)] = 2
    on: str
    door: str = "firm"
    nature: Literal["acknowledgement", "holding", "final", "refusal", "other"] = "other"
    said: str | None = None
    channel: str | None = None
    who: str | None = None
    excuse: str | None = None  # the stock answer of the excuse book that it was
    answered: tuple[str, ...] | None = None  # the requests of the case that it dealt with; None: not said


class TimeExtended(Event, frozen=True, kw_only=True, tag="time-extended"):
    """The other side claimed or was given more time, up to `until`."""

    on: str
    until: str
    door: str = "firm"
    reason: str | None = None


class Outcome(Event, frozen=True, kw_only=True, tag="outcome"):
    """What came of it, in the user's words."""

    on: str
    result: Literal["solved", "partly", "refused", "given-up"]
    note: str | None = None


class Closed(Event, frozen=True, kw_only=True, tag="closed"):
    """The case is closed; nothing is deleted."""

    on: str


class InterviewDone(Event, frozen=True, kw_only=True, tag="interview-done"):
    """The user confirmed the review screen."""

    on: str


class ContactChecked(Event, frozen=True, kw_only=True, tag="contact-checked"):
    """What the directory said of a number, link, address or message that contact `n` named.

    `field` is the answer that named it ("via", "said", ...), `value` is masked like any identifier, `reasons`
    are in the language of the screen of that day, `contents` the versions asked: "impostors@1", "paypal@1".
    """

    n: int
    field: str
    value: str
    verdict: Literal["official", "lookalike", "red-flag", "unlisted"]
    reasons: tuple[str, ...]
    on: str
    wallet: str | None = None
    contents: tuple[str, ...] = ()


class CheckupDone(Event, frozen=True, kw_only=True, tag="checkup-done"):
    """The check-up of the user's own account: what is so, what is not, and what to do by which day."""

    on: str
    kind: Literal["custodial", "self-custody", "unknown"]
    answers: dict[str, Literal["yes", "no", "unknown"]]
    todo: dict[str, str]  # item -> ISO day
    contents: tuple[str, ...] = ()  # "checkup@1"


class TakenBack(Event, frozen=True, kw_only=True, tag="taken-back"):
    """Event number `seq` of the same case no longer counts."""

    seq: int


AnyEvent = (
    Answered
    | Ticked
    | ContactLogged
    | PromiseKept
    | PromiseBroken
    | EvidenceAttached
    | LetterWritten
    | LetterSent
    | ReplyReceived
    | TimeExtended
    | Outcome
    | Closed
    | InterviewDone
    | ContactChecked
    | CheckupDone
    | TakenBack
)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its place in the journal. `at` is local time with offset, ISO 8601."""

    seq: int
    case: int
    at: str
    event: AnyEvent
