"""Check: only law of which we are sure is put to a firm as its duty; the rest is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from walletgripe.content.check.context import Content, Item
from walletgripe.content.problem import ContentProblem, listed
from walletgripe.content.reading import File


def duty_is_law(content: Content) -> Iterator[ContentProblem]:
    """A letter that calls a practice a law loses its reader, and the user the argument."""
    for item in content.places.values():
        texts = item.texts("place-texts")
        for kind, section in (("clock", "clocks"), ("right", "rights")):
            for id_, file in item.named(kind).items():
                yield from _form(section, id_, file, texts)
        yield from _carried(item, texts)


def _form(section: str, id_: str, file: File, texts: Mapping[str, File]) -> Iterator[ContentProblem]:
    words = {lang: getattr(t.value, section).get(id_) for lang, t in texts.items()}
    for form in ("duty", "ask"):
        having = [lang for lang, w in words.items() if w and getattr(w, form)]
        for lang, word in words.items():
            if word and having and lang not in having:
                what = f"`{form}` stands in {listed(having)} but not in {lang}"
                yield texts[lang].problem((section, id_), what, f"add `{form}:`, or remove it there")
            if lang in having and form == "duty" and not file.value.is_duty:
                what = f"{file.value.force} with confidence {file.value.confidence} is no duty"
                yield texts[lang].problem(
                    (section, id_, "duty"), what, "ask for it: `ask:` instead of `duty:`"
                )


def _carried(item: Item, texts: Mapping[str, File]) -> Iterator[ContentProblem]:
    """A rule that letters rest on has the sentence that its force allows, for else they leave it out."""
    for kind, section, use in (("right", "rights", "carries"), ("clock", "clocks", "answers_complaint")):
        for id_, file in item.named(kind).items():
            form = "duty" if file.value.is_duty else "ask"
            for text in texts.values() if getattr(file.value, use) else ():
                words = getattr(text.value, section).get(id_)
                if words and not getattr(words, form):
                    what = f"this {kind} carries letters and has no `{form}`"
                    instead = (
                        f"add `{form}:`, for it is {file.value.force} with confidence {file.value.confidence}"
                    )
                    yield text.problem((section, id_), what, instead)
