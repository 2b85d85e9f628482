"""The whole interview in a real pseudo-terminal: to the letter, stopped, killed, hung up, and two at once.

Each prompt's title is waited for before its keys are pressed; what must come out is the golden letter.
"""

import os
import random
import sys

import pexpect
import pytest

from tests.fakes import LEAVE_OUT, ROOT, ScriptedAsker, minimal, new_file
from tests.people import answering, people
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Given
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.letter import compose_letter
from walletgripe.render.txt import to_txt

ENTER, ESC, DOWN, CTRL_C = "\r", "\x1b", "\x1b[B", "\x03"
SECONDS = 20
KILLS = 6
CHINESE, ENGLISH = "frozen-funds-cn", "stolen-account-uk"


def steps_of(name):
    """The prompts of this person's interview with their replies, as the scripted interview has them."""
    person = people()[name]
    asker = answering(person, script={"review": ["more", "confirm"]})
    return noted(new_file(language=person.language), asker)


def noted(file, asker):
    """The prompts of an interview with the replies that this asker gives."""
    taken = []

    class Noting:
        def ask(self, prompt, judge):
            reply = asker.ask(prompt, judge)
            taken.append((prompt, reply))
            return reply

        tell = staticmethod(asker.tell)

    InterviewFlow(file.desk, file, Noting()).run()
    return taken


def pressed(prompt, reply):
    """The keys that give this reply in a full terminal."""
    ids = [o.id for o in prompt.options]
    if prompt.type is QuestionType.MANY:
        toggled = {i for i in ids if (i in reply.raw) != next(o.checked for o in prompt.options if o.id == i)}
        return DOWN.join(" " if i in toggled else "" for i in ids) + ENTER
    if not isinstance(reply, Given):
        return DOWN * len(ids) + ENTER
    if ids:
        return DOWN * ids.index(reply.raw) + ENTER
    return reply.raw.strip().replace("\n", "; ") + ENTER


def typed(prompt, reply):
    """The line or lines that give this reply to numbered prompts."""
    ids = [o.id for o in prompt.options]
    if prompt.type is QuestionType.MANY:
        return ",".join(str(ids.index(i) + 1) for i in reply.raw) + "\r" if reply.raw else "0\r"
    if not isinstance(reply, Given):
        return "\r"
    if ids:
        return f"{ids.index(reply.raw) + 1}\r"
    return reply.raw.strip() + ("\r\r" if prompt.type is QuestionType.LONG_TEXT else "\r")


class Terminal:
    """One run of the program in a pseudo-terminal of its own."""

    def __init__(self, home, name, *args, plain=False, **environment):
        language = people()[name].language
        env = {k: v for k, v in os.environ.items() if k not in ("ACCESSIBLE", "NO_COLOR")}
        env |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"} | environment
        flags = ["--home", str(home), "--today", "2026-11-21", "--lang", language]
        self.keys = typed if plain else pressed
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "walletgripe.cli.app", *args, *flags],
            env=env,
            cwd=ROOT,
            encoding="utf-8",
            dimensions=(60, 400),
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None

    def see(self, prompt):
        self.child.expect_exact(prompt.title)

    def answer(self, step):
        self.see(step[0])
        self.child.send(self.keys(*step))

    def end(self):
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


def golden(name):
    language = people()[name].language
    return (ROOT / "tests" / "golden" / "letters" / f"{name}-{language}.txt").read_text(encoding="utf-8")


def written(home, case=1):
    (path,) = (home / "letters" / f"case-{case}").glob("*.txt")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [CHINESE, ENGLISH])
def test_from_the_first_question_over_a_step_back_and_a_stop_to_the_letter(tmp_path, name):
    steps = steps_of(name)
    back, stop = len(steps) // 3, 2 * len(steps) // 3
    terminal = Terminal(tmp_path, name, "new")
    for step in steps[:back]:
        terminal.answer(step)
    terminal.see(steps[back][0])
    terminal.child.send(ESC)
    terminal.see(steps[back - 1][0])
    terminal.child.send(ENTER)
    for step in steps[back:stop]:
        terminal.answer(step)
    terminal.see(steps[stop][0])
    terminal.child.send(CTRL_C)
    terminal.child.expect_exact("walletgripe resume --case 1")
    assert terminal.end() == 130
    again = Terminal(tmp_path, name, "resume")
    for step in steps[stop:]:
        again.answer(step)
    again.child.expect_exact(str(tmp_path / "letters"))
    assert again.end() == 0
    assert written(tmp_path) == golden(name)


@pytest.mark.parametrize(
    ("name", "args", "environment"),
    [(CHINESE, ["--plain"], {}), (ENGLISH, [], {"ACCESSIBLE": "1"}), (ENGLISH, [], {"TERM": "dumb"})],
    ids=["plain", "accessible", "dumb"],
)
def test_numbered_prompts_lead_to_the_same_letter(tmp_path, name, args, environment):
    steps = steps_of(name)
    middle = len(steps) // 2
    terminal = Terminal(tmp_path, name, "new", *args, plain=True, **environment)
    for step in steps[:middle]:
        terminal.answer(step)
    terminal.see(steps[middle][0])
    terminal.child.send("<\r")
    terminal.see(steps[middle - 1][0])
    terminal.child.send("\r")
    terminal.see(steps[middle][0])
    terminal.child.send(CTRL_C)
    terminal.child.expect_exact("walletgripe resume --case 1")
    assert terminal.end() == 130
    again = Terminal(tmp_path, name, "resume", *args, plain=True, **environment)
    for step in steps[middle:]:
        again.answer(step)
    assert again.end() == 0
    assert "\x1b[" not in again.child.before
    assert written(tmp_path) == golden(name)


def test_killed_at_any_question_it_goes_on_at_that_question(tmp_path):
    steps = steps_of(ENGLISH)
    kills = set(random.Random(20261121).sample(range(1, len(steps)), KILLS))
    terminal = Terminal(tmp_path, ENGLISH, "new")
    for n, step in enumerate(steps):
        if n in kills:
            terminal.see(step[0])
            terminal.child.send("half an ans")
            terminal.child.kill(9)
            terminal.child.close(force=True)
            terminal = Terminal(tmp_path, ENGLISH, "resume")
        terminal.answer(step)
    assert terminal.end() == 0
    assert written(tmp_path) == golden(ENGLISH)


def test_killed_right_after_enter_the_answer_is_kept_or_asked_again(tmp_path):
    steps = steps_of(CHINESE)
    kills = set(random.Random(7).sample(range(4, len(steps) - 1), KILLS))
    terminal, n = Terminal(tmp_path, CHINESE, "new"), 0
    while n < len(steps):
        terminal.answer(steps[n])
        if n in kills:
            kills.discard(n)
            terminal.child.kill(9)
            terminal.child.close(force=True)
            terminal = Terminal(tmp_path, CHINESE, "resume")
            seen = terminal.child.expect_exact([steps[n][0].title, steps[n + 1][0].title])
            terminal.child.send(terminal.keys(*steps[n + seen]))
            n += seen
        n += 1
    assert terminal.end() == 0
    assert written(tmp_path) == golden(CHINESE)


def test_a_terminal_that_is_closed_loses_nothing(tmp_path):
    steps = steps_of(ENGLISH)
    terminal = Terminal(tmp_path, ENGLISH, "new")
    for step in steps[:12]:
        terminal.answer(step)
    terminal.see(steps[12][0])
    terminal.child.close()
    assert not terminal.child.isalive()
    again = Terminal(tmp_path, ENGLISH, "resume")
    for step in steps[12:]:
        again.answer(step)
    assert again.end() == 0
    assert written(tmp_path) == golden(ENGLISH)


def test_two_interviews_in_one_home_at_once_both_come_to_their_letter(tmp_path):
    queues = {name: (Terminal(tmp_path, name, "new"), steps_of(name)) for name in (CHINESE, ENGLISH)}
    for terminal, steps in queues.values():
        terminal.see(steps[0][0])
    for terminal, steps in queues.values():
        terminal.child.send(terminal.keys(*steps[0]))
    longest = max(len(steps) for _, steps in queues.values())
    for n in range(1, longest):
        for terminal, steps in queues.values():
            if n < len(steps):
                terminal.answer(steps[n])
    assert [terminal.end() for terminal, _ in queues.values()] == [0, 0]
    assert sorted(p.name for p in (tmp_path / "letters").iterdir()) == ["case-1", "case-2"]
    assert {written(tmp_path, 1), written(tmp_path, 2)} == {golden(CHINESE), golden(ENGLISH)}


def test_a_wallet_is_completed_by_its_alias_and_its_kind_is_proposed(tmp_path):
    terminal = Terminal(tmp_path, ENGLISH, "new")
    child = terminal.child
    child.expect_exact("What has happened?")
    child.send(ENTER)
    child.expect_exact("What is the wallet called?")
    child.send("tpW")
    child.expect_exact("TokenPocket")  # beside the name in the list
    child.send("\t" + ENTER)
    child.expect_exact("TokenPocket stands in the directory")
    child.expect_exact("tpwallet.io")
    child.expect_exact("Which country's rules apply?")
    child.send(ENTER)
    child.expect_exact("You hold the keys")
    child.expect_exact("user agreement name?")
    child.send(ENTER)
    child.expect_exact("Good to know before you go on")
    child.send(CTRL_C)
    child.expect_exact("walletgripe resume --case 1")
    assert terminal.end() == 130


def test_plain_lines_offer_a_numbered_list_for_a_name_of_two(tmp_path):
    terminal = Terminal(tmp_path, ENGLISH, "new", "--plain", plain=True)
    child = terminal.child
    child.expect_exact("What has happened?")
    child.send("1\r")
    child.expect_exact("What is the wallet called?")
    child.send("Google Pay\r")
    child.expect_exact("Which of these do you mean?")
    child.expect_exact("None of these: keep what I wrote")
    child.send("3\r")
    child.expect_exact("Which country's rules apply?")
    child.sendcontrol("c")
    assert terminal.end() == 130


def test_a_false_number_is_told_while_a_contact_is_noted(tmp_path):
    new = Terminal(tmp_path, ENGLISH, "new", "--plain", plain=True)
    new.child.expect_exact("What has happened?")
    new.child.send("1\rPayPal\r")
    new.child.expect_exact("Which country's rules apply?")
    new.child.sendcontrol("c")
    assert new.end() == 130
    terminal = Terminal(tmp_path, ENGLISH, "log")
    child = terminal.child
    child.expect_exact("When was it?")
    child.send(ENTER)
    child.expect_exact("How did you reach them?")
    child.send(ENTER)
    child.expect_exact("address or account was that?")
    child.send("paypa1-support.com" + ENTER)
    child.expect_exact("an imitation")
    child.expect_exact("Send nothing there")
    child.expect_exact("What did they say?")
    child.send(CTRL_C)
    assert terminal.end() == 130


def test_an_offer_to_change_the_problem_is_taken_in_chinese_and_the_answers_stay(tmp_path):
    script = {
        "problem": "failed-payment",
        "wallet": "示例钱包",
        "place": "cn",
        "firm-kind": "payment-institution",
        "paid-on": "2026-11-10",
        "amount": "120元",
        "merchant": "某某",
        "what-happened": [LEAVE_OUT, "wrong-person"],
        "review": ["what-happened", "confirm"],
        "rather.wrong-recipient": "yes",
        "name": "王小样",
    }
    file = new_file(language="zh-Hans")

    def first(prompt):
        chosen = prompt.options and prompt.type is not QuestionType.MANY and not prompt.id.endswith(".any")
        return Given(prompt.options[0].id) if chosen and prompt.id != "more" else minimal(prompt)

    steps = noted(file, ScriptedAsker(script, otherwise=first))
    assert file.case.text("problem") == "wrong-recipient"
    terminal = Terminal(tmp_path, CHINESE, "new")
    for step in steps:
        terminal.answer(step)
    assert terminal.end() == 0
    assert written(tmp_path) == to_txt(compose_letter(file.desk, file)).decode()
    assert "120.00元" in written(tmp_path)
