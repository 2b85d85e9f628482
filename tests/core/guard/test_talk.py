"""Talk about secrets, and numbers that only look like one, are not secrets."""

from pathlib import Path

import pytest

from walletgripe.core.guard import Guard

HASH = "5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"

TALK = (Path(__file__).parent / "near_misses.txt").read_text(encoding="utf-8")

LONG = [
    f"tx hash 0x{HASH}",
    f"They stole my private key, the transaction hash is 0x{HASH}",
    f"私钥被盗，交易哈希 0x{HASH}",
    f"I never shared my private key. The stolen coins moved in 0x{HASH}",
    f"没有泄露私钥，转账记录：{HASH}",
    f"my public key is {HASH}",
    f"sha256: {HASH}",
    "Solana signature "
    "5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW",
]


@pytest.mark.parametrize("text", [*TALK.strip().splitlines(), *LONG])
def test_is_no_secret(guard: Guard, text: str) -> None:
    assert guard.secret(text) is None


PLAIN = """
order 1234567890
tracking 9400100000000000000000
flight BA117 on 12/05/2024
reference AB123456C was given
case A123456789
2024-05-01 12:30:45
10:45
$1,234.56
¥12,345.67
ticket 20240501-123
order no. 112-1234567-1234567
单号 1234567890123
quality 100%
version 10.2.3
400-820-8820
95188
110101199003070019
1800 123 456
invoice INV-2024-0012
RRN 412345678901
UTR 412345678901
3 to 5 working days
2023/2024
ID 12345
192.168.1.10
@weibo_user
price 13,800,000,000
"""


@pytest.mark.parametrize("text", PLAIN.strip().splitlines())
def test_is_nothing_at_all(guard: Guard, text: str) -> None:
    assert guard.scan(text) == ()
