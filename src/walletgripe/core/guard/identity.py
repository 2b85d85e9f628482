"""Numbers of identity documents: shown masked, not refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mainland import is_mainland_id
from walletgripe.core.guard.mask import ends, last_four

_CN = re.compile(r"(?<![0-9A-Za-z])[1-8]\d{5}[ \-]?(?:19|20)\d{2}[ \-]?\d{4}[ \-]?\d{3}[\dXx](?![0-9A-Za-z])")
_ID_LABEL = (
    labels.english(
        r"hkids?",
        r"(?:hong\skong|hk|taiwan|national|identity|roc)?\s?(?:id|identity)(?:\scard)?(?:\s(?:number|no\.?))?",
    )
    + "|身分證(?:字號|號碼|统一编号|統一編號)?|身份證(?:字號|號碼|號)?|身份证(?:号码|号)?"
    + "|居留證號?|证件号码?|證件號碼?"
)
_HK = re.compile(r"(?<![0-9A-Za-z])[A-Z]{1,2}\d{6} ?\([0-9A]\)(?![0-9A-Za-z])", re.IGNORECASE)
_HK_CALLED = labels.rule(rf"(?:{_ID_LABEL}){labels.SAYS}([A-Z]{{1,2}}\d{{6}} ?\(?[0-9A]\)?)(?![0-9A-Za-z])")
_TW_CALLED = labels.rule(rf"(?:{_ID_LABEL}){labels.SAYS}([A-Z][1289A-D]\d{{8}})(?![0-9A-Za-z])")
_PASSPORT = labels.rule(
    rf"(?:{labels.english('passport')}|护照|護照)(?:\s?(?:number|no\.?|nr\.?|#|号码|號碼|号|號))?{labels.SAYS}"
    r"((?=[A-Z]{0,2}\d{6})[A-Z]{0,2}\d{6,9}[A-Z]?)(?![0-9A-Za-z])"
)
_SSN = re.compile(r"(?<![0-9A-Za-z\-])\d{3}-\d{2}-\d{4}(?![0-9A-Za-z\-])")
_SSN_CALLED = labels.rule(
    labels.english(r"ssn", r"social\ssecurity(?:\s(?:number|no\.?))?")
    + rf"{labels.SAYS}(\d{{3}}[ \-]?\d{{2}}[ \-]?\d{{4}})(?![0-9A-Za-z])"
)
_NINO = re.compile(
    r"(?<![0-9A-Za-z])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r" ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![0-9A-Za-z])",
    re.IGNORECASE,
)
_AADHAAR = re.compile(
    r"(?<![0-9A-Za-z+\-*•])(?<!\d[ .,])[2-9]\d{3}([ \-])\d{4}\1\d{4}(?![ .\-]?\d)(?![A-Za-z])"
)
_AADHAAR_CALLED = labels.rule(
    labels.english(r"aadh?aar(?:\s(?:card|number|no\.?)){0,2}", r"uidai?")
    + rf"{labels.SAYS}([2-9]\d{{3}}[ \-]?\d{{4}}[ \-]?\d{{4}})(?![ \-]?\d)"
)
_PAN = re.compile(r"(?<![0-9A-Za-z])[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z](?![0-9A-Za-z])", re.IGNORECASE)


def find(folded: Folded) -> Iterator[Hit]:
    """Identity cards, passports, tax and insurance numbers, by form, check digit or label."""
    text = folded.text
    yield from _mainland(text)
    yield from _hong_kong_taiwan(text)
    for found in _PASSPORT.finditer(text):
        yield _hit("passport", found, 1)
    yield from _us_uk(text)
    yield from _indian(text)


def _hit(kind: str, found: re.Match[str], group: int = 0) -> Hit:
    return Hit(kind, *found.span(group), last_four(found[group]))


def _mainland(text: str) -> Iterator[Hit]:
    for found in _CN.finditer(text):
        if is_mainland_id(found.group()):
            yield Hit("cn-id", found.start(), found.end(), ends(found.group(), 0, 4))


def _hong_kong_taiwan(text: str) -> Iterator[Hit]:
    for found in _HK.finditer(text):
        if not labels.is_reference(text, found.start()):
            yield _hit("hk-id", found)
    for found in _HK_CALLED.finditer(text):
        yield _hit("hk-id", found, 1)
    for found in _TW_CALLED.finditer(text):
        yield _hit("tw-id", found, 1)


def _us_uk(text: str) -> Iterator[Hit]:
    from stdnum.us import ssn

    for found in _SSN.finditer(text):
        if ssn.is_valid(found.group()) and not labels.is_reference(text, found.start()):
            yield _hit("us-ssn", found)
    for found in _SSN_CALLED.finditer(text):
        if ssn.is_valid(re.sub(r"\D", "", found[1])):
            yield _hit("us-ssn", found, 1)
    for found in _NINO.finditer(text):
        if not labels.is_reference(text, found.start()):
            yield _hit("uk-nino", found)


def _indian(text: str) -> Iterator[Hit]:
    from stdnum.in_ import aadhaar, pan

    for found in _AADHAAR.finditer(text):
        if aadhaar.is_valid(found.group()) and not labels.is_reference(text, found.start()):
            yield _hit("in-aadhaar", found)
    for found in _AADHAAR_CALLED.finditer(text):
        if aadhaar.is_valid(found[1]):
            yield _hit("in-aadhaar", found, 1)
    for found in _PAN.finditer(text):
        if pan.is_valid(found.group()) and not labels.is_reference(text, found.start()):
            yield _hit("in-pan", found)
