"""How well triage does, as `make bench` prints it: marks of each part, and the table of the held-out part."""

from __future__ import annotations

import sys
import time
from collections import Counter

from tests.triage.stories import Story, answer, marks, model, stories
from tools.triage.train import signs_of

from walletgripe.content.files import default_root
from walletgripe.core.triage.verdict import problems_of

NOTHING = "(no proposal)"


def table(chosen: list[Story]) -> list[str]:
    """One line for each true problem: how often right, and what was said instead, most frequent first."""
    said = Counter((s.problem, next((g.id for g in answer(s)), NOTHING)) for s in chosen if s.problem)
    lines = []
    for problem in sorted({p for p, _ in said if p}):
        row = {guess: n for (true, guess), n in said.items() if true == problem}
        wrong = sorted(((n, g) for g, n in row.items() if g != problem), reverse=True)
        others = ", ".join(f"{guess} {n}" for n, guess in wrong)
        lines.append(f"  {problem:26}{row.get(problem, 0):3} of {sum(row.values()):2}   {others}".rstrip())
    return lines


def speed(language: str, times: int = 400) -> float:
    """CPU milliseconds for one story."""
    known = model("zh-Hans" if language == "zh" else language)
    texts = [(s.text, s.language) for s in stories(language)]
    start = time.process_time()
    for n in range(times):
        problems_of(*texts[n % len(texts)], known)
    return (time.process_time() - start) / times * 1000


def main() -> None:
    """Print marks, tables and speed."""
    for language in ("en", "zh"):
        for part in ("dev", "held"):
            m = marks(s for s in stories(language) if s.part == part)
            sys.stdout.write(
                f"triage {language} {part:5}{m.stories:4} stories   first {m.first / m.stories:4.0%},"
                f" accepted {m.accepted / m.stories:4.0%}, among three {m.in_three / m.stories:4.0%}\n"
            )
        sys.stdout.write("\n".join(table([s for s in stories(language) if s.part == "held"])) + "\n")
        sys.stdout.write(f"triage {language}: {speed(language):.1f} ms a story\n")
        _note_signs("zh-Hans" if language == "zh" else language)


def _note_signs(language: str) -> None:
    root = default_root()
    if root and model(language).half(language).signs != signs_of(root, language):
        sys.stdout.write(
            f"triage {language}: signs of playbooks have changed since; `make triage` learns them\n"
        )


if __name__ == "__main__":
    main()
