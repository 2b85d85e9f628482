"""Check: official channels have the form in which they are compared."""

import re
from collections.abc import Iterator
from typing import Final

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, quoted
from walletgripe.content.reading import File
from walletgripe.core.wallets import Medium

_HOST = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"
FORMS: Final = {
    Medium.WEB: (re.compile(_HOST), "a domain in small letters, such as help.example.com"),
    Medium.MAIL: (re.compile(rf"[^\s@]+@{_HOST}"), "an address such as help@example.com"),
    Medium.PHONE: (re.compile(r"\+?\d[\d ]{2,19}"), "digits, with + and country code where there is one"),
}


def channels_are_exact(content: Content) -> Iterator[ContentProblem]:
    """A channel in another form matches nothing, or too much."""
    for file in content.good("wallet"):
        for n, channel in enumerate(file.value.channels):
            form, example = FORMS[channel.type]
            if not form.fullmatch(channel.value):
                what = f"{quoted(channel.value)} is no {channel.type.value} channel"
                yield file.problem(("channels", n, "value"), what, example)
        yield from _narrow(file)


def _narrow(file: File) -> Iterator[ContentProblem]:
    hosts = [c.value for c in file.value.channels if c.type is Medium.WEB]
    for domain in file.value.narrow:
        if domain in hosts:
            what = f"all of {quoted(domain)} is a channel, though strangers write there"
            yield file.problem(("narrow", domain), what, "name only the firm's hosts under `channels:`")
        elif not any(host.endswith("." + domain) for host in hosts):
            what = f"no channel lies on {quoted(domain)}"
            yield file.problem(("narrow", domain), what, "name its hosts under `channels:`, or take it out")
