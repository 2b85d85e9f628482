"""`walletgripe check` through the whole program; its single checks are tested in tests/content."""

from tests.cli.support import run
from walletgripe.core.errors import Exit


def test_a_fault_in_the_users_own_content_is_found_with_its_line(home):
    own = home / "playbooks" / "problems" / "frozen-funds"
    own.mkdir(parents=True)
    (own / "playbook.yaml").write_text("id: frozen-funds\nversion: one\n", encoding="utf-8")
    done = run("check", own, home=home)
    assert done.code == Exit.FOUND
    assert "playbook.yaml:2: version" in done.out
