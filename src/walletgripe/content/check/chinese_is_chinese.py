"""Check: simplified Chinese texts use Chinese punctuation and simplified characters."""

import re
from collections.abc import Iterator

from walletgripe.content.check.context import Content, texts_of
from walletgripe.content.problem import ContentProblem, quoted

_HAN = "[\u4e00-\u9fff]"
_ASCII = re.compile(rf"{_HAN}[,;:?!()]|[,;:?!()]{_HAN}")


def chinese_is_chinese(content: Content) -> Iterator[ContentProblem]:
    """A Chinese reader takes half-width commas and mixed scripts for a machine's work, or for a scam."""
    for file in content.files:
        if not file.found or file.found.lang != "zh-Hans":
            continue
        for key, text in texts_of(file.node):
            if key[-1] == "date" or key[0] == "signs":  # users type as they like
                continue
            ascii_mark = _ASCII.search(text)
            if ascii_mark:
                what = f"half-width punctuation next to Chinese: {quoted(ascii_mark.group())}"
                yield file.problem(key, what, "full-width marks: ，；：？！（）")
            traditional = sorted(c for c in set(text) if _is_traditional(c))
            if traditional:
                what = f"traditional characters: {''.join(traditional)}"
                yield file.problem(key, what, "simplified characters")


def _is_traditional(char: str) -> bool:
    """True for a character of Big5 that GB 2312, the standard set of simplified ones, lacks."""
    return "\u4e00" <= char <= "\u9fff" and not _has("gb2312", char) and _has("big5", char)


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
