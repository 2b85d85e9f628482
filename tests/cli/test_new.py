"""`walletgripe new`: from an answers file to a letter in one transaction, or no trace at all."""

import json
import unicodedata

import pytest
import yaml

from tests.cli.support import EXAMPLES, NEEDED, bytes_below, run, started
from tests.fakes import PROBLEMS
from walletgripe.core.errors import Exit

CASE_FIELDS = (
    *("number", "state", "problem", "wallet", "place", "firm_kind", "opened", "updated", "answers", "steps"),
    *("contacts", "exhibits", "letters", "due", "doors", "outcome"),
)


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda p: p.stem)
def test_an_example_becomes_a_letter(home, example):
    done = run("new", "--answers", example, home=home, lang=None)
    assert done.code == 0
    stored = sorted((home / "letters" / "case-1").iterdir())
    assert {p.suffix for p in stored} == {".txt", ".md", ".eml"}
    assert {p.stat().st_mode & 0o777 for p in stored} == {0o600}
    text = next(p for p in stored if p.suffix == ".txt").read_text(encoding="utf-8")
    assert text.strip() == done.out.strip()
    assert all(str(p) in done.err for p in stored)


def test_json_has_every_field_and_nothing_else_on_standard_output(home):
    done = run("new", "--answers", EXAMPLES / "stolen-account-uk.yaml", "--json", home=home)
    data = json.loads(done.out)
    assert [f for f in CASE_FIELDS if f not in data] == []
    assert data["number"] == 1
    assert data["letter"]["number"] == 1
    assert [p.rsplit(".", 1)[1] for p in data["letter"]["files"]] == ["txt", "md", "eml"]
    assert data["answers"]["amount"] == {"amount": "640", "currency": "GBP"}


def test_json_of_a_case_that_was_solved_has_no_letter(home):
    done = run("new", "--answers", "-", "--json", home=home, stdin=NEEDED + "  checks.outcome: solved\n")
    data = json.loads(done.out)
    assert (data["letter"], data["state"], data["outcome"]) == (None, "closed", "solved")


def test_a_missing_answer_names_its_question(home):
    done = run(
        "new", "--answers", "-", home=home, stdin=NEEDED.replace("  name: Ann Example\n", "  amount: £5\n")
    )
    assert done.code == Exit.USAGE
    assert "“name”" in done.err
    assert "What is your name" in done.err or "name?" in done.err
    assert "`name: ...` under `answers:`" in done.err
    assert not (home / "letters").exists()


@pytest.mark.parametrize("field", ["wallet", "place", "firm-kind"])
def test_a_missing_part_of_the_route_is_named(home, field):
    lines = [line for line in NEEDED.splitlines() if not line.startswith(field)]
    done = run("new", "--answers", "-", home=home, stdin="\n".join(lines))
    assert done.code == Exit.USAGE
    assert field in done.err


SECRETS = [
    ("answers", "  reason-words: my password is hunter2!x\n", 8, b"hunter2!x"),
    ("name", "  own-request: one-time code 493817\n", 8, b"493817"),
    (
        "contact",
        "contacts:\n  - at: 2026-11-04\n    said: |\n      They asked for\n      card 4111 1111 1111 1111\n",
        10,
        b"4111",
    ),
    (
        "note",
        f"  checks.tried: []\ncontacts:\n  - said: your seed phrase is {'abandon ' * 11}about\n",
        10,
        b"abandon",
    ),
]


@pytest.mark.parametrize(("name", "added", "line", "secret"), SECRETS, ids=[s[0] for s in SECRETS])
def test_a_secret_is_refused_with_its_line_and_leaves_no_byte(home, tmp_path, name, added, line, secret):
    path = tmp_path / "answers.yaml"
    path.write_text(NEEDED + added, encoding="utf-8")
    done = run("new", "--answers", path, home=home)
    assert done.code == Exit.REFUSED
    assert f"{path}:{line}: " in done.err
    assert secret.decode() not in done.err + done.out
    assert secret not in bytes_below(home)
    assert run("list", home=home).out.startswith("There is no case yet")
    assert secret not in bytes_below(home)


def test_unknown_names_are_listed_all_at_once_with_their_lines(home):
    done = run(
        "new",
        "--answers",
        "-",
        home=home,
        stdin=NEEDED + "  amuont: £5\nsteps: {save-prof: done}\nevidence: {notise: have}\n",
    )
    assert done.code == Exit.USAGE
    for line, slip, meant in (
        (8, "answers.amuont", "amount"),
        (9, "steps.save-prof", "save-proof"),
        (10, "evidence.notise", "notice"),
    ):
        row = next(r for r in done.err.splitlines() if slip in r)
        assert f":{line}: " in row
        assert meant in done.err
    assert run("list", home=home).out.startswith("There is no case yet")


def test_an_unknown_key_of_the_file_names_the_nearest(home):
    done = run("new", "--answers", "-", home=home, stdin=NEEDED + "contcats: []\n")
    assert done.code == Exit.USAGE
    assert "contcats" in done.err
    assert "contacts" in done.err.replace("contcats", "")


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("  frozen-on: 2027-01-01\n", "frozen-on"),
        ("  amount: much\n", "amount"),
        ("  what-frozen: everything\n", "what-frozen"),
        ("  reply-email: nobody\n", "reply-email"),
        ("  checks.tried: [sleep]\n", "checks.tried"),
        (
            "contacts:\n  - {at: 2026-11-04, promised: a call, promised_by: 2026-11-01}\n",
            "contacts[1].promised_by",
        ),
        ("requests: [moon]\n", "requests"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_named_and_leaves_no_case(home, added, told):
    done = run("new", "--answers", "-", home=home, stdin=NEEDED + added)
    assert done.code == Exit.USAGE
    assert told in done.err
    assert run("list", home=home).out.startswith("There is no case yet")


def test_an_answer_that_the_others_made_void_is_no_fault(home):
    done = run(
        "new",
        "--answers",
        "-",
        home=home,
        stdin=NEEDED + "  reason: risk-control\n  freezing-authority: Sample Police\n",
    )
    assert done.code == 0
    assert "Sample Police" not in done.out


@pytest.mark.parametrize(
    "text", ["a: [", "\x00", "- x", "", "problem: {a: 1}", "&a [*a]", "problem: frozen-funds\nproblem: x"]
)
def test_a_file_that_is_no_answers_file_is_told_so(home, text):
    done = run("new", "--answers", "-", home=home, stdin=text)
    assert done.code == Exit.USAGE
    assert "Traceback" not in done.err
    assert "--template" in done.err


def test_evidence_files_are_copied_and_numbered(home, tmp_path):
    (tmp_path / "shot.png").write_bytes(b"not really a picture")
    path = tmp_path / "answers.yaml"
    path.write_text(NEEDED + "evidence: [shot.png]\n", encoding="utf-8")
    done = run("new", "--answers", path, "--json", home=home)
    assert done.code == 0, done.err
    (exhibit,) = json.loads(done.out)["exhibits"]
    assert (exhibit["n"], exhibit["name"], exhibit["size"]) == (1, "shot.png", 20)
    path.write_text(NEEDED + "evidence: [gone.png]\n", encoding="utf-8")
    done = run("new", "--answers", path, home=home)
    assert done.code == Exit.MISSING
    assert "gone.png" in done.err
    assert len(json.loads(run("list", "--json", home=home).out)["cases"]) == 1


def test_more_contacts_than_a_case_takes_are_refused_not_dropped(home):
    many = "contacts:\n" + "  - {at: 2026-11-04, said: wait}\n" * 41
    done = run("new", "--answers", "-", home=home, stdin=NEEDED + many)
    assert done.code == Exit.USAGE
    assert "41" in done.err
    assert ":8: contacts" in done.err


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_template_with_the_needed_values_filled_in_is_accepted(home, problem, lang):
    done = run("new", "--template", problem, home=home, lang=lang)
    assert done.code == 0
    assert done.err == ""
    filled = []
    needed = {
        "wallet:": "Example Pay",
        "place:": "uk",
        "firm-kind:": "e-money",
        "name:": "Ann Example",
        "matter:": "I asked.",
        "idea:": "Let me search by name.",
    }
    for line in done.out.splitlines():
        value = needed.get(line.strip())
        filled.append(f"{line} {value}" if value else line)
    text = "\n".join(filled)
    assert yaml.safe_load(text)["answers"]["name"] == "Ann Example"
    again = run("new", "--answers", "-", home=home, stdin=text, lang=lang)
    assert again.code == 0, again.err


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_template_says_of_every_question_whether_it_is_needed(home, problem):
    lines = run("new", "--template", problem, home=home).out.splitlines()
    keys = [n for n, line in enumerate(lines) if line.strip() in ("name:", "wallet:", "amount:", "account:")]
    assert keys
    for n in keys:
        asked = next(line for line in reversed(lines[:n]) if "]" in line)
        wanted = "required" if lines[n].strip() in ("name:", "wallet:") else "may be left out"
        assert wanted in asked


@pytest.mark.parametrize("odd", ['"red \\e[31malert\\a"', '"Exam\u202eple Ltd"', "Exam\x9bple"])
def test_control_characters_in_the_file_are_refused_with_their_line(home, odd):
    done = run("new", "--answers", "-", home=home, stdin=f"{NEEDED}  firm: {odd}\n")
    assert done.code == Exit.USAGE
    assert ":8: " in done.err
    assert not drawing(done.out + done.err)


def test_control_characters_in_answers_never_reach_the_terminal(home):
    started(home)
    odd = "red \x1b[31malert\a\r gone \u202e evil \x9b5m"
    assert (
        run("log", "--at", "2026-11-04", "--said", odd, "--who", odd, "--promised", odd, home=home).code == 0
    )
    shown = [
        run(*args, home=home).out
        for args in (
            ["show"],
            ["show", "--json"],
            ["list"],
            ["letter"],
            ["letter", "--explain"],
            ["letter", "--json"],
            ["letter", "--output", "-", "--format", "md"],
            ["letter", "--output", "-", "--format", "eml"],
        )
    ]
    assert "alert" in shown[0]
    assert not [text for text in shown if drawing(text)]


def drawing(text):
    """The characters that would draw on a terminal instead of standing there."""
    return [
        c for c in text.replace("\r\n", "\n") if unicodedata.category(c) in ("Cc", "Cf") and c not in "\n\t"
    ]


def test_a_broken_playbook_of_the_users_own_does_not_block_the_others(home):
    broken = home / "playbooks" / "problems" / "mine"
    broken.mkdir(parents=True)
    (broken / "playbook.yaml").write_text("id: [not a playbook")
    started(home)
    assert run("check", broken, home=home).code == Exit.FOUND
