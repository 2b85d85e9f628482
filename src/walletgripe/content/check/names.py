"""The names of answers that content may refer to."""

from __future__ import annotations

from walletgripe.content.check.context import Content, Item
from walletgripe.core.shared import COMPUTED_FIELDS, PLACE_FIELDS


def known_fields(content: Content, item: Item | None) -> set[str] | None:
    """Every answer that this playbook (or, for None, any playbook) may name.

    None when a file that would tell could not be read: then nothing can be said about names.
    """
    files = [item.one("playbook")] if item else list(content.good("playbook"))
    if content.interview.one("interview") is None or None in files:
        return None
    names = {*PLACE_FIELDS, *COMPUTED_FIELDS, *(q.id for q in content.shared_questions())}
    return names.union(*({q.id for q in f.value.questions} for f in files if f))
