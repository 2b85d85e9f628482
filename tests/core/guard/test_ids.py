"""Sensitive numbers are masked, never refused."""

import pytest

from walletgripe.core.guard import Guard

CASES = [
    ("cn-id", "110101199003070011", "**************0011"),
    ("cn-id", "身份证号34052419800101001X", "身份证号**************001X"),
    ("hk-id", "A123456(3)", "****456(3)"),
    ("hk-id", "my HKID is A1234563", None),
    ("tw-id", "我的身分證字號是A123456789", "我的身分證字號是******6789"),
    ("passport", "passport number E12345678", "passport number *****5678"),
    ("passport", "护照号：E12345678", None),
    ("us-ssn", "SSN 536-90-4399", "SSN ***-**-4399"),
    ("us-ssn", "my social security number is 536904399", None),
    ("uk-nino", "AB 12 34 56 C", None),
    ("iban", "GB82 WEST 1234 5698 7654 32", "GB82 **** **** **** **54 32"),
    ("iban", "DE89 3704 0044 0532 0130 00 PLEASE", None),
    ("in-aadhaar", "Aadhaar 2341 2341 2346", "Aadhaar **** **** 2346"),
    ("in-pan", "ACUPA7085R", None),
    ("bank-account", "account number: 12345678", "account number: ****5678"),
    ("bank-account", "卡号 6222 0212 3456 7890 123", None),
    ("phone", "13800000000", "138****0000"),
    ("phone", "手机 138 0000 0000", "手机 138 **** 0000"),
    ("phone", "+86 13800000000", None),
    ("phone", "020 7946 0123", "020 **** 0123"),
    ("phone", "(212) 555-0123", "(212) ***-0123"),
    ("phone", "call me at 2125550123", None),
    ("email", "jane@example.com", "j***@example.com"),
    ("email", "邮箱jane.doe+x@mail.example.co.uk", "邮箱j***@mail.example.co.uk"),
    ("birth-date", "born on 3 May 1990", "born on ********"),
    ("birth-date", "我1990年5月3日出生", None),
]


@pytest.mark.parametrize(("kind", "text", "masked"), CASES)
def test_is_found_and_masked(guard: Guard, kind: str, text: str, masked: str | None) -> None:
    found = guard.scan(text)
    assert [(f.kind, f.cls) for f in found] == [(kind, "sensitive-id")]
    assert guard.secret(text) is None
    if masked is not None:
        assert guard.masked(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "110101199003070012",
        "990101199913400011",
        "536-00-4399",
        "GB82 WEST 1234 5698 7654 33",
        "2341 2341 2347",
        "234123412346",
        "case reference AB123456C",
        "ABCDE12345",
        "account was frozen on 20240501",
        "passport control 2024",
        "call 95188 or 400-820-8820",
        "order 13800000000",
        "jane@",
        "@example.com",
        "my birthday was spoiled",
        "A123456789",
    ],
)
def test_near_misses_are_nothing(guard: Guard, text: str) -> None:
    assert guard.scan(text) == ()
