"""Facts, doors, dates and sums of a case: what each finder finds, and that it is silent otherwise."""

import datetime as dt

import msgspec
import pytest
from tests.core.readiness.looking import case_of, found, look_at
from tests.correspondence import answered, brief_for, written
from tests.fakes import TODAY, desk
from tests.people import one_each

from walletgripe.core import events as ev
from walletgripe.core.case import Answer
from walletgripe.core.openings import DoorState
from walletgripe.core.place import DoorKind, FormField
from walletgripe.core.readiness.finding import Severity
from walletgripe.core.readiness.registry import FINDERS, findings
from walletgripe.flows.letter import compose_letter, write_letter
from walletgripe.flows.sending import note_sent


def kinds(listed, severity=None):
    return {(f.kind, f.where) for f in listed if severity is None or f.severity == severity}


def put(file, field, value):
    file.case.answers[field] = Answer(value, value is None, 1, "2026-11-21")


@pytest.mark.parametrize("name", one_each())
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_first_letters_that_were_read_have_nothing_against_them(name, language):
    listed = found(case_of(name), language=language)
    assert [f for f in listed if f.severity is Severity.BLOCKS] == []
    assert {f.kind for f in listed} <= {"other-language", "limit", "missing", "health"}


def test_every_finding_has_a_reason_and_a_command_or_a_deed():
    file = case_of("frozen-funds-uk", account=None, ticket=None, reply_email=None, address=None)
    for finding in found(file):
        assert len(str(finding.why)) > 20
        assert "walletgripe" in str(finding.fix)


@pytest.mark.parametrize(
    ("gone", "where", "severity"),
    [
        (("account", "ticket"), "account", Severity.MEND),
        (("reply-email", "address"), "reply-email", Severity.MEND),
        (("frozen-on",), "frozen-on", Severity.MEND),
        (("amount",), "amount", Severity.NOTE),
        (("requests",), "requests", Severity.MEND),
        (("evidence.have",), "evidence", Severity.NOTE),
    ],
)
def test_what_is_missing_is_told(gone, where, severity):
    file = case_of("frozen-funds-uk")
    assert ("missing", where) not in kinds(found(file))
    for field in gone:
        put(file, field, [] if field in ("requests", "evidence.have") else None)
    assert ("missing", where) in kinds(found(file), severity)


def test_without_an_account_a_case_number_is_enough():
    file = case_of("frozen-funds-uk")
    put(file, "account", None)
    assert ("missing", "account") not in kinds(found(file))


def test_an_authority_wants_the_name_of_the_firm():
    file = written("frozen-funds-cn")
    answered(file)
    put(file, "solved-since", "not")
    assert ("missing", "firm") not in kinds(found(file, "regulator"))
    put(file, "firm", None)
    assert ("missing", "firm") in kinds(found(file, "regulator"), Severity.MEND)


def test_a_door_that_waits_for_the_firm_blocks_and_opens_with_its_answer():
    file = case_of("frozen-funds-cn")
    put(file, "solved-since", "not")
    assert ("too-early", "door") in kinds(found(file, "regulator"), Severity.BLOCKS)
    file = written("frozen-funds-cn")
    put(file, "solved-since", "not")
    early = [f for f in found(file, "regulator") if f.kind == "too-early"]
    assert [f.severity for f in early] == [Severity.BLOCKS]
    answered(file)
    put(file, "solved-since", "not")
    assert ("too-early", "door") not in kinds(found(file, "regulator"))


def test_a_police_station_waits_for_nobody():
    file = case_of("stolen-account-cn")
    put(file, "police-loss", {"amount": "3000", "currency": "CNY"})
    assert "too-early" not in {f.kind for f in found(file, "police")}


def changed(look, **how):
    return msgspec.structs.replace(look, **how)


@pytest.mark.parametrize(
    "other",
    [
        {"firm_kinds": ("bank",)},
        {"problems": ("slow-support",)},
    ],
)
def test_a_door_for_others_is_the_wrong_one(other):
    look = look_at(case_of("frozen-funds-uk"))
    assert "wrong-door" not in {f.kind for f in findings(look)}
    door = msgspec.structs.replace(look.door, **other)
    assert ("wrong-door", "door") in kinds(findings(changed(look, door=door)), Severity.BLOCKS)


def test_a_door_that_the_place_calls_not_competent_is_the_wrong_one():
    look = look_at(case_of("frozen-funds-cn"))
    route = look.brief.place.kinds["payment-institution"]
    assert route.not_competent
    door = msgspec.structs.replace(look.door, id=route.not_competent[0])
    assert ("wrong-door", "door") in kinds(findings(changed(look, door=door)), Severity.BLOCKS)


def test_a_door_of_another_region_is_the_wrong_one_where_the_region_is_known():
    file = case_of("frozen-funds-uk")
    look = look_at(file)
    door = msgspec.structs.replace(look.door, regions=("SCT",))
    assert "wrong-door" not in {f.kind for f in findings(changed(look, door=door))}
    put(file, "region", "NIR")
    assert "wrong-door" in {f.kind for f in findings(changed(look, door=door))}


@pytest.mark.parametrize(("days", "severity"), [(-1, Severity.BLOCKS), (3, Severity.NOTE), (60, None)])
def test_the_time_to_go_there_is_over_or_soon_will_be(days, severity):
    look = look_at(case_of("frozen-funds-uk"))
    until = TODAY + dt.timedelta(days=days)
    state = DoorState.CLOSED if days < 0 else DoorState.OPEN
    look = changed(look, opening=msgspec.structs.replace(look.opening, until=until, state=state))
    told = [f for f in findings(look) if f.kind == "limit" and f.where == "door"]
    assert [f.severity for f in told] == ([severity] if severity else [])
    assert all(until.isoformat() in str(f.why) for f in told)


@pytest.mark.parametrize(
    ("languages", "severity"),
    [(("zh-Hant",), Severity.MEND), (("fr",), Severity.NOTE), (("en-GB", "cy"), None), ((), None)],
)
def test_a_door_that_works_in_another_language(languages, severity):
    look = look_at(case_of("frozen-funds-uk"))
    look = changed(look, door=msgspec.structs.replace(look.door, languages=languages))
    told = [f.severity for f in findings(look) if f.kind == "other-language"]
    assert told == ([severity] if severity else [])


def test_dates_that_contradict_are_found_and_those_that_agree_are_not():
    file = case_of("frozen-funds-uk")
    assert "dates" not in {f.kind for f in found(file)}
    put(file, "frozen-on", "2026-11-20")
    where = {f.where for f in found(file) if f.kind == "dates"}
    assert where == {"contact.1.at", "urgent.save-proof"}
    put(file, "frozen-on", "2026-12-20")
    assert ("dates", "frozen-on") in kinds(found(file), Severity.MEND)


def test_a_date_before_the_one_that_comes_before_it():
    from tests.fakes import library

    book = next(
        b
        for b in (library().playbook(i).playbook for i in library().playbook_ids())
        for q in b.questions
        if q.not_before
    )
    question = next(q for q in book.questions if q.not_before)
    file = case_of("frozen-funds-uk")
    look = look_at(file)
    look.brief.playbook = look.brief.facts.playbook = msgspec.structs.replace(
        book, questions=tuple(msgspec.structs.replace(q, when=None) for q in book.questions)
    )
    put(file, question.not_before, "2026-11-10")
    put(file, question.id, "2026-11-11")
    assert ("dates", question.id) not in kinds(findings(look))
    put(file, question.id, "2026-11-09")
    assert ("dates", question.id) in kinds(findings(look), Severity.MEND)


def contact(**more):
    return ev.ContactLogged(**{"n": 9, "at": "2026-11-10", "channel": "chat"} | more)


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (contact(promised="an answer", promised_by="2026-11-09"), "contact.9.promised-by"),
        (contact(at="2026-11-30"), "contact.9.at"),
        (contact(at="2026-10-01T10:00"), "contact.9.at"),
        (contact(promised="an answer", promised_by="2026-11-10"), None),
        (contact(at=None, promised="an answer", promised_by="2026-11-01"), None),
    ],
)
def test_contacts_whose_dates_cannot_be(told, where):
    file = case_of("frozen-funds-uk")
    file.case.contacts[9] = told
    listed = {f.where for f in found(file) if f.kind == "dates"}
    assert listed == ({where} if where else set())


def test_a_promise_kept_before_it_was_made():
    file = case_of("frozen-funds-uk")
    file.case.contacts[9] = contact(promised="an answer")
    file.case.kept[9] = "2026-11-09"
    assert {f.where for f in found(file) if f.kind == "dates"} == {"contact.9.promised-by"}


@pytest.mark.parametrize(
    ("event", "where"),
    [
        (ev.LetterSent(letter=1, on="2026-11-20"), "sent"),
        (ev.LetterSent(letter=1, on="2026-11-22", received="2026-11-21"), "sent"),
        (ev.LetterSent(letter=1, on="2026-11-22", received="2026-11-24"), None),
        (ev.ReplyReceived(on="2026-11-01"), "reply"),
        (ev.ReplyReceived(on="2026-11-12"), None),  # after the contact of 9 November
        (ev.TimeExtended(on="2026-11-25", until="2026-11-24"), "extension"),
        (ev.TimeExtended(on="2026-11-25", until="2026-12-24"), None),
    ],
)
def test_letters_and_answers_whose_dates_cannot_be(event, where):
    file = written("frozen-funds-uk")
    log = {"LetterSent": "sent_log", "ReplyReceived": "replies", "TimeExtended": "extensions"}
    getattr(file.case, log[type(event).__name__]).append(event)
    listed = {f.where for f in found(file) if f.kind == "dates"}
    assert listed == ({where} if where else set())


def test_a_letter_records_the_sum_that_it_claims():
    file = written("frozen-funds-cn")
    assert file.case.letters[1].amount == "3200 CNY"
    assert written("slow-support-uk").case.letters[1].amount is None


@pytest.mark.parametrize(
    ("amount", "currency", "differs"),
    [("3200", "CNY", False), ("3200.00", "CNY", False), ("3000", "CNY", True), ("3200", "USD", True)],
)
def test_a_sum_that_another_letter_told_otherwise(amount, currency, differs):
    file = written("frozen-funds-cn")
    answered(file)
    put(file, "solved-since", "not")
    put(file, "amount", {"amount": amount, "currency": currency})
    told = [f for f in found(file, "regulator") if f.kind == "amount"]
    assert bool(told) is differs
    assert all("3200 CNY" in str(f.why) and f"{amount} {currency}" in str(f.why) for f in told)


def test_a_letter_that_never_went_out_told_nobody():
    file = case_of("frozen-funds-cn")
    write_letter(file.desk, file, compose_letter(file.desk, file), ("txt",))
    put(file, "amount", {"amount": "1", "currency": "CNY"})
    assert "amount" not in {f.kind for f in found(file)}
    note_sent(file.desk, file, on=TODAY)
    put(file, "amount", {"amount": "1", "currency": "CNY"})
    assert "amount" in {f.kind for f in found(file)}


def test_a_secret_blocks_and_is_masked():
    file = case_of("frozen-funds-uk")
    file.case.contacts[1] = contact(n=1, said="we sent the card 4111 1111 1111 1111 to you")
    told = [f for f in found(file) if f.kind == "secret"]
    assert [(f.severity, f.where) for f in told] == [(Severity.BLOCKS, "contact.1")]
    assert "4111 1111" not in (told[0].words or "")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("身份证11010519491231002X", Severity.MEND),
        ("my passport number is 123456789", Severity.MEND),
        ("IBAN GB33BUKB20201555555555", Severity.NOTE),
    ],
)
def test_numbers_that_prove_who_somebody_is(text, severity):
    file = case_of("frozen-funds-uk")
    put(file, "need", text)
    told = [f for f in found(file) if f.kind == "needless-number"]
    assert [(f.severity, f.where) for f in told] == [(severity, "need")]
    assert told[0].words not in text


def test_the_police_may_be_told_who_somebody_is():
    file = case_of("frozen-funds-uk")
    put(file, "need", "my passport number is 123456789")
    look = look_at(file)
    door = msgspec.structs.replace(look.door, kind=DoorKind.POLICE)
    assert ("needless-number", "need") in kinds(findings(changed(look, door=door)), Severity.NOTE)


def test_an_address_is_needed_by_the_firm_and_not_by_everybody():
    look = look_at(case_of("frozen-funds-uk"))
    assert "public-data" not in {f.kind for f in findings(look)}
    look = changed(look, door=msgspec.structs.replace(look.door, kind=DoorKind.PLATFORM))
    told = [f for f in findings(look) if f.kind == "public-data"]
    assert {f.severity for f in told} == {Severity.MEND}
    assert "2 Example Street, Sampletown" in {f.words for f in told}


def test_a_post_for_everybody_shows_nobody():
    file = written("frozen-funds-cn")
    answered(file)
    assert "public-data" not in {f.kind for f in found(file, "public")}


def test_a_field_that_overflows_and_a_letter_that_nobody_reads_to_the_end():
    look = look_at(case_of("frozen-funds-uk"))
    full = changed(look, fields=(("body", 500, 501), ("subject", 80, 80)))
    assert {f.where for f in findings(full) if f.kind == "too-long"} == {"form.body"}
    short = changed(look, tone=msgspec.structs.replace(look.tone, long={"en": 100}))
    assert {f.where for f in findings(short) if f.kind == "too-long"} == {"letter"}


def test_the_form_of_a_door_is_measured_as_the_letter_fills_it():
    from walletgripe.flows.readiness import look_of

    file = case_of("frozen-funds-uk")
    look = look_at(file)
    door = msgspec.structs.replace(look.door, form=(FormField(id="body", characters=200),))
    fields = look_of(file.desk, file, look.letter, look.brief, door).fields
    assert [(f, limit) for f, limit, _ in fields] == [("body", 200)]
    assert fields[0][2] > 200


def test_finders_are_named_after_their_modules_and_all_are_in_the_registry():
    from tests.fakes import ROOT

    helpers = {"__init__", "finding", "heard", "look", "registry"}
    folder = ROOT / "src" / "walletgripe" / "core" / "readiness"
    assert {f.__name__ for f in FINDERS} == {p.stem for p in folder.glob("*.py")} - helpers


@pytest.mark.parametrize(
    "kind", ["chaser", "final", "regulator", "bank", "police", "data", "public", "thanks"]
)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_kind_of_letter_is_flagged_for_the_programs_own_words(kind, language):
    brief = brief_for(kind, language)
    from walletgripe.core.compose.letter import compose
    from walletgripe.flows.readiness import look_of

    file = written("frozen-funds-uk")
    look = look_of(desk(), file, compose(brief), brief, brief.doors.get(brief.door))
    tone = {"insult", "threat", "violence", "distress", "guess", "capitals", "exclamation-marks"}
    assert tone & {f.kind for f in findings(look)} == set()
