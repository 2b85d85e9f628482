"""Cases in a line each, for the front page, `list` and `show`."""

from __future__ import annotations

from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg
from walletgripe.core.ports import CaseSummary

STATES = {
    "interview": msg("questions not finished"),
    "open": msg("open"),
    "closed": msg("closed"),
}


def case_line(summary: CaseSummary, tools: Tools) -> str:
    """`3  PayPal · frozen-funds · us · open · since 2026-11-03`; in Chinese with the problem's title."""
    say = tools.say
    parts = [p for p in (summary.wallet, _problem(summary, tools), _place(summary, tools)) if p]
    parts += [say(STATES[summary.state]), say(msg("since {day}", day=summary.opened))]
    return f"{summary.number}  " + " · ".join(parts)


def _problem(summary: CaseSummary, tools: Tools) -> str | None:
    """The id says it in English and costs no reading; other languages need the title."""
    if summary.problem is None or tools.language == "en":
        return summary.problem
    texts = tools.contents.playbook(summary.problem).texts.get(tools.language)
    return texts.title if texts else summary.problem


def _place(summary: CaseSummary, tools: Tools) -> str | None:
    if summary.place is None or tools.language == "en":
        return summary.place
    texts = tools.contents.interview().texts.get(tools.language)
    return texts.places.get(summary.place, summary.place) if texts else summary.place


def due_line(summary: CaseSummary, tools: Tools) -> str | None:
    """What is due next in a case, with how far away it is."""
    if summary.next_due is None:
        return None
    if summary.next_what == "unsent":
        return tools.say(msg("The letter waits to be sent; when it has gone out, note it: walletgripe sent"))
    what = {
        "promise": msg("a promise runs out"),
        "answer": msg("the answer to your letter is asked for"),
    }[summary.next_what or "answer"]
    day = summary.next_due
    today = tools.today.isoformat()
    if day < today:
        when = msg("since {day}", day=day)
    elif day == today:
        when = msg("today")
    else:
        when = msg("by {day}", day=day)
    return tools.say(msg("{name}: {value}", name=tools.say(when), value=tools.say(what)))
