"""`python -m walletgripe.content.check [PATH]`: the checks without the program around them."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from walletgripe.content.check.run import check_path, told
from walletgripe.content.files import default_root
from walletgripe.core.errors import Exit, WalletgripeError


def main(arguments: list[str]) -> int:
    """Check this content folder, or one item in it; returns 1 when an error was found."""
    today = dt.datetime.now().astimezone().date()
    root = default_root()
    try:
        report = check_path(
            Path(arguments[0] if arguments else "playbooks"), [root] if root else [], today, None
        )
    except WalletgripeError as error:
        sys.stderr.write(f"{error} {error.next or ''}\n")
        return error.exit
    sys.stdout.writelines(f"{line}\n" for line in told(report))
    return Exit.FOUND if report.errors else Exit.DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
