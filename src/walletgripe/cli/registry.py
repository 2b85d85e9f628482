"""Every command in plain sight. A command's module is imported only when that command runs.

To add one: 1. a module in this folder with a function of the command's name; 2. its line here, with the
sentence that `--help` lists; 3. its test in tests/cli and its line in the README (a test compares them).
"""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("walletgripe.cli.new", "Tell what happened, step by step, and get the letter."),
    "triage": (
        "walletgripe.cli.triage",
        "What your own words say: the likely problem, wallet, dates, sums, numbers.",
    ),
    "resume": ("walletgripe.cli.resume", "Go on where an interview stopped, or change answers."),
    "letter": ("walletgripe.cli.letter", "Write the letter of a case."),
    "log": ("walletgripe.cli.log", "Note a contact with support: who, when, what was promised."),
    "next": ("walletgripe.cli.next", "What to do now, what is due when, which door opens when, and why."),
    "sent": ("walletgripe.cli.sent", "Note that a letter went out; the clocks run from that day."),
    "reply": ("walletgripe.cli.reply", "Note an answer; it moves or stops the clocks."),
    "attach": (
        "walletgripe.cli.attach",
        "Files become exhibits: copied, hashed, numbered for ever, looked at, never run.",
    ),
    "pack": (
        "walletgripe.cli.pack",
        "One folder or zip with letters, chronology, contacts, exhibits and a manifest.",
    ),
    "call": (
        "walletgripe.cli.call",
        "What to say on the phone, what to ask, what to refuse, and notes while you talk.",
    ),
    "list": ("walletgripe.cli.list", "All cases in a line each."),
    "show": ("walletgripe.cli.show", "One case: its story, what is due, who can be asked next."),
    "undo": ("walletgripe.cli.undo", "Take back the last entry of a case."),
    "close": ("walletgripe.cli.close", "Close a case; nothing is deleted."),
    "calendar": ("walletgripe.cli.calendar", "The dates of a case as a calendar file."),
    "doors": ("walletgripe.cli.doors", "Who can be asked, in which order, for a place and kind of firm."),
    "law": ("walletgripe.cli.law", "The periods and rights of a place, with their sources."),
    "wallets": (
        "walletgripe.cli.wallets",
        "The directory of wallets: firms, supervisors, official channels.",
    ),
    "check-contact": (
        "walletgripe.cli.check_contact",
        "Whether a number, link, address or message is really the firm's.",
    ),
    "secure": (
        "walletgripe.cli.secure",
        "A check-up of your own account that ends in a dated to-do list.",
    ),
    "deadline": ("walletgripe.cli.deadline", "Count a period from a date, with every day shown."),
    "scan": ("walletgripe.cli.scan", "Find secrets and identity numbers in a text."),
    "backup": ("walletgripe.cli.backup", "Copy everything into one folder or file."),
    "check": ("walletgripe.cli.check", "Check the content: playbooks, places, letters."),
}
