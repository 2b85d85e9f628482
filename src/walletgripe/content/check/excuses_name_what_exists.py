"""Check: a stock answer rests on rights, answers and words that exist."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.check.context import Content, Item
from walletgripe.content.check.names import known_fields
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, listed, quoted
from walletgripe.content.reading import File
from walletgripe.core.compose.fill import placeholders
from walletgripe.core.condition import fields_named

_SECTIONS = ("points", "asks")


def excuses_name_what_exists(content: Content) -> Iterator[ContentProblem]:
    """A counter-letter on a misspelt right or answer leaves the best part out, and nobody notices."""
    for name, item in content.others.items():
        if not name.startswith("excuses/"):
            continue
        yield from _languages(content, item)
        file = item.one("excuse")
        if file is None:
            continue
        yield from _rights(content, file)
        yield from _fields(content, file)
        for words in item.texts("excuse-texts").values():
            yield from _words(file, words)


def _languages(content: Content, item: Item) -> Iterator[ContentProblem]:
    there = item.texts("excuse-texts")
    file = item.one("excuse")
    if file is None:
        if "excuse" not in item.broken:
            what = "there is no excuse.yaml in this folder"
            instead = "add it, or remove the folder"
            yield ContentProblem(path=item.path, line=1, key="", what=what, instead=instead)
        return
    for lang in (lang for lang in content.languages if lang not in there):
        if "excuse-texts" not in item.broken:
            yield file.problem((), f"the words in {lang} are missing", f"add texts.{lang}.yaml")
    for lang, words in there.items():
        if lang not in content.languages:
            yield words.problem((), "this language is not complete", f"one of {listed(content.languages)}")


def _rights(content: Content, file: File) -> Iterator[ContentProblem]:
    for place, ids in file.value.rights.items():
        item = content.places.get(place)
        if item is None:
            what = f"there is no place {quoted(place)}"
            yield file.problem(("rights", place), what, did_you_mean(place, content.places))
        elif "right" not in item.broken:
            known = item.named("right")
            for n, id_ in enumerate(ids):
                if id_ not in known:
                    what = f"{place} has no right {quoted(id_)}"
                    yield file.problem(("rights", place, n), what, did_you_mean(id_, known))


def _fields(content: Content, file: File) -> Iterator[ContentProblem]:
    known = known_fields(content, None)
    if known is None:
        return
    named: list[tuple[Key, str]] = [(("when",), f) for f in sorted(fields_named(file.value.when))]
    for section in _SECTIONS:
        for n, counter in enumerate(getattr(file.value, section)):
            named += [((section, n, "when"), f) for f in sorted(fields_named(counter.when))]
            named += [((section, n, "uses", m), f) for m, f in enumerate(counter.uses)]
    for key, field in named:
        if field not in known:
            yield file.problem(key, f"there is no answer {quoted(field)}", did_you_mean(field, known))


def _words(file: File, words: File) -> Iterator[ContentProblem]:
    if not words.value.says:
        yield words.problem(("says",), "nothing tells this answer", "add phrases as firms write them")
    for section in _SECTIONS:
        given = getattr(words.value, section)
        uses = {c.id: c.uses for c in getattr(file.value, section)}
        for id_ in uses:
            if id_ not in given:
                yield words.problem((section,), f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
        for id_, text in given.items():
            if id_ in uses:
                yield from _filled(words, (section, id_), text, uses[id_])
            else:
                what = "words for something that does not exist"
                yield words.problem((section, id_), what, did_you_mean(id_, uses))


def _filled(words: File, key: Key, text: str, uses: tuple[str, ...]) -> Iterator[ContentProblem]:
    there = placeholders(text)
    for name in there:
        if name not in uses:
            what = f"the placeholder {{{name}}} is not declared"
            yield words.problem(key, what, f"add it to `uses:` of {key[-1]}")
    for name in uses:
        if name not in there:
            what = f"{{{name}}} is left out"
            yield words.problem(key, what, f"write {{{name}}}, or take it out of `uses:`")
