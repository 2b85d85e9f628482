"""The word lists of seed phrases."""

from walletgripe.content.seedwords import seed_words


def test_every_list_has_its_2048_words_in_order() -> None:
    lists = seed_words()
    assert {"english", "chinese_simplified", "chinese_traditional"} <= set(lists)
    assert all(len(words) == len(set(words)) == 2048 for words in lists.values())
    assert lists["english"][:2] == ("abandon", "ability")
