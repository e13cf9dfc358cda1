"""The command `restore`: puts a backup in a project's place and keeps what was there."""

from __future__ import annotations

import time
from argparse import Namespace
from pathlib import Path

from annotator.cli.output import ALL_DONE, print_result
from annotator.errors import ProjectProblem
from annotator.project import Project
from annotator.store.header import wal_of
from annotator.store.locking import SidecarLock


def restore(arguments: Namespace) -> int:
    """Restore a backup. Raises UserError, and changes nothing, unless the backup is whole and fits."""
    path: Path = arguments.project
    with Project.open(arguments.backup, read_only=True) as saved:
        if saved.check():
            raise ProjectProblem(
                '"{name}" is damaged itself; nothing was restored.',
                "Choose another backup.",
                name=arguments.backup.name,
            )
        kept = _put_aside(path, saved.id) if path.exists() else None
        saved.save_copy(path)
    message = f"Restored {path} from {arguments.backup}."
    if kept:
        message += f" What was there is kept as {kept}."
    print_result(arguments, message, {"project": str(path), "kept": str(kept) if kept else None})
    return ALL_DONE


def _put_aside(path: Path, identity: str) -> Path:
    """Keep the present file under another name: a copy, or the file itself where it cannot be opened."""
    kept = path.with_stem(f"{path.stem}-before-restore-{time.strftime('%Y%m%d-%H%M%S')}")
    if SidecarLock.is_held(path):
        raise ProjectProblem(
            '"{name}" is open in another window.', "Close it, then restore again.", name=path.name
        )
    try:
        present = Project.open(path, read_only=True)
    except ProjectProblem:  # damaged: that is why it is restored
        for now, then in ((wal_of(path), wal_of(kept)), (path, kept)):
            if now.exists():
                now.replace(then)
        return kept
    with present:
        if present.id != identity:
            raise ProjectProblem(
                'The backup is of another project than "{name}".',
                "Restore it under a name of its own.",
                name=path.name,
            )
        return present.save_copy(kept)
