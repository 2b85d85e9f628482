"""API keys and the setup keys of authenticators."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import HIDDEN

_OTPAUTH = re.compile(r"otpauth(?:-migration)?://[!-~]{4,2000}", re.IGNORECASE)
_AUTHENTICATOR = (
    labels.english(
        r"(?:2fa|mfa|totp|two[\s-]factor|(?:google\s)?authenticator|authy)(?:\s(?:app|setup|set-up|backup|secret|manual)){0,3}"
        r"\s(?:secret|key|seed|code)",
        r"set-?up\skey",
        r"totp",
    )
    + "|(?:谷歌|身份|二次|两步|双重|二步|安全)?(?:验证器|验证|认证器|驗證器|2fa|totp)的?"
    + "(?:密钥|秘钥|密鑰|私钥|金钥)"
)
_BASE32 = labels.rule(
    rf"(?:{_AUTHENTICATOR}){labels.SAYS}"
    r"((?-i:[A-Z2-7]{16,64}|[a-z2-7]{16,64}"
    r"|[A-Z2-7]{4}(?:[ \-][A-Z2-7]{4}){3,15}|[a-z2-7]{4}(?:[ \-][a-z2-7]{4}){3,15}))"
    r"(?![A-Za-z0-9])"
)
_API = labels.rule(
    "(?:"
    + labels.english(
        r"api[\s_-]?(?:secret[\s_-]?)?keys?",
        r"api[\s_-]?(?:secret|token)s?",
        r"secret[\s_-]?(?:access[\s_-]?)?key",
        r"client[\s_-]?secret",
        r"(?:access|bearer|refresh|auth|session)[\s_-]?token",
    )
    + r"|api\s?(?:密钥|秘钥|密鑰|私钥)|访问令牌|访问密钥)"
    + labels.SAYS
    + r"(?P<value>[A-Za-z0-9_\-+/.]{16,512}={0,2})"
)
_PREFIXED = re.compile(
    r"(?<![A-Za-z0-9_])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,128}|sk-[A-Za-z0-9_\-]{20,200}|gh[pousr]_[A-Za-z0-9]{36,80}"
    r"|xox[abprs]-[A-Za-z0-9\-]{10,120}|AIza[A-Za-z0-9_\-]{35}|github_pat_[A-Za-z0-9_]{40,120})(?![A-Za-z0-9_])"
)


def find(folded: Folded) -> Iterator[Hit]:
    """Keys with a label, keys of a well-known form, and otpauth links."""
    text = folded.text
    for found in _OTPAUTH.finditer(text):
        yield Hit("totp-secret", found.start(), found.end(), HIDDEN)
    for found in _BASE32.finditer(text):
        if _is_random(found[1]):
            yield Hit("totp-secret", *found.span(1), HIDDEN)
    for found in _PREFIXED.finditer(text):
        if re.search(r"\d", found.group()):
            yield Hit("api-key", found.start(), found.end(), HIDDEN)
    for found in _API.finditer(text):
        if _is_token(found["value"]):
            yield Hit("api-key", *found.span("value"), HIDDEN)


def _is_random(base32: str) -> bool:
    return base32.isupper() or re.search(r"[2-7]", base32) is not None


def _is_token(value: str) -> bool:
    mixed = re.search(r"\d", value) is not None and re.search(r"[A-Za-z]", value) is not None
    return mixed and "/" not in value[:2] and re.search(r"[a-z]{3,}[-_.][a-z]{3,}[-_.]", value) is None
