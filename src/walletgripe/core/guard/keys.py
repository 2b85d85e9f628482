"""Private keys: raw with their context, and forms that can be nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import HIDDEN

_B58 = "[1-9A-HJ-NP-Za-km-z]"
_KEY_WORD = labels.rule(
    labels.english(
        r"priv(?:ate)?[\s_-]?keys?",
        r"secret[\s_-]?keys?",
        r"signing[\s_-]?key",
        r"spend[\s_-]?key",
        r"secret[\s_-]?seed",
        r"key[\s_-]?pair",
        r"priv",
    )
    + "|"
    + labels.han("私钥", "私鑰", "密钥", "密鑰", "秘钥", "秘鑰")
)
_OTHER_WORD = labels.rule(
    labels.english(
        r"tx(?:id|n|hash|s)?",
        r"transactions?",
        r"hash(?:es)?",
        r"sha-?256",
        r"checksum",
        r"block",
        r"signature",
    )
    + "|"
    + labels.english(
        r"public[\s_-]?keys?",
        r"pub[\s_-]?key",
        r"view[\s_-]?key",
        r"fingerprint",
        r"address",
        r"coins?",
        r"funds",
        r"transfers?",
        r"moved",
        r"withdrawals?",
    )
    + "|哈希|交易|转账|转出|转走|转移|记录|公钥|公鑰|区块|區塊|校验|签名|簽名|地址"
)
_AFTER = labels.rule(
    r"[\s\"').,:]{0,4}(?:\(|(?:is|was|=|是|为|為|就是)?\s{0,2}(?:(?:my|the|our|his|her|我的?|钱包的?)\s{0,2})?"
    r"(?:\w{1,12} )?)(?:priv(?:ate)?[\s_-]?key|secret[\s_-]?key|私钥|私鑰)"
)
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:0[xX])?[0-9a-fA-F]{64}(?![0-9A-Za-z])")
_BROKEN_HEX = labels.rule(
    rf"(?:{_KEY_WORD.pattern}){labels.SAYS}((?:0x)?(?:[0-9a-f][\s\-]{{0,2}}){{63}}[0-9a-f])(?![0-9A-Za-z])"
)
_BASE58_PAIR = re.compile(rf"(?<![0-9A-Za-z]){_B58}{{86,88}}(?![0-9A-Za-z])")
_WIF = re.compile(rf"(?<![0-9A-Za-z])(?:[5KL9c]{_B58}{{50,51}}|6P{_B58}{{56}})(?![0-9A-Za-z])")
_FIXED = re.compile(
    rf"(?<![0-9A-Za-z])(?:[xyztuvYZUV]prv{_B58}{{100,112}}|nsec1[02-9ac-hj-np-z]{{58}}"
    r"|suiprivkey1[02-9ac-hj-np-z]{50,64}|AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})(?![0-9A-Za-z])"
)
_STELLAR = re.compile(r"(?<![0-9A-Za-z])S[A-Z2-7]{55}(?![0-9A-Za-z])")
_BYTES = re.compile(r"\[\s{0,4}(?:\d{1,3}\s{0,4},\s{0,4}){63}\d{1,3}\s{0,4}\]")
_PEM = re.compile(r"-{4,5} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{4,5}")
_PEM_END = re.compile(r"-{4,5} ?END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{4,5}")
_PEM_BODY = re.compile(r"[A-Za-z0-9+/=\s:,\-]{0,8000}")
_KEYSTORE = re.compile(r"[\"']crypto[\"']\s{0,9}:\s{0,9}\{", re.IGNORECASE)
_REACH = 80


def find(folded: Folded) -> Iterator[Hit]:
    """Keys of every form; a transaction hash or an address is none."""
    text = folded.text
    for found in (*_FIXED.finditer(text), *_STELLAR.finditer(text)):
        yield _hit(found.start(), found.end())
    for found in _WIF.finditer(text):
        if _base58check(found.group()):
            yield _hit(found.start(), found.end())
    for found in _BYTES.finditer(text):
        if all(int(n) < 256 for n in re.findall(r"\d+", found.group())):
            yield _hit(found.start(), found.end())
    for found in (*_HEX.finditer(text), *_BASE58_PAIR.finditer(text)):
        if _called_key(text, found.start(), found.end()):
            yield _hit(found.start(), found.end())
    for found in _BROKEN_HEX.finditer(text):
        yield _hit(found.start(1), found.end(1))
    yield from _pem(text)
    yield from _keystores(text)


def _hit(start: int, end: int) -> Hit:
    return Hit("private-key", start, end, HIDDEN)


def _called_key(text: str, start: int, end: int) -> bool:
    """True when the nearest name before it, or the words right after it, say that it is a private key."""
    before = text[max(0, start - _REACH) : start]
    keys = [m.end() for m in _KEY_WORD.finditer(before)]
    others = [m.end() for m in _OTHER_WORD.finditer(before)]
    if keys and keys[-1] > max(others, default=-1):
        return True
    return _AFTER.match(text, end, end + 50) is not None


def _base58check(text: str) -> bool:
    from stdnum.bitcoin import b58decode

    raw = b58decode(text)
    return hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


def _pem(text: str) -> Iterator[Hit]:
    ends = [m.end() for m in _PEM_END.finditer(text)]
    done = nth = 0
    for begin in _PEM.finditer(text):
        if begin.start() < done:
            continue
        while nth < len(ends) and ends[nth] <= begin.end():
            nth += 1
        if nth < len(ends) and ends[nth] - begin.start() <= 20_000:
            done = ends[nth]
        else:  # cut off: what looks like its body
            body = _PEM_BODY.match(text, begin.end())
            done = body.end() if body else begin.end()
        yield _hit(begin.start(), done)


def _keystores(text: str) -> Iterator[Hit]:
    """The `crypto` object of an Ethereum keystore file, up to its closing brace."""
    for found in _KEYSTORE.finditer(text):
        inside = text[found.end() : found.end() + 2000]
        if '"ciphertext"' not in inside or '"kdf"' not in inside:
            continue
        depth, end = 1, found.end() + len(inside)
        for i, c in enumerate(inside):
            depth += (c == "{") - (c == "}")
            if depth == 0:
                end = found.end() + i + 1
                break
        yield _hit(found.start(), end)
