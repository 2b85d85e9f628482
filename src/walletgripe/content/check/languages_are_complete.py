"""Check: everything with words has a file of words in every language."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content, Item
from walletgripe.content.problem import ContentProblem, listed


def languages_are_complete(content: Content) -> Iterator[ContentProblem]:
    """A user is helped in one language from the first question to the letter, never in half of one."""
    for item in content.playbooks.values():
        yield from _missing(content, item, "playbook")
    for item in content.places.values():
        yield from _missing(content, item, "place")
    for item in content.letters.values():
        yield from _missing(content, item, "letter")
    for item in content.wallets.values():
        yield from _missing(content, item, "wallet")
    if "impostors" in content.others:
        yield from _missing(content, content.others["impostors"], "impostors")
    if "calls" in content.others:
        yield from _missing(content, content.others["calls"], "calls")
    if "checkup" in content.others:
        yield from _missing(content, content.others["checkup"], "checkup")
    if content.interview.path:
        yield from _missing(content, content.interview, "interview")


def _missing(content: Content, item: Item, main: str) -> Iterator[ContentProblem]:
    structure = item.one(main)
    path = structure.path if structure else item.path
    there = item.texts(f"{main}-texts")
    if f"{main}-texts" not in item.broken:
        for lang in (lang for lang in content.languages if lang not in there):
            what, instead = f"the words in {lang} are missing", f"add texts.{lang}.yaml"
            yield ContentProblem(path=path, line=1, key="", what=what, instead=instead)
    for lang, file in there.items():
        if lang not in content.languages:
            yield file.problem((), "this language is not complete", f"one of {listed(content.languages)}")
    if structure is None and main not in item.broken:
        what = f"there is no {main}.yaml in this folder"
        yield ContentProblem(
            path=item.path, line=1, key="", what=what, instead="add it, or remove the folder"
        )
