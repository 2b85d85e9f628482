"""The answers file of a check-up: everything that `secure` would ask, given at once."""

from __future__ import annotations

from typing import Literal

import msgspec


class CheckupFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """`answers` and `beliefs` by id; what is left out counts as not known."""

    wallet: str | None = None
    kind: Literal["custodial", "self-custody", "unknown"] | None = None
    answers: dict[str, bool | Literal["yes", "no", "unknown"] | None] = {}
    beliefs: dict[str, bool | Literal["true", "false", "unknown"] | None] = {}
