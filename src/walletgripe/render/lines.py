"""What plain text, Markdown and e-mail share: the numbers of rows in either language."""

from __future__ import annotations

from walletgripe.core.letter import Letter, LetterBlock, Row
from walletgripe.core.letterkind import Part


def numbered(block: LetterBlock, language: str) -> list[tuple[str, Row]]:
    """Each row of a numbered block with its number; unnumbered rows (the claimed sum) have ""."""
    found: list[tuple[str, Row]] = []
    n = 0
    for row in block.rows:
        if row.label:
            found.append(("", row))
            continue
        n += 1
        if block.part is Part.EVIDENCE and language == "zh-Hans":
            found.append((f"证据{n}：", row))
        else:
            found.append((f"{n}．" if language == "zh-Hans" else f"{n}. ", row))
    return found


def dated(row: Row, language: str) -> str:
    """An entry of the chronology: the date, then what happened."""
    text = row.text(language)
    if language == "zh-Hans":
        return f"{row.label}，{text}"
    return f"{row.label}: {text}"


def is_chinese(letter: Letter) -> bool:
    """True for a letter in Chinese."""
    return letter.language == "zh-Hans"
