"""Check: a wallet names places and kinds of firm that exist."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted


def wallets_name_what_exists(content: Content) -> Iterator[ContentProblem]:
    """The kind of firm decides who is competent; a misspelt one leads to nobody."""
    kinds = {id_: item.one("place") for id_, item in content.places.items()}
    for file in content.good("wallet"):
        wallet = file.value
        for n, place in enumerate(wallet.places):
            structure = kinds.get(place)
            if place not in kinds:
                what = f"there is no place {quoted(place)}"
                yield file.problem(("places", n), what, did_you_mean(place, kinds))
            elif structure and wallet.kind_in(place) not in structure.value.kinds:
                key = ("kinds", place) if place in wallet.kinds else ("kind",)
                what = f"{place} has no kind of firm {quoted(wallet.kind_in(place))}"
                yield file.problem(key, what, did_you_mean(wallet.kind_in(place), structure.value.kinds))
        for place in (*wallet.kinds, *(p for p in wallet.firms if p != "other")):
            if place not in wallet.places:
                section = "kinds" if place in wallet.kinds else "firms"
                what = f"{quoted(place)} is not among the places of this wallet"
                yield file.problem((section, place), what, did_you_mean(place, wallet.places))
