"""An answers file for one problem: each question, its type and options as comments."""

from __future__ import annotations

import json
from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.packs import PlaybookPack
from walletgripe.core.playbook import Question, QuestionTexts
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import words_in

_TOP = ("wallet", "place", "firm-kind", "region")


def template_text(desk: Desk, problem: str) -> str:
    """YAML that `walletgripe new --answers` reads once the needed answers are filled in.

    Raises NotFoundError for an unknown problem.
    """
    pack = desk.contents.playbook(problem)
    return "\n".join([*_head(desk, pack), *_answers(desk, pack), *_rest(desk, pack)]) + "\n"


def _comment(text: str) -> str:
    return "# " + " ".join(text.split())


def _head(desk: Desk, pack: PlaybookPack) -> Iterator[str]:
    words = words_in(pack.texts, desk.language, pack.playbook.id)
    shared = words_in(desk.contents.interview().texts, desk.language, "interview")
    yield _comment(f"walletgripe: {words.title}")
    yield _comment(
        desk.say(msg("Fill in what you know and leave the rest empty. Then: walletgripe new --answers FILE"))
    )
    yield _comment(
        desk.say(msg("Never write a password, a code, a full card number or a seed phrase into this file."))
    )
    yield f"problem: {pack.playbook.id}"
    yield from _question(desk, _shared(desk, "wallet"), shared.questions["wallet"], "wallet", "")
    places = ", ".join(f"{c} ({shared.places.get(c, c)})" for c in desk.contents.place_codes())
    yield _comment(f"{shared.questions['place'].ask} [choice, {_need(desk, True)}] {places}")
    yield "place:"
    yield _comment(f"{shared.questions['firm-kind'].ask} [choice, {_need(desk, True)}]")
    for code in desk.contents.place_codes():
        yield _comment(f"  {code}: {', '.join(desk.contents.place(code).place.kinds)}")
    yield "firm-kind:"
    yield f"language: {desk.language}"


def _shared(desk: Desk, id_: str) -> Question:
    return next(q for q in desk.contents.interview().interview.all_questions() if q.id == id_)


def _need(desk: Desk, required: bool) -> str:
    return desk.say(msg("required")) if required else desk.say(msg("may be left out"))


def _question(desk: Desk, question: Question, words: QuestionTexts, key: str, pad: str) -> Iterator[str]:
    yield pad + _comment(f"{words.ask} [{question.type}, {_need(desk, question.required)}]")
    if words.help:
        yield pad + _comment(f"  {words.help}")
    for id_ in question.options:
        label = words.options[id_].label if id_ in words.options else id_
        yield pad + _comment(f"  {id_}: {label}")
    if words.example:
        yield pad + _comment("  " + desk.say(msg("For example: {example}", example=words.example)))
    yield f"{pad}{key}:"


def _answers(desk: Desk, pack: PlaybookPack) -> Iterator[str]:
    words = words_in(pack.texts, desk.language, pack.playbook.id)
    shared = words_in(desk.contents.interview().texts, desk.language, "interview")
    yield "answers:"
    for question in sorted(pack.playbook.questions, key=lambda q: q.more):
        yield from _question(desk, question, words.questions[question.id], question.id, "  ")
    for question in desk.contents.interview().interview.sender:
        yield from _question(desk, question, shared.questions[question.id], question.id, "  ")
    yield "  " + _comment(desk.say(msg("Quick checks that you have tried [many]")))
    for check in pack.playbook.checks:
        yield "  " + _comment(f"  {check.id}: {words.checks[check.id].check}")
    yield "  checks.tried:"


def _rest(desk: Desk, pack: PlaybookPack) -> Iterator[str]:
    words = words_in(pack.texts, desk.language, pack.playbook.id)
    yield _comment(desk.say(msg("Urgent steps: done (today), done 2026-11-03, later, or not-mine")))
    yield "steps:" if pack.playbook.urgent else "steps: {}"
    for card in pack.playbook.urgent:
        yield "  " + _comment(words.urgent[card.id].do)
        yield f"  {card.id}: later"
    yield _comment(desk.say(msg("Contacts with support, oldest first; fields may be left out")))
    channels = ", ".join(_shared(desk, "channel").options)
    yield _comment("- at: 2026-11-03 14:05")
    for field in (
        "channel: chat",
        "via:",
        "who:",
        "reference:",
        "said:",
        "promised:",
        "promised_by: 2026-11-06",
        "kept: no",
    ):
        yield f"#   {field}"
    yield _comment(f"channel: {channels}")
    yield "contacts: []"
    yield _comment(desk.say(msg("Proof: have, will-get or none")))
    yield "evidence:"
    for proof in pack.playbook.evidence:
        yield f"  {proof.id}: none  # {words.evidence[proof.id].name}"
    yield _comment(desk.say(msg("What you ask for; delete the line to take the usual ones")))
    for request in pack.playbook.requests:
        yield _comment(f"  {request.id}: {words.requests[request.id]}")
    usual = [r.id for r in pack.playbook.requests if r.default]
    yield f"# requests: {json.dumps(usual)}"
