"""The quick list of wallets says what the strict reading of the directory says."""

import shutil
from pathlib import Path

import pytest
from tests.fakes import ROOT, library

from walletgripe.content.library import Library
from walletgripe.content.walletlist import Listed, wallet_list

SHIPPED = ROOT / "playbooks"


def never() -> dict[str, object]:
    raise AssertionError("the strict reader was asked")


def test_it_agrees_with_the_directory_and_needs_no_strict_reading():
    packs = library().wallets()
    expected = {
        i: Listed((*p.wallet.names, *p.wallet.shared_names), p.wallet.places) for i, p in packs.items()
    }
    assert wallet_list([SHIPPED], never) == expected


def own(folder: Path, text: str) -> list[Path]:
    shutil.copytree(SHIPPED / "wallets" / "paypal", folder / "wallets" / "paypal")
    path = folder / "wallets" / "paypal" / "wallet.yaml"
    path.write_text(text, encoding="utf-8")
    return [SHIPPED, folder]


def test_a_wallet_of_the_users_own_replaces_the_shipped_one(tmp_path):
    text = (SHIPPED / "wallets" / "paypal" / "wallet.yaml").read_text(encoding="utf-8")
    roots = own(tmp_path, text.replace("- Pay Pal\n", "- My Pal\n"))
    assert "My Pal" in wallet_list(roots, never)["paypal"].names


@pytest.mark.parametrize(
    "odd", ["names: [PayPal, Palpay]\n", 'names:\n- "Palpay"\n', "names:\n- &a Palpay\n"]
)
def test_what_is_written_otherwise_is_left_to_the_strict_reader(tmp_path, odd):
    text = (SHIPPED / "wallets" / "paypal" / "wallet.yaml").read_text(encoding="utf-8")
    head, _, rest = text.partition("names:\n")
    rest = "".join(line for line in rest.splitlines(True) if not line.startswith("- P") or ":" in line)
    asked = []

    def strict():
        asked.append(True)
        return library().wallets()

    wallet_list(own(tmp_path, head + odd + rest), strict)
    assert asked == [True]


def test_a_folder_without_wallets_has_none(tmp_path):
    assert wallet_list([tmp_path], lambda: Library([tmp_path]).wallets()) == {}
