"""Patterns that are compiled when they are first used: a command must not wait for those it never needs."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazily:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever a pattern has)
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)  # from now on found without asking
        return value


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern like that of `re.compile`, compiled when it is first asked for something."""
    return cast("re.Pattern[str]", _Lazily(source, flags))
