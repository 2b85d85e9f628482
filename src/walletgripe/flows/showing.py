"""One case as data: what `show --json` prints and what `show` reads out."""

from __future__ import annotations

from typing import Any

from walletgripe.core.agenda import dues
from walletgripe.core.case import Case
from walletgripe.flows.casefile import CaseFile, summary_of
from walletgripe.flows.checking import checks_of
from walletgripe.flows.desk import Desk
from walletgripe.flows.standing import standing
from walletgripe.flows.todos import checkup_data


def case_data(desk: Desk, file: CaseFile) -> dict[str, Any]:
    """Every field is always there, null or empty when there is nothing."""
    case = file.case
    summary = summary_of(case)
    return {
        "number": file.number,
        "state": summary.state,
        "problem": summary.problem,
        "wallet": summary.wallet,
        "place": summary.place,
        "firm_kind": case.text("firm-kind"),
        "opened": case.opened,
        "updated": case.updated,
        "answers": {k: None if a.unknown else a.value for k, a in case.answers.items()},
        "steps": {k: {"state": t.state, "on": t.on} for k, t in case.ticks.items()},
        "contacts": [_contact(case, n) for n in sorted(case.contacts)],
        "exhibits": [
            {"n": e.n, "name": e.name, "sha256": e.sha256, "size": e.size} for e in case.exhibits.values()
        ],
        "letters": [
            {
                "n": x.n,
                "kind": x.kind,
                "language": x.language,
                "door": x.door,
                "dated": x.dated,
                "answer_by": x.answer_by,
            }
            for x in case.letters.values()
        ],
        "due": [{"day": d.day.isoformat(), "what": d.what, "number": d.number} for d in dues(case)],
        "doors": _doors(desk, case),
        "checkup": checkup_data(case),
        "outcome": case.outcome.result if case.outcome else None,
    }


def _contact(case: Case, n: int) -> dict[str, Any]:
    c = case.contacts[n]
    kept = True if n in case.kept else False if n in case.broken else None
    return {
        "n": n,
        "at": c.at,
        "channel": c.channel,
        "via": case.text(f"contact.{n}.via"),
        "who": c.who,
        "reference": c.reference,
        "said": c.said,
        "promised": c.promised,
        "promised_by": c.promised_by,
        "kept": kept,
        "checks": [
            {"field": x.field, "value": x.value, "verdict": x.verdict, "reasons": list(x.reasons), "on": x.on}
            for x in checks_of(case, n)
        ],
    }


def _doors(desk: Desk, case: Case) -> list[str]:
    if not (case.text("problem") and case.text("place") and case.text("firm-kind")):
        return []
    return [d.id for d in standing(desk, case).doors]
