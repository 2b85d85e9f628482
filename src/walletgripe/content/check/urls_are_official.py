"""Check: links lead only to the sites of legislators, authorities and firms that are listed."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, Key, quoted
from walletgripe.content.reading import File
from walletgripe.core.wallets import Medium

_FILE = "places/official-hosts.yaml"


def urls_are_official(content: Content) -> Iterator[ContentProblem]:
    """A victim of fraud must never be sent to a reprint that stands on a spam or hijacked domain."""
    hosts = {
        host for file in content.good("official-hosts") for part in file.value.hosts.values() for host in part
    }
    for kind, section in (
        ("playbook", "sources"),
        ("checkup", "sources"),
        ("door", "references"),
        ("clock", "references"),
        ("right", "references"),
    ):
        for file in content.good(kind):
            for n, reference in enumerate(getattr(file.value, section)):
                yield from _link(file, (section, n, "url"), reference.url, hosts)
    for file in content.good("wallet"):
        own = hosts.union(file.value.printable(Medium.WEB), file.value.narrow)
        for n, reference in enumerate(file.value.references):
            yield from _link(file, ("references", n, "url"), reference.url, own)
    for file in content.good("impostors"):
        for f, flag in enumerate(file.value.flags):
            for n, reference in enumerate(flag.references):
                yield from _link(file, ("flags", f, "references", n, "url"), reference.url, hosts)
    yield from _doors(content, hosts)


def _doors(content: Content, hosts: set[str]) -> Iterator[ContentProblem]:
    for file in content.good("door"):
        for n, channel in enumerate(file.value.channels):
            value = channel.value
            if channel.type == "web" and channel.printable and isinstance(value, str) and "/" in value:
                yield from _link(file, ("channels", n, "value"), _as_url(value), hosts)


def _as_url(value: str) -> str:
    return value if "://" in value else f"https://{value}"


def _link(file: File, key: Key, url: str | None, hosts: set[str]) -> Iterator[ContentProblem]:
    if url is None:
        return
    try:
        parts = urlsplit(url)
        host, plain = parts.hostname or "", parts.username is None and parts.port is None
    except ValueError:
        host, plain = "", False
    if not url.startswith("https://") or not plain or url.split() != [url]:
        yield file.problem(key, f"{quoted(url)} is no plain https link", "https://host/path")
    elif not any(host == known or host.endswith("." + known) for known in hosts):
        what = f"{quoted(host)} is not on the list of official hosts"
        yield file.problem(
            key, what, f"name instrument and article without a link, or add the host to {_FILE}"
        )
