"""The public suffix of a host, by Mozilla's list as it came with the library; nothing is fetched."""

from __future__ import annotations

import functools
from typing import Any


def suffix_of(host: str) -> str:
    """What anybody can register under, such as "com.hk" or "pages.dev"; the last label when unknown."""
    return str(_list().publicsuffix(host) or host.rpartition(".")[2])


@functools.cache
def _list() -> Any:  # noqa: ANN401 (the library has no types)
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
