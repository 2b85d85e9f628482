"""The tables, examples and promises of the READMEs hold against the program."""

import json
import re
from typing import get_args

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tests.docs.papers import READMES, ROOT, blocks, command_lines, rows, section, spans, text_of
from tests.fakes import library
from walletgripe.cli.app import FLAGS, VALUED, app
from walletgripe.cli.registry import COMMANDS
from walletgripe.core.errors import Exit
from walletgripe.core.openings import DoorState
from walletgripe.core.timetable import State
from walletgripe.flows.readiness import FindingShown
from walletgripe.flows.sending import Nature
from walletgripe.render.registry import FORMATS
from walletgripe.terminal.translate import LANGUAGES

SHOWN_CHECK = ("field", "value", "verdict", "reasons", "on")
STOLEN = "examples/stolen-account-uk.yaml"


def run(home, *args, text=""):
    result = CliRunner().invoke(app, ["--home", str(home), "--today", "2026-11-21", *args], input=text)
    assert result.exit_code in (Exit.DONE, Exit.FOUND), result.output
    return result.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("readme") / "home"
    run(folder, "new", "--answers", STOLEN)
    run(folder, "sent")
    run(folder, "log", "--said", "wait", "--promised", "a call back", "--promised-by", "2026-11-30")
    return folder


def test_the_table_of_commands_is_the_registry():
    told = {name.strip("`").split()[1]: help_ for name, help_ in rows(section("README.md", "Commands"))}
    assert told == {name: help_ for name, (_, help_) in COMMANDS.items()}
    assert list(told) == list(COMMANDS)


def test_the_chinese_table_names_every_command():
    assert [row[0].strip("`").split()[1] for row in rows(section("README.zh-Hans.md", "命令"))] == list(
        COMMANDS
    )


def test_the_table_of_exit_statuses_is_the_enum():
    told = [(int(number), name) for number, name, _ in rows(section("README.md", "Exit statuses"))]
    assert told == [(status.value, status.name) for status in Exit]


def test_the_table_of_options_names_all_that_every_command_takes():
    told = {
        row[0].strip("`").split()[0] for row in rows(section("README.md", "Options that every command takes"))
    }
    assert told == {*VALUED, *FLAGS, "--version"}


@pytest.mark.parametrize("name", READMES)
def test_every_problem_place_language_and_format_is_named(name):
    text = text_of(name)
    assert [x for x in (*library().playbook_ids(), *library().place_codes()) if f"`{x}`" not in text] == []
    assert [x for x in LANGUAGES if x not in text] == []


def test_the_formats_are_named():
    assert f"--format {','.join(FORMATS)} " in text_of("README.md")
    assert [row[0].strip("`") for row in rows(section("README.md", "Formats"))] == list(FORMATS)


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "playbooks/README.md"])
def test_every_command_line_can_be_typed(name):
    group = get_command(app)
    for words in filter(None, command_lines(name)):
        top = group.make_context("walletgripe", list(words))
        everywhere = {*FLAGS, *VALUED, *(v for v in top.params.values() if isinstance(v, str))}
        own = [word for word in words if word not in everywhere]
        command = group.get_command(top, own[0])
        assert command is not None, words
        command.make_context(own[0], own[1:], parent=top)


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "playbooks/README.md"])
def test_every_command_named_in_a_sentence_exists(name):
    named = [s.split()[1] for s in spans(name) if re.match(r"walletgripe [a-z]", s)]
    assert named
    assert set(named) <= set(COMMANDS)


def test_command_lines_are_found():
    assert ["new"] in list(command_lines("README.md"))
    assert len(list(command_lines("README.md"))) > 12


def test_the_answers_file_of_the_readme_makes_a_letter(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text(blocks("README.md", "yaml")[0], encoding="utf-8")
    assert "Ann Example" in run(tmp_path / "home", "new", "--answers", str(path))


@pytest.mark.parametrize(
    ("command", "args"),
    [
        ("show --json", ["show", "--json"]),
        ("letter --json", ["letter", "--json"]),
        (
            "deadline --json",
            [
                "deadline",
                "--place",
                "cn",
                "--from",
                "2026-09-25",
                "--length",
                "5",
                "--unit",
                "week",
                "--json",
            ],
        ),
        ("scan --json", ["scan", "--json"]),
        ("check --json", ["check", str(ROOT / "tests/content/sample"), "--json"]),
        ("list --json", ["list", "--json"]),
    ],
)
def test_the_fields_of_json_are_the_ones_named(home, command, args):
    (told,) = (row[1] for row in rows(section("README.md", "JSON")) if row[0] == f"`{command}`")
    answer = json.loads(run(home, *args, text="my code is 482913"))
    named = set(re.findall(r"`(\w+)`", told))
    assert set(answer) <= named
    if command in ("list --json", "scan --json"):
        (listed,) = answer.values()
        assert listed
        assert all(set(item) <= named for item in listed)
    if command in ("show --json", "letter --json"):
        assert named == set(answer)


def keys(value):
    """Every key at every depth of a JSON value."""
    if isinstance(value, dict):
        return set(value).union(*(keys(v) for v in value.values()))
    return set().union(*(keys(v) for v in value)) if isinstance(value, list) else set()


@pytest.mark.parametrize(
    ("command", "args", "rare"),
    [
        # this case has no false contact and no check-up
        ("next --json", ["next", "--json"], {"verdict", "reasons", "do"}),
        # no door that is shipped has limits of its form yet
        ("doors --json", ["doors", "--place", "uk", "--json"], {"characters", "count", "each", "total"}),
        ("law --json", ["law", "--place", "uk", "--json"], set()),
    ],
)
def test_the_fields_of_dates_doors_and_law_are_named_at_every_depth(home, command, args, rare):
    table = section("README.md", "JSON")
    (told,) = (row[1] for row in rows(table) if row[0] == f"`{command}`")
    named = set(re.findall(r"`(\w+)`", told))
    assert keys(json.loads(run(home, *args))) | rare == named


TALE = "PayPal froze my account on 3 November with $250 in it. Ticket CASE-1001"


@pytest.mark.parametrize(
    ("command", "args", "rare"),
    [
        ("triage --json", ["triage", TALE, "--json"], set()),
        ("call --json", ["call", "--json"], set()),
        ("wallets --json", ["wallets", "paypal", "--json"], set()),
        ("check-contact --json", ["check-contact", "paypal.com", "--json"], set()),
        ("attach --json", ["attach", str(ROOT / STOLEN), "--json"], set()),
        ("pack --json", ["pack", "--json"], {"n", "why"}),
        ("reply --json", ["reply", "--nature", "other", "--excuse", "under-review", "--json"], set()),
    ],
)
def test_the_fields_of_the_other_commands_are_named(home, tmp_path, command, args, rare):
    (told,) = (row[1] for row in rows(section("README.md", "JSON")) if row[0] == f"`{command}`")
    if command.startswith("pack"):
        args = [*args, "--output", str(tmp_path)]
    if command.startswith("reply"):
        args = [*args, "--said", "Your account is under review"]
    found = json.loads(run(home, *args))
    if command.startswith("wallets"):
        for one in found["wallets"]:
            one |= {"firms": {}, "kinds": {}, "supervised_by": {}}  # by place
    assert keys(found) | rare == set(re.findall(r"`(\w+)`", told))


def test_the_fields_of_a_check_up_are_named(home, tmp_path):
    path = tmp_path / "checkup.yaml"
    path.write_text("kind: custodial\nanswers: { nobody-has-it: no }\nbeliefs: { staff-need-code: true }\n")
    (told,) = (row[1] for row in rows(section("README.md", "JSON")) if row[0] == "`secure --json`")
    found = json.loads(run(home, "secure", "--answers", str(path), "--json"))
    found["answers"] = {}  # by item
    assert keys(found) == set(re.findall(r"`(\w+)`", told))


def test_what_stands_below_the_table_of_json_names_the_fields_of_contacts_findings_and_copies(home):
    text = section("README.md", "JSON")
    shown = json.loads(run(home, "show", "--json"))
    letter = json.loads(run(home, "letter", "--json"))
    assert shown["contacts"]
    fields = [*shown["contacts"][0], *SHOWN_CHECK, *FindingShown.__struct_fields__, *letter]
    assert [f for f in fields if f"`{f}`" not in text] == []


def test_the_kinds_of_letters_are_named():
    for name, heading in (("README.md", "Letters"), ("README.zh-Hans.md", "信")):
        told = [row[0].strip("`") for row in rows(section(name, heading))]
        assert sorted(told) == sorted(p.name for p in (ROOT / "playbooks/letters").iterdir())


def test_the_states_of_clocks_and_doors_are_named():
    text = section("README.md", "JSON")
    assert [s.value for s in (*State, *DoorState) if f"`{s.value}`" not in text] == []


def test_the_kinds_of_answers_are_named():
    for name in READMES:
        assert [n for n in get_args(Nature) if f"`{n}`" not in text_of(name)] == []


def test_new_prints_what_show_prints_and_the_letter(tmp_path):
    shown = json.loads(run(tmp_path, "new", "--answers", STOLEN, "--json"))
    assert set(shown["letter"]) == {"number", "files"}
    assert set(shown) - {"letter"} == set(json.loads(run(tmp_path, "show", "--json")))
