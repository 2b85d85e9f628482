"""The to-do list of a check-up: what is still open in a case, as lines and as data."""

from __future__ import annotations

import datetime as dt
from typing import Any

from walletgripe.core.case import Case
from walletgripe.core.checkup import CheckupTexts
from walletgripe.core.errors import ContentError, NotFoundError
from walletgripe.core.message import msg
from walletgripe.core.phrasing import long_date
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import named
from walletgripe.flows.scripted import words_in

_MOST = 6  # a longer list is for `secure` itself


def checkup_words(desk: Desk) -> CheckupTexts:
    """The words of the check-up in the screen's language."""
    return words_in(desk.contents.checkup().texts, desk.language, "checkup")


def checkup_data(case: Case) -> dict[str, Any] | None:
    """The latest check-up of a case for `show --json`; null before the first one."""
    done = case.checkup
    if done is None:
        return None
    return {"on": done.on, "kind": done.kind, "answers": done.answers, "todo": done.todo}


def todo_data(desk: Desk, case: Case) -> list[dict[str, Any]]:
    """What the latest check-up left to do, soonest first. An item that the content dropped has no words."""
    words = _known(desk, case)
    return [{"id": id_, "due": due, "do": words[id_].do} for id_, due in _open(case) if id_ in words]


def open_todos(desk: Desk, case: Case) -> list[str]:
    """The same as lines, with how to tick them off."""
    lines, data = [], todo_data(desk, case)
    for todo in data[:_MOST]:
        due = dt.date.fromisoformat(todo["due"])
        line = named(desk.say, day_text(desk, due), todo["do"])
        lines.append(line if due >= desk.today else desk.say(msg("overdue since {line}", line=line)))
    if len(data) > _MOST:
        lines.append(desk.say(msg("… and {count} more", count=len(data) - _MOST)))
    if lines:
        again = msg(
            "What is done drops out when you run: walletgripe secure --case {number}", number=case.number
        )
        lines.append(desk.say(again))
    return lines


def day_text(desk: Desk, day: dt.date) -> str:
    """A day as the screen's language writes it."""
    return long_date(day, desk.language, "y年M月d日" if desk.language == "zh-Hans" else "d MMMM y")


def _open(case: Case) -> list[tuple[str, str]]:
    return sorted(case.checkup.todo.items(), key=lambda t: t[1]) if case.checkup else []


def _known(desk: Desk, case: Case) -> dict[str, Any]:
    if case.checkup is None:
        return {}
    try:
        return dict(checkup_words(desk).items)
    except (ContentError, NotFoundError):
        return {}  # a broken file of words must not hide the other next steps
