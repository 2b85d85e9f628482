"""Numbers and names to refer to, as people write them: (story, what is in it as kind and value)."""

import pytest
from tests.fakes import guard

from walletgripe.core.triage.language import language_of
from walletgripe.core.triage.reading import references
from walletgripe.core.triage.story import made_ready

HASH = "0x" + "5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"
ADDRESS = "0x742d35Cc6634C0532925a3b844Bc454e4438f44e"
FOUND = [
    ("order number 20261103000001", [("order", "20261103000001")]),
    ("case #1234567 still open", [("ticket", "1234567")]),
    ("Ticket #ABC-12345, ref: 99887766", [("ticket", "ABC-12345"), ("ticket", "99887766")]),
    ("reference no. PP-R-XYZ-987654", [("ticket", "PP-R-XYZ-987654")]),
    ("transaction ID 4AB12345CD678901E", [("order", "4AB12345CD678901E")]),
    ("my case number was given as CAS-1002345-X1Y2", [("ticket", "CAS-1002345-X1Y2")]),
    ("they gave me a ticket number, it is 5551234", [("ticket", "5551234")]),
    ("CASE ID: 00998877", [("ticket", "00998877")]),
    ("confirmation number 77AX2231", [("order", "77AX2231")]),
    ("订单号20261103220014123456", [("order", "20261103220014123456")]),
    ("工单号 GD1001，投诉编号：TS20261103", [("ticket", "GD1001"), ("ticket", "TS20261103")]),
    ("訂單編號是A12345678", [("order", "A12345678")]),
    ("受理编号 2026110312345", [("ticket", "2026110312345")]),
    ("单号：SF1234567890", [("order", "SF1234567890")]),
    (f"tx {HASH} never came", [("tx-hash", HASH)]),
    ("to TXYZopYRdj2D9XRtbG411XZZ3kM5VkAeBf", [("address", "TXYZopYRdj2D9XRtbG411XZZ3kM5VkAeBf")]),
    (f"to {ADDRESS}", [("address", ADDRESS)]),
    ("sent to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT", [("address", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")]),
    ("call (212) 555-0123", [("phone", "+12125550123")]),
    ("their line +44 20 7946 0123 rings out", [("phone", "+442079460123")]),
    ("打95188没人接", [("phone", "95188")]),
    ("手机13800000000", [("phone", "+8613800000000")]),
    ("I spoke to Kevin", [("agent", "Kevin")]),
    ("SPOKE TO AGENT MICHELLE TWICE", [("agent", "MICHELLE")]),
    ('the rep "Brandon" lied. Agent: Tomasz.', [("agent", "Brandon"), ("agent", "Tomasz")]),
    ("客服陳小姐叫我等", [("agent", "陳小姐")]),
    ("a supervisor named Maria Lopez hung up", [("agent", "Maria Lopez")]),
    ("Her name was Jane.", [("agent", "Jane")]),
    ("Talked with a lady called Priya", [("agent", "Priya")]),
    ("agent id 0412 and badge number A123", [("agent", "0412"), ("agent", "A123")]),
    ("Mark from support said no", [("agent", "Mark")]),
    ("客服小李说要等", [("agent", "小李")]),
    ("工号10086的客服", [("agent", "10086")]),
    ("一个姓张的客服", [("agent", "张客服")]),
    ("王经理告诉我", [("agent", "王经理")]),
    ("客服叫王芳，说", [("agent", "王芳")]),
    ("email ann@example.com", [("email", "ann@example.com")]),
    ("sent to $johndoe1", [("account", "$johndoe1")]),
    ("account ending in 1234", [("account", "****1234")]),
    ("尾号5678的银行卡", [("account", "****5678")]),
    ("UID: 38472910", [("account", "38472910")]),
]  # fmt: skip
NONE = [
    "in case 2 people order 5 items, case closed",
    "a transaction of 500 dollars, a payment 200",
    "I spoke with XXXX and Talked to Cash App and spoke to Customer Service",
    "case 2026-11-03, order on 20261103",
    "转账50000给他",
    "我是张先生，小时候",
    "Ticket #XXXX, case number XXXXXXXX",
    "spoke to The bank, talked to My husband",
    "call them 10 times, wait 24 hours",
    "The reason is 2 fold. Called on Monday.",
]


def _found(story: str) -> list[tuple[str, str]]:
    chinese = language_of(story) != "en"
    return [(r.kind, r.value) for r in references(made_ready(story, guard), None, chinese=chinese)]


@pytest.mark.parametrize(("story", "expected"), FOUND)
def test_references(story, expected):
    assert _found(story) == expected


@pytest.mark.parametrize("story", NONE)
def test_no_reference(story):
    assert _found(story) == []


def test_a_value_is_given_once():
    assert _found("case #1234567. Again: case number 1234567!") == [("ticket", "1234567")]


def test_numbers_without_a_code_are_those_of_the_place():
    found = references(made_ready("call 020 7946 0123", guard), "uk", chinese=False)
    assert [(r.kind, r.value) for r in found] == [("phone", "+442079460123")]
