"""Typed choices: an option by its id, its label or its number; several; yes or no."""

from __future__ import annotations

import re
import unicodedata

from walletgripe.core.events import Stored
from walletgripe.core.message import msg
from walletgripe.core.questions.context import ParseContext
from walletgripe.core.unreadable import Unreadable

YES = frozenset({"yes", "y", "true", "1", "是", "有", "对", "是的", "有的"})
NO = frozenset({"no", "n", "false", "2", "0", "否", "不", "没有", "不是", "没", "无"})


def parse_choice(text: str, context: ParseContext) -> Stored:
    """One option: its id, its label, or its number counted from 1."""
    return _option(text, context)


def parse_many(text: str, context: ParseContext) -> Stored:
    """Several options, apart by commas or spaces; "none" is the empty list."""
    typed = unicodedata.normalize("NFKC", text).strip().strip("[]")
    if typed.lower() in ("", "none", "无", "没有", "0"):
        return []
    by_label = {label.casefold(): id_ for id_, label in context.labels.items()}
    if typed.casefold() in by_label:
        return [by_label[typed.casefold()]]
    parts = [p for p in re.split(r"[,;、\n]+|\s+(?=[\w-]+(?:[\s,;]|$))", typed) if p.strip()]
    chosen = [_option(part, context) for part in parts]
    return sorted(set(chosen), key=context.question.options.index)


def parse_yes_no(text: str, context: ParseContext) -> Stored:
    """Yes or no, in English or Chinese."""
    word = unicodedata.normalize("NFKC", text).strip().casefold().rstrip(".!。！")
    if word in YES:
        return True
    if word in NO:
        return False
    raise Unreadable(msg("Please answer yes or no."))


def _option(text: str, context: ParseContext) -> str:
    typed = unicodedata.normalize("NFKC", text).strip()
    options = context.question.options
    if typed in options:
        return typed
    if typed.isdecimal() and 1 <= int(typed) <= len(options):
        return options[int(typed) - 1]
    for id_, label in context.labels.items():
        if typed.casefold() in (label.casefold(), id_.casefold()):
            return id_
    raise Unreadable(
        msg(
            "“{typed}” is not one of the choices. Choose one of: {options}.",
            typed=typed[:60],
            options=", ".join(options),
        )
    )
