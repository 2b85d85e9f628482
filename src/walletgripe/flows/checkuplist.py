"""The result of a check-up: as a list to render, and as data for scripts."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from walletgripe.core.checkup import DAYS, By, Todo
from walletgripe.core.message import msg
from walletgripe.flows.checkup import Done
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import named
from walletgripe.flows.todos import checkup_words, day_text
from walletgripe.render.todo import Entry, Group, TodoList

HEADINGS = {
    By.TODAY: msg("Today"),
    By.DAYS: msg("Within 3 days"),
    By.WEEK: msg("This week"),
    By.MONTH: msg("This month"),
}


def todo_list(desk: Desk, done: Done, case: int | None) -> TodoList:
    """The list in the screen's language, soonest first."""
    title = (
        msg("To do for {wallet}, from {day}", wallet=done.wallet, day=day_text(desk, desk.today))
        if done.wallet
        else msg("To do for your wallet, from {day}", day=day_text(desk, desk.today))
    )
    by_day = groupby(done.todos, key=lambda t: t.item.by)
    return TodoList(
        title=desk.say(title),
        empty=desk.say(
            msg("Nothing is left to do. Look again in three months, or when something looks odd.")
        ),
        groups=tuple(_group(desk, by, list(found), case) for by, found in by_day),
    )


def _group(desk: Desk, by: By, found: list[Todo], case: int | None) -> Group:
    words = checkup_words(desk).items
    entries = tuple(
        Entry(
            key=f"checkup-{case or 0}-{t.item.id}",
            day=t.due,
            do=words[t.item.id].do,
            why=words[t.item.id].why,
        )
        for t in found
    )
    heading = named(
        desk.say, desk.say(HEADINGS[by]), desk.say(msg("by {day}", day=day_text(desk, found[0].due)))
    )
    return Group(heading=heading, entries=entries)


def checkup_json(desk: Desk, done: Done, case: int | None) -> dict[str, Any]:
    """Every field is always there; `answers` names every item that was asked."""
    pack, words = desk.contents.checkup().checkup, checkup_words(desk)
    truths = {m.id: m.true for m in pack.misconceptions}
    return {
        "today": desk.today.isoformat(),
        "case": case,
        "wallet": done.wallet,
        "kind": done.holder.value,
        "answers": done.answers,
        "todo": [
            {
                "id": t.item.id,
                "topic": t.item.topic,
                "answer": t.answer,
                "due": t.due.isoformat(),
                "days": DAYS[t.item.by],
                "do": words.items[t.item.id].do,
                "why": words.items[t.item.id].why,
            }
            for t in done.todos
        ],
        "beliefs": [
            {"id": id_, "held": held, "true": truths[id_], "truth": words.misconceptions[id_].truth}
            for id_, held in done.beliefs.items()
        ],
    }
