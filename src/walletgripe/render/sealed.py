"""A zip archive packed anew without the time of packing, so that the same content is the same bytes."""

from __future__ import annotations

from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)


def sealed(data: bytes) -> bytes:
    """The archive with its entries in the same order, all of one fixed time and of no system."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            new.writestr(entry, old.read(name))
    return made.getvalue()
