"""The firm's answer: which stock answer it is, what that means, and what of the request it dealt with."""

from __future__ import annotations

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.errors import NotFoundError
from walletgripe.core.excuse import Nature
from walletgripe.core.facts import CaseFacts
from walletgripe.core.message import msg
from walletgripe.core.packs import ExcusePack
from walletgripe.core.playbook import QuestionType, Status
from walletgripe.core.recognition import Recognised, recognised
from walletgripe.flows.asker import Asker, Given, Option, Prompt
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import Scripted, words_in

NONE = "none"
MOST = 3  # stock answers proposed at once; the rest of the book stands below them


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """A stock answer as the screen tells it."""

    id: str
    name: str
    nature: str
    means: str
    fair: str
    do: str


def book(desk: Desk, case: Case) -> dict[str, ExcusePack]:
    """The stock answers that this case can meet, the frequent ones first."""
    scripted = Scripted(desk, case)
    playbook = scripted.playbook.playbook if scripted.playbook else None
    facts = CaseFacts(case, playbook, desk.today)
    packs = (desk.contents.excuse(id_) for id_ in desk.contents.excuse_ids())
    fitting = (p for p in packs if p.excuse.status is Status.REVIEWED and holds(p.excuse.when, facts))
    return {p.excuse.id: p for p in sorted(fitting, key=lambda p: (p.excuse.rank, p.excuse.id))}


def proposals(desk: Desk, case: Case, said: str) -> tuple[Recognised, ...]:
    """The stock answers of the book that these words are like, best first; both languages are tried."""
    known = {
        id_: [phrase for words in pack.texts.values() for phrase in words.says]
        for id_, pack in book(desk, case).items()
    }
    return recognised(said, known)


def read(desk: Desk, id_: str) -> Read:
    """One stock answer in the words of the screen. Raises NotFoundError for an unknown one."""
    pack = desk.contents.excuse(id_)
    words = words_in(pack.texts, desk.language, id_)
    return Read(
        id=id_,
        name=words.name,
        nature=pack.excuse.nature,
        means=words.means,
        fair=words.fair,
        do=words.do,
    )


def chosen_excuse(desk: Desk, case: Case, wanted: str | None) -> ExcusePack | None:
    """The stock answer named by the user. Raises NotFoundError naming those that this case can meet."""
    if wanted is None or wanted == NONE:
        return None
    known = book(desk, case)
    if wanted not in known:
        raise NotFoundError(
            msg("There is no stock answer {id} for this case.", id=wanted),
            where="--excuse",
            next=msg("There are: {ids}", ids=", ".join(known)),
        )
    return known[wanted]


def is_silence(pack: ExcusePack) -> bool:
    """True for the stock answer that is none: nothing came."""
    return pack.excuse.nature is Nature.SILENCE


def nature_of(pack: ExcusePack | None) -> str | None:
    """What such an answer does to the clocks; silence is no answer and says nothing."""
    if pack is None or is_silence(pack):
        return None
    return str(pack.excuse.nature)


def ask_excuse(desk: Desk, case: Case, said: str | None, asker: Asker) -> str | None:
    """Which stock answer it was: what the words are like first, then the whole book; None for none."""
    likely = proposals(desk, case, said)[:MOST] if said else ()
    known = book(desk, case)
    options = [_option(desk, known[r.id], r) for r in likely]
    options.append(Option(id=NONE, label=desk.say(msg("None of these: it is an answer of its own"))))
    options += [_option(desk, p) for id_, p in known.items() if id_ not in {r.id for r in likely}]
    prompt = Prompt(
        id="excuse",
        type=QuestionType.CHOICE,
        title=desk.say(msg("Is it one of these stock answers?")),
        help=desk.say(msg("A stock answer can be answered: what it means, and what to ask back, is known.")),
        options=tuple(options),
        initial=likely[0].id if likely else NONE,
        required=True,
        back=False,
    )
    reply = asker.ask(prompt, lambda raw: None)
    picked = reply.raw if isinstance(reply, Given) else NONE
    return None if picked == NONE else str(picked)


def _option(desk: Desk, pack: ExcusePack, because: Recognised | None = None) -> Option:
    words = words_in(pack.texts, desk.language, pack.excuse.id)
    hint = desk.say(msg("like “{phrase}”", phrase=because.phrase)) if because else None
    return Option(id=pack.excuse.id, label=words.name, hint=hint)


def ask_answered(desk: Desk, file: CaseFile, asker: Asker) -> tuple[str, ...] | None:
    """Which requests of the letter the answer dealt with; None when there are none to tick."""
    scripted = Scripted(desk, file.case)
    wanted = file.case.chosen("requests")
    if not wanted or scripted.playbook is None:
        return None
    prompt = Prompt(
        id="answered",
        type=QuestionType.MANY,
        title=desk.say(msg("Which of your requests did they answer?")),
        help=desk.say(msg("Tick only what is settled or explained. The rest stays open in the next letter.")),
        options=tuple(Option(id=r, label=_request(scripted, r)) for r in wanted),
        back=False,
    )
    reply = asker.ask(prompt, lambda raw: None)
    return tuple(reply.raw) if isinstance(reply, Given) else ()


def _request(scripted: Scripted, id_: str) -> str:
    from walletgripe.core.compose.fill import HOLE

    return HOLE.sub("…", scripted.words.requests.get(id_, id_))
