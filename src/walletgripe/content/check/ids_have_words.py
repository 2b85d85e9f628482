"""Check: every id has words in every language, and there are no words without an id."""

from collections.abc import Iterable, Iterator, Mapping

from walletgripe.content.check.context import Content, Item, sections
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.playbook import Question


def ids_have_words(content: Content) -> Iterator[ContentProblem]:
    """A question without words cannot be asked, and words without an id are a typing mistake."""
    for item in content.playbooks.values():
        yield from _playbook(item)
    for item in content.places.values():
        yield from _place(item)
    for item in content.letters.values():
        yield from _letter(item)
    yield from _interview(content)


def _playbook(item: Item) -> Iterator[ContentProblem]:
    structure = item.one("playbook")
    for file in item.texts("playbook-texts").values() if structure else ():
        for section, parts in sections(structure).items() if structure else ():
            yield from _compared(file, (section,), [p.id for p in parts], getattr(file.value, section))
        yield from _options(file, structure.value.questions if structure else ())
        for urgent in structure.value.urgent if structure else ():
            card = file.value.urgent.get(urgent.id)
            if urgent.timeline and card and not card.done:
                key = ("urgent", urgent.id, "done")
                yield file.problem(
                    key, "the line for the letter is missing", "add `done:`, or `timeline: false`"
                )


def _options(file: File, questions: Iterable[Question]) -> Iterator[ContentProblem]:
    for question in questions:
        words = file.value.questions.get(question.id)
        if words and (question.options or question.type not in ("choice", "many")):
            yield from _compared(file, ("questions", question.id, "options"), question.options, words.options)


def _place(item: Item) -> Iterator[ContentProblem]:
    structure = item.one("place")
    for file in item.texts("place-texts").values():
        for kind, section in (("door", "doors"), ("clock", "clocks"), ("right", "rights")):
            if kind not in item.broken:
                yield from _compared(file, (section,), item.named(kind), getattr(file.value, section))
        if structure:
            yield from _compared(file, ("kinds",), structure.value.kinds, file.value.kinds)
            yield from _compared(file, ("regions",), structure.value.regions, file.value.regions)


def _letter(item: Item) -> Iterator[ContentProblem]:
    structure = item.one("letter")
    for lang, file in item.texts("letter-texts").items() if structure else ():
        forms = structure.value.forms if structure else {}
        if structure and lang not in forms:
            yield structure.problem(("forms",), f"no order of blocks for {lang}", f"add `{lang}:`")
        for part in file.value.headings:
            if part not in forms.get(lang, (part,)):
                what = "a heading of a block that this letter does not have"
                yield file.problem(("headings", part), what, did_you_mean(part, forms[lang]))
        yield from _variants(file)


def _variants(file: File) -> Iterator[ContentProblem]:
    known = {*file.value.headings, *file.value.phrases}
    for kind, words in file.value.variants.items():
        for name in words:
            if name not in known:
                what = "a variant of a heading or phrase that this letter does not have"
                yield file.problem(("variants", kind, name), what, did_you_mean(name, known))


def _interview(content: Content) -> Iterator[ContentProblem]:
    questions = content.shared_questions()
    for file in content.interview.texts("interview-texts").values() if questions else ():
        yield from _compared(file, ("questions",), [q.id for q in questions], file.value.questions)
        yield from _options(file, questions)
        if content.places:
            yield from _compared(file, ("places",), content.places, file.value.places)


def _compared(
    file: File, key: tuple[str, ...], ids: Iterable[str], words: Mapping[str, object]
) -> Iterator[ContentProblem]:
    wanted = list(dict.fromkeys(ids))
    for id_ in wanted:
        if id_ not in words:
            yield file.problem(key, f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
    for id_ in words:
        if id_ not in wanted:
            instead = did_you_mean(id_, wanted)
            yield file.problem((*key, id_), "words for something that does not exist", instead)
