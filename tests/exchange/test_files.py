"""A file is replaced whole or not at all, and never when it is something else."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from annotator.errors import FileProblem
from annotator.exchange.files import read_bytes, replacing


def test_a_file_is_replaced_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    with replacing(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new" and [*tmp_path.iterdir()] == [target]


def test_after_an_error_the_old_file_stands_and_nothing_is_left(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing(target) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"old" and [*tmp_path.iterdir()] == [target]


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "may not be written"), (errno.EIO, "cannot be written")],
)
def test_a_disk_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("annotator.exchange.files.os.fsync", fail)
    with pytest.raises(FileProblem, match=words), replacing(target) as file:
        file.write(b"new")
    assert target.read_bytes() == b"old" and [*tmp_path.iterdir()] == [target]


def test_a_project_a_folder_and_a_device_are_not_replaced(tmp_path: Path) -> None:
    project = tmp_path / "work.annot"
    project.write_bytes(b"SQLite format 3\x00" + b"\x00" * 84)
    for target, words in ((project, "project"), (tmp_path, "folder"), (tmp_path / "no" / "x", "no folder")):
        with pytest.raises(FileProblem, match=words), replacing(target):
            pytest.fail("opened")
    if Path("/dev/null").exists():
        with pytest.raises(FileProblem, match="no ordinary file"), replacing(Path("/dev/null")):
            pytest.fail("opened")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink() and real.read_bytes() == b"new"


def test_reading_says_what_is_wrong(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(200_000_000)  # a hole: it takes no room on the disk
    for path, words in ((big, "200 MB"), (tmp_path, "folder"), (tmp_path / "no.txt", "no file")):
        with pytest.raises(FileProblem, match=words) as caught:
            read_bytes(path)
        assert caught.value.next_step


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    secret.chmod(0)
    with pytest.raises(FileProblem, match="may not be read"):
        read_bytes(secret)
