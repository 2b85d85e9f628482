"""Seed phrases, private keys, API keys and authenticator keys."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mnemonic import Mnemonic

from walletgripe.content.seedwords import seed_words
from walletgripe.core.guard import Guard

HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
WORDS = PHRASE.split()
GUARD = Guard(seed_words)

PHRASES = [
    " ".join(WORDS),
    ("abandon " * 11) + "about",
    "abandon ability able about above absent absorb abstract absurd abuse access accident",
    "\n".join(f"{i}. {w}" for i, w in enumerate(WORDS, 1)),
    " ".join(f"{i}){w}" for i, w in enumerate(WORDS, 1)),
    "\n".join(f"Word {i}: {w}" for i, w in enumerate(WORDS, 1)),
    " ".join(f"第{i}个 {w}" for i, w in enumerate(WORDS, 1)),
    ", ".join(WORDS),
    "-".join(WORDS),
    json.dumps(WORDS),
    " ".join(WORDS).upper(),
    "they made me type " + " ".join(WORDS) + " into the site",
    "My seed phrase: " + " ".join(WORDS[:10]),
    "①legal②winner③thank④year⑤wave⑥sausage⑦worth⑧useful⑨legal⑩winner⑪thank⑫yellow",
    "助记词：的 的 的 的 的 的 的 的 的 的 的 在",
    "的 一 是 在 不 了 有 和 人 这 中 大",
    "歇 旨 惨 杀 穷 纳 筋 镜 杭 泼 逆 纱",
    "助记词是歇旨惨杀穷纳筋镜杭泼逆纱",
    "1.歇 2.旨 3.惨 4.杀 5.穷 6.纳 7.筋 8.镜 9.杭 10.泼 11.逆 12.纱",
    "가격 가끔 가난 가능 가득 가르침 가뭄 가방 가상 가슴 가운데 가을",
    "あいこくしん　あいさつ　あいだ　あおぞら　あかちゃん　あきる　あけがた"
    "　あける　あこがれる　あさい　あさひ　あしあと",
]


@pytest.mark.parametrize("text", PHRASES)
def test_a_seed_phrase_is_found(guard: Guard, text: str) -> None:
    assert [f.kind for f in guard.scan(text)] == ["seed-phrase"]
    assert guard.secret(guard.masked(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        " ".join(WORDS[:11]),
        "you must wait until they can confirm this account again before you can spend",
        "use this account again only when they tell you that there will be money",
        "他们问我要助记词，我没有给他们",
        "我的助记词是写在纸上的没有给过任何人看过的",
        "用全新的助记词，把剩下的币转过去。有人正在远程操作您的设备时，先关掉无线网络",
        "電子支付機構業務管理規則",
        "apple banana cherry money phone card bank wallet paper pencil table chair",
    ],
)
def test_prose_is_no_seed_phrase(guard: Guard, text: str) -> None:
    assert guard.scan(text) == ()


@settings(max_examples=120, deadline=None)
@given(
    language=st.sampled_from(sorted(set(seed_words()) - {"chinese_simplified", "chinese_traditional"})),
    entropy=st.sampled_from([16, 20, 24, 28, 32]).flatmap(lambda n: st.binary(min_size=n, max_size=n)),
    gap=st.sampled_from([" ", ", ", "\n", " / ", "  "]),
)
def test_any_phrase_of_any_list_is_found(language: str, entropy: bytes, gap: str) -> None:
    words = Mnemonic(language).to_mnemonic(entropy).replace("\u3000", " ").split(" ")
    assert GUARD.secret("here: " + gap.join(words)) is not None


@settings(max_examples=60, deadline=None)
@given(
    language=st.sampled_from(["chinese_simplified", "chinese_traditional"]),
    entropy=st.binary(min_size=16, max_size=16),
)
def test_any_chinese_phrase_is_found(language: str, entropy: bytes) -> None:
    phrase = Mnemonic(language).to_mnemonic(entropy)
    assert GUARD.secret(phrase) is not None
    assert GUARD.secret("我的助记词：" + phrase.replace(" ", "")) is not None


def test_the_lists_are_fetched_once_and_only_for_a_text_of_some_length() -> None:
    asked = []

    def lists() -> dict[str, tuple[str, ...]]:
        asked.append(1)
        return dict(seed_words())

    guard = Guard(lists)
    guard.scan("My wallet is frozen.")
    assert asked == []
    guard.scan(" ".join(WORDS))
    guard.scan(" ".join(WORDS))
    assert asked == [1]


@pytest.mark.parametrize(
    "text",
    [
        f"private key: 0x{HEX}",
        f"我的私钥是{HEX}",
        f"私 钥：{HEX}",
        f"{HEX} is my private key",
        f"My private key (0x{HEX}) leaked",
        "private key: " + " ".join(HEX[i : i + 8] for i in range(0, 64, 8)),
        "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn",
        "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
        "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3"
        "jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
        "-----BEGIN EC PRIVATE KEY-----\nMHQCAQEEIBkg4LVWM9nuwNSk3yBy\n-----END EC PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMHQCAQEEIBkg4LVWM9nuwNSk3yBy",
        json.dumps(list(range(64))),
        '{"crypto":{"cipher":"aes-128-ctr","ciphertext":"d172bf74","kdf":"scrypt","mac":"ab"}}',
        "phantom private key 5VERv8NMvzbJMEkV8xnrLkEaWRtSz9Cos"
        "KDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW",
    ],
)
def test_a_private_key_is_found(guard: Guard, text: str) -> None:
    assert [f.kind for f in guard.scan(text)] == ["private-key"]
    assert guard.secret(guard.masked(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWm",
        HEX,
        "[1, 2, 3]",
        json.dumps([300] * 64),
        "-----BEGIN PUBLIC KEY-----\nMHQCAQ\n-----END PUBLIC KEY-----",
        "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8Nq"
        "twybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
    ],
)
def test_what_is_no_private_key(guard: Guard, text: str) -> None:
    assert guard.scan(text) == ()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("api-key", "API secret: x7Gk29LmQp8Zt4Vb1NcR"),
        ("api-key", "API密钥：x7Gk29LmQp8Zt4Vb1NcR"),
        ("api-key", "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc"),
        ("totp-secret", "otpauth://totp/Example:a?secret=JBSWY3DPEHPK3PXP"),
        ("totp-secret", "2FA secret: JBSWY3DPEHPK3PXP"),
        ("totp-secret", "authenticator key jbsw y3dp ehpk 3pxp"),
        ("totp-secret", "谷歌验证器密钥：JBSWY3DPEHPK3PXP"),
    ],
)
def test_other_keys(guard: Guard, kind: str, text: str) -> None:
    assert [f.kind for f in guard.scan(text)] == [kind]
    assert guard.secret(guard.masked(text)) is None
