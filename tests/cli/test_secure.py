"""`walletgripe secure`: asked, from a file, with a case, in every format; it stores only what it should."""

import json

import pytest

from tests.cli.support import NEEDED, run, started
from tests.fakes import library
from walletgripe.core.errors import Exit

FILE = "wallet: MetaMask\nanswers:\n  words-on-paper: yes\n  words-two-places: false\n  app-lock: true\n"
FILE = FILE.replace(" yes", ' "yes"')
FIELDS = ["today", "case", "wallet", "kind", "answers", "todo", "beliefs"]


def secure(home, *args, stdin=FILE, **more):
    return run("secure", "--answers", "-", *args, home=home, stdin=stdin, **more)


def data(home, *args, stdin=FILE):
    done = secure(home, "--json", *args, stdin=stdin)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_a_file_gives_a_dated_list(home):
    done = secure(home)
    assert done.code == 0, done.err
    assert done.out.startswith("To do for MetaMask, from 21 November 2026")
    for part in (
        "Today: by 21 November 2026",
        "This week: by 28 November 2026",
        "This month: by 21 December 2026",
    ):
        assert part in done.out
    words = library().checkup().texts["en"].items
    assert words["words-two-places"].do in done.out
    assert words["words-on-paper"].do not in done.out
    assert words["second-factor"].do not in done.out, "nobody can switch that on for a wallet of one's own"


def test_json_has_every_field_and_what_was_left_out_is_not_known(home):
    found = data(home)
    assert list(found) == FIELDS
    assert (found["wallet"], found["kind"], found["case"]) == ("MetaMask", "self-custody", None)
    assert (found["answers"]["words-on-paper"], found["answers"]["words-no-photo"]) == ("yes", "unknown")
    todo = {t["id"]: t for t in found["todo"]}
    one = todo["words-two-places"]
    assert list(one) == ["id", "topic", "answer", "due", "days", "do", "why"]
    assert (one["topic"], one["answer"], one["due"], one["days"]) == ("keys", "no", "2026-11-28", 7)
    assert "words-on-paper" not in todo
    assert all(b["held"] is None for b in found["beliefs"])


def test_the_kind_decides_for_a_wallet_that_nobody_knows(home):
    assert data(home, stdin="wallet: Example Pay\nkind: custodial\n")["kind"] == "custodial"
    assert data(home, stdin="wallet: Example Pay\n")["kind"] == "unknown"
    assert data(home, stdin="wallet: 支付宝\n")["kind"] == "custodial"


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
@pytest.mark.parametrize(("format", "has"), [("txt", "[ ] "), ("md", "- [ ] "), ("ics", "BEGIN:VEVENT")])
def test_each_format_goes_into_a_private_file(home, tmp_path, lang, format, has):
    path = tmp_path / f"list.{format}"
    done = secure(home, "--format", format, "--output", path, lang=lang)
    assert done.code == 0, done.err
    assert done.out == ""
    assert has in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o077 == 0
    assert secure(home, "--format", format, lang=lang).out != ""


def test_without_a_case_nothing_is_stored_but_compiled_content(home):
    secure(home)
    assert [p.name for p in home.iterdir()] == ["cache"]
    assert run("list", "--json", home=home).out.count('"number"') == 0


def test_with_a_case_its_kind_counts_and_next_lists_what_is_open(home):
    started(home)
    found = data(home, "--case", "1", stdin="answers: {password-unique: false, screen-lock: true}\n")
    assert (found["case"], found["wallet"], found["kind"]) == (1, "Example Pay", "custodial")
    text = run("next", home=home).out
    words = library().checkup().texts["en"].items
    assert "Your own account" in text
    assert f"21 November 2026: {words['password-unique'].do}" in text
    assert words["screen-lock"].do not in text
    open_ = json.loads(run("next", "--json", home=home).out)["todo"]
    assert {"id": "password-unique", "due": "2026-11-21", "do": words["password-unique"].do} in open_
    shown = json.loads(run("show", "--json", home=home).out)["checkup"]
    assert (shown["on"], shown["kind"], shown["answers"]["password-unique"]) == (
        "2026-11-21",
        "custodial",
        "no",
    )


def test_a_second_check_up_replaces_the_first_and_undo_brings_it_back(home):
    started(home)
    every = "answers:\n" + "".join(f"  {i.id}: true\n" for i in library().checkup().checkup.items)
    data(home, "--case", "1", stdin="answers: {}\n")
    assert secure(home, "--case", "1", stdin=every).code == 0
    assert json.loads(run("next", "--json", home=home).out)["todo"] == []
    assert "check-up" in run("undo", home=home).err
    assert json.loads(run("next", "--json", home=home).out)["todo"] != []


def test_a_self_custody_case_is_asked_about_its_words(home):
    started(
        home, NEEDED.replace("wallet: Example Pay", "wallet: imToken").replace("firm-kind: e-money\n", "")
    )
    found = data(home, "--case", "1", stdin="answers: {}\n")
    assert found["kind"] == "self-custody"
    assert "approvals-revoked" in found["answers"]
    assert "second-factor" not in found["answers"]


def test_no_input_names_the_answers_file(home):
    done = run("secure", "--no-input", home=home)
    assert done.code == Exit.NO_TERMINAL
    assert "walletgripe secure --answers FILE" in done.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("answers: {pasword: true}\n", "answers.pasword"),
        ("answers: {app-lock: perhaps}\n", "app-lock"),
        ("kind: bank\n", "kind"),
        ("colour: red\n", "colour"),
        ("- a\n- b\n", ":1:"),
    ],
)
def test_a_slip_in_the_file_is_named_with_its_line(home, text, says):
    done = secure(home, stdin=text)
    assert done.code == Exit.USAGE
    assert says in done.err


def test_a_secret_in_the_file_is_refused(home):
    done = secure(home, stdin="wallet: my password is hunter2!x\n")
    assert done.code == Exit.REFUSED
    assert "hunter2!x" not in done.err + done.out


def test_an_unknown_format_case_or_file_says_what_there_is(home, tmp_path):
    assert secure(home, "--format", "doc").code == Exit.USAGE
    assert secure(home, "--case", "9").code == Exit.MISSING
    assert run("secure", "--answers", tmp_path / "none.yaml", home=home).code == Exit.MISSING
    assert secure(home, "--output", tmp_path / "no" / "such.txt").code == Exit.USAGE


def test_plain_questions_go_back_take_i_do_not_know_and_judge_what_people_say(home):
    stdin = "Example Pay\n2\n1\n<\n2\n" + "\n" * 80
    done = run("secure", "--plain", "--json", home=home, stdin=stdin)
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert (found["kind"], found["answers"]["nobody-has-it"]) == ("custodial", "no")
    assert "True or false?" in done.err
    truths = library().checkup().texts["en"].misconceptions
    assert truths["staff-need-code"].truth in done.err
    assert "password" in done.err.casefold()


def test_a_secret_typed_for_the_name_of_the_wallet_is_not_taken(home):
    words = "abandon " * 11 + "about"
    done = run("secure", "--plain", home=home, stdin=f"{words}\nMetaMask\n" + "\n" * 80)
    assert done.code == 0, done.err
    assert done.out.startswith("To do for MetaMask")
    assert words not in done.out + done.err


def test_a_stop_keeps_what_a_case_was_told(home):
    started(home)
    assert run("secure", "--plain", "--case", "1", home=home, stdin="2\n1\n").code == Exit.INTERRUPTED
    shown = json.loads(run("show", "--json", home=home).out)
    assert shown["answers"]["checkup.nobody-has-it"] is False
    assert shown["checkup"] is None
    again = run("secure", "--plain", "--case", "1", home=home, stdin="\n" * 90)
    assert again.code == 0, again.err
    assert json.loads(run("show", "--json", home=home).out)["checkup"]["answers"]["nobody-has-it"] == "no"
