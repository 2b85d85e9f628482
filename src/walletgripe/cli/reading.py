"""Making the reader of stories, for `triage` and `new`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from walletgripe.cli.tools import Tools

if TYPE_CHECKING:
    from walletgripe.core.guard import Guard
    from walletgripe.core.triage.model import Model
    from walletgripe.core.triage.reading import Known
    from walletgripe.flows.triage import Reader


def reader(tools: Tools) -> Reader:
    """The reader with the content of the program and of the user's own folder."""
    from walletgripe.flows.triage import Reader

    return Reader(lambda: _known(tools), guard_alone, tools.today)


def _known(tools: Tools) -> Known:
    from walletgripe.content.walletlist import wallet_list
    from walletgripe.core.triage.reading import Known
    from walletgripe.core.triage.wallets import names

    listed = wallet_list(tools.content_roots, lambda: tools.contents.wallets())
    return Known(
        names=names({id_: wallet.names for id_, wallet in listed.items()}),
        homes={id_: wallet.places for id_, wallet in listed.items()},
        model=cache(lambda language: _model(tools, language)),
    )


def _model(tools: Tools, language: str) -> Model:
    """The classifier, with the signs of playbooks that it was not taught where there are such."""
    from walletgripe.content.triagemodel import read_model

    roots = tools.content_roots
    model = read_model(roots, language)
    folders = [f for root in roots if (f := root / "problems").is_dir()]
    present = {p.name for f in folders for p in f.iterdir() if p.is_dir() and not p.name.startswith(".")}
    taught = present.issubset(model.half(language).problems)
    return model if taught else read_model(roots, language, tools.contents)


def guard_alone() -> Guard:
    """The guard without a desk: for texts that belong to no case."""
    # Compiling the guard's patterns takes a tenth of a second that most stories need not pay.
    from walletgripe.content.seedwords import seed_words
    from walletgripe.core.guard import Guard

    return Guard(seed_words)
