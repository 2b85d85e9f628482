"""The folder that holds everything walletgripe keeps: where it is, and how it is made."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from walletgripe.store.private import FILE_MODE, private_folder
from walletgripe.store.trouble import telling

VARIABLE = "WALLETGRIPE_HOME"
JOURNAL = "journal.db"
EXHIBITS = "exhibits"
BACKUPS = "backups"
README = "README.txt"

_README_TEXT = """\
This folder belongs to walletgripe. It holds your cases, and it never leaves this computer by itself.

  journal.db      your cases and everything that happened in them (an SQLite database)
  journal.db-wal, journal.db-shm
                  parts of the journal while it is in use; never delete them by themselves
  exhibits/       copies of the files that you attached, named by their SHA-256 checksum
  backups/        copies of the journal, made before walletgripe changed its format

To move to another computer: close walletgripe, then copy the whole folder.
To delete everything: delete the whole folder. There is no other copy.
Only your own user account can read it. Keep it that way: it holds private data.


这个文件夹属于 walletgripe，里面是您的全部案件。它不会自己离开这台电脑。

  journal.db      您的案件和每一步经过（SQLite 数据库）
  journal.db-wal、journal.db-shm
                  使用中的一部分，请不要单独删除
  exhibits/       您添加的证据文件的副本，以 SHA-256 校验值命名
  backups/        升级格式之前自动保存的备份

换电脑：先退出 walletgripe，再复制整个文件夹。
全部删除：删除整个文件夹即可，别处没有副本。
只有您自己的账户可以读取。里面有隐私，请保持这样。
"""


def data_home(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The folder to use, absolute: the option, else WALLETGRIPE_HOME, else the system's data folder.

    Creates nothing. An empty variable counts as not set.
    """
    if option is not None:
        return _expanded(option)
    if named := environ.get(VARIABLE):
        return _expanded(Path(named))
    from platformdirs import user_data_dir

    return Path(user_data_dir("walletgripe", appauthor=False))


def _expanded(path: Path) -> Path:
    """The path from the root; a `~` of nobody stays as it is, as in a shell."""
    with contextlib.suppress(RuntimeError):
        path = path.expanduser()
    return path.absolute()


def ensure_home(home: Path) -> None:
    """Make the folder, private to its owner, with a text that explains it; tighten one that is open.

    The text is written once, before the first journal, and never over a file of the user.
    Raises StoreError.
    """
    with telling(home):
        private_folder(home)
        if not (home / JOURNAL).exists():
            _explain(home / README)


def _explain(path: Path) -> None:
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE)
    except FileExistsError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(_README_TEXT.encode())
    path.chmod(FILE_MODE)
