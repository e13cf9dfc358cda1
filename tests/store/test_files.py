"""Files as they are found: closed, open elsewhere, damaged, foreign, newer, read-only, full."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import FileProblem, ProjectProblem, ReadOnlyProject, UserError
from annotator.model import acts
from annotator.model.documents import document_id
from annotator.project import Project
from annotator.store import locking, migrations
from annotator.store.migrations import (
    APPLICATION_ID,
    STEPS,
    VERSION,
    Executes,
    expected_schema,
    schema_of,
)
from tests.store.projects import SCHEME, TEXT, bring_in, make, mark

NAME = "work.annot"


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A project with some work in it, closed."""
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        mark(project, document, 0, 2, by="甲")
    return tmp_path / NAME


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_closing_leaves_exactly_one_file(closed: Path) -> None:
    assert names(closed.parent) == [NAME]
    project = Project.open(closed)
    assert names(closed.parent) != [NAME]
    project.close()
    project.close()
    assert names(closed.parent) == [NAME]


def test_the_header_says_whose_file_it_is(closed: Path) -> None:
    head = closed.read_bytes()[:100]
    assert struct.unpack_from(">I", head, 68)[0] == APPLICATION_ID
    assert struct.unpack_from(">I", head, 60)[0] == VERSION


LAST = ("lapsed_verdicts", "corrections_compared")


def age(path: Path) -> None:
    """Take the last steps of the migrations back, as a file of an earlier version has it."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("ALTER TABLE verdict DROP COLUMN lapsed")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name IN (?, ?)", LAST)
        connection.execute(f"PRAGMA user_version = {VERSION - len(LAST)}")
    finally:
        connection.close()


def test_an_older_file_is_brought_up_to_date_and_can_be_opened_beside(closed: Path) -> None:
    age(closed)
    with Project.open(closed) as project:
        beside = Project.open_beside(closed)
        assert [row.id for row in beside.documents()] == [row.id for row in project.documents()]
        beside.close()
        assert project.check() == []


@pytest.mark.parametrize("mode", [0o644, 0o444])
def test_an_older_file_is_read_as_it_is_and_stays_so(closed: Path, mode: int) -> None:
    age(closed)
    closed.chmod(mode)
    before, beside = closed.read_bytes(), names(closed.parent)
    with Project.open(closed, read_only=True) as project:
        (row,) = project.documents()
        assert project.spans(row.id) and project.verdicts(row.id) == []
        assert project.check() == [] and project.read_only
        folder = Path(project._opened.copy.name) if project._opened.copy else None
    assert folder is not None and not folder.exists()
    assert closed.read_bytes() == before and names(closed.parent) == beside


def test_a_migration_that_is_cut_short_leaves_the_older_file(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(closed)

    def cut(db: Executes) -> None:
        STEPS[-1](db)
        raise KeyboardInterrupt

    cut.__name__ = STEPS[-1].__name__
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (*STEPS[:-1], cut))
        with pytest.raises(KeyboardInterrupt):
            Project.open(closed)
    with Project.open(closed) as project:
        assert project.check() == []


def test_the_file_is_made_by_migrations_and_is_strict(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    try:
        applied = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()
        assert len(applied) == VERSION
        assert schema_of(connection) == expected_schema(VERSION)
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
        ).fetchall()
        assert sorted(row[0] for row in loose) == ["_sqlite_migrations", "sqlite_schema"]
    finally:
        connection.close()


def test_a_second_window_reads_only_and_says_so(closed: Path) -> None:
    with Project.open(closed) as first, Project.open(closed) as second:
        assert (first.read_only, first.read_only_reason) == (False, "")
        assert (second.read_only, second.read_only_reason) == (True, "locked")
        document = first.documents()[0].id
        span = mark(first, document, 3, 5, by="甲")
        assert second.span(span).ranges == ((3, 5),)
        with pytest.raises(ReadOnlyProject):
            mark(second, document, 6, 8, by="甲")
        with pytest.raises(ReadOnlyProject):
            second.undo("甲")
        assert second.check() == []
    assert names(closed.parent) == [NAME]


def test_a_second_window_may_stay_longer(closed: Path) -> None:
    first, second = Project.open(closed), Project.open(closed)
    mark(first, first.documents()[0].id, 3, 5, by="甲")
    first.close()
    assert len(second.spans(second.documents()[0].id)) == 2
    second.close()
    assert names(closed.parent) == [NAME]
    with Project.open(closed) as third:
        assert not third.read_only
        assert len(third.spans(third.documents()[0].id)) == 2


def test_a_second_process_reads_only(closed: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from annotator.project import Project\n"
        "with Project.open(Path(sys.argv[1])) as p: print(p.read_only_reason, len(p.documents()))"
    )
    with Project.open(closed) as first:
        mark(first, first.documents()[0].id, 3, 5, by="甲")
        done = run(code, closed)
        assert (done.stdout.strip(), done.returncode) == ("locked 1", 0), done.stderr
        mark(first, first.documents()[0].id, 5, 7, by="甲")
        assert first.check() == []
    assert names(closed.parent) == [NAME]


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(command, capture_output=True, text=True, cwd=root, timeout=120, check=False)


def test_asking_for_reading_only_leaves_one_file(closed: Path) -> None:
    with Project.open(closed, read_only=True) as project:
        assert (project.read_only, project.read_only_reason) == (True, "asked")
        assert len(project.documents()) == 1
    assert names(closed.parent) == [NAME]


def test_a_sidecar_left_behind_locks_nothing(closed: Path) -> None:
    locking.sidecar(closed).write_text("")
    with Project.open(closed) as project:
        assert not project.read_only
    assert names(closed.parent) == [NAME]


# --- what is no project


def overwritten(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def cut_inside_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def with_sql(sql: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.executescript(sql)
        connection.close()

    return change


def foreign(path: Path) -> None:
    path.unlink()
    with_sql("CREATE TABLE t (a); INSERT INTO t VALUES (1)")(path)


WRONG: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("县委办公室" * 100, "utf-8"),
    "binary": lambda path: path.write_bytes(os.urandom(5000)),
    "short": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "another program's": foreign,
    "another id": lambda path: overwritten(path, 68, b"\x00\x00\x00\x01"),
    "version 0": lambda path: overwritten(path, 60, b"\x00\x00\x00\x00"),
    "newer": lambda path: overwritten(path, 60, struct.pack(">I", VERSION + 1)),
    "truncated": cut,
    "truncated inside a page": cut_inside_a_page,
    "schema page destroyed": lambda path: overwritten(path, 100, b"\xff" * 3000),
    "trigger": with_sql("CREATE TRIGGER evil AFTER INSERT ON span BEGIN DELETE FROM document; END"),
    "view": with_sql("CREATE VIEW v AS SELECT * FROM span"),
    "extra table": with_sql("CREATE TABLE extra (a)"),
    "table changed": with_sql("ALTER TABLE span ADD COLUMN more TEXT"),
    "table missing": with_sql("DROP TABLE counter"),
    "view in place of a table": with_sql(
        "DROP TABLE setting; CREATE VIEW setting AS SELECT load_extension('x') AS name, 1 AS value"
    ),
    "journal beside": lambda path: path.with_name(f"{NAME}-journal").write_bytes(b"x" * 512),
}


@pytest.mark.parametrize("kind", sorted(WRONG))
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_project_is_refused_untouched(closed: Path, kind: str, read_only: bool) -> None:
    WRONG[kind](closed)
    before = {path.name: path.read_bytes() for path in closed.parent.iterdir()}
    with pytest.raises((ProjectProblem, FileProblem)) as caught:
        Project.open(closed, read_only=read_only)
    assert NAME in str(caught.value)
    assert caught.value.next_step
    after = {path.name: path.read_bytes() for path in closed.parent.iterdir()}
    for name in (f"{NAME}-wal", f"{NAME}-shm"):
        assert after.pop(name, b"") == before.pop(name, b"") or name.endswith("shm")
    assert after == before


def test_a_newer_file_is_named_as_newer(closed: Path) -> None:
    WRONG["newer"](closed)
    with pytest.raises(ProjectProblem, match="newer version"):
        Project.open(closed)


@pytest.mark.parametrize("name", ["missing.annot", "folder.annot", "no/such/folder.annot"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.annot").mkdir()
    with pytest.raises(FileProblem):
        Project.open(tmp_path / name)
    assert names(tmp_path) == ["folder.annot"]


def test_damage_inside_is_a_message_at_the_query_and_found_by_check(closed: Path) -> None:
    with Project.open(closed) as project:
        document = project.documents()[0].id
    data = bytearray(closed.read_bytes())
    place = data.find(TEXT.encode()[:40])
    data[place + 9] ^= 1
    closed.write_bytes(data)
    with Project.open(closed) as project:
        assert [problem.code for problem in project.check()] == ["text_altered"]
    pages = len(data) // 4096
    for page in range(2, pages):
        overwritten(closed, page * 4096, b"\xff" * 200)
    with pytest.raises(UserError), Project.open(closed) as project:
        project.spans(document)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (
            "UPDATE change SET after = replace(after, 'person', 'speech') WHERE kind = 'span'",
            "change_altered",
        ),
        ("DELETE FROM span", "row_missing"),
        ("UPDATE counter SET value = 5", "row_differs"),
        ("UPDATE document SET title = 'x'", "row_differs"),
        ("DELETE FROM text", "text_missing"),
        ("UPDATE text SET length = 3", "text_length"),
        ("UPDATE change SET scrubbed = x'00', after = '{}' WHERE kind = 'span'", "change_emptied"),
        ("UPDATE meta SET value = '0' WHERE name = 'lamport'", "counter_behind"),
    ],
)
def test_check_finds_what_was_altered(closed: Path, sql: str, code: str) -> None:
    with_sql(sql)(closed)
    with Project.open(closed) as project:
        assert code in {problem.code for problem in project.check()}


def test_one_lost_row_is_one_problem(closed: Path) -> None:
    with Project.open(closed) as project:
        document = project.documents()[0].id
        for start in range(3):
            mark(project, document, start, start + 1, by="甲")
        lost = project.spans(document)[1].id
    with_sql(f"DELETE FROM span WHERE id = '{lost}'")(closed)
    with Project.open(closed) as project:
        assert [problem.code for problem in project.check()] == ["row_missing"]
        assert lost in project.check()[0].detail


# --- a -wal beside a file


def killed(closed: Path, *, spans: int = 3) -> None:
    """Add spans in a process that dies without closing, so that a -wal stays behind."""
    code = (
        "import os, sys; from pathlib import Path; from annotator.project import Project\n"
        "from annotator.model.acts import AddSpan\n"
        "p = Project.open(Path(sys.argv[1])); d = p.documents()[0].id\n"
        "for n in range(int(sys.argv[2])):\n"
        "    p.apply(AddSpan(d, 'speech', ((n, n + 2),)), annotator='甲')\n"
        "os._exit(9)"
    )
    assert run(code, closed, spans).returncode == 9


def test_a_killed_process_leaves_its_work_to_the_next(closed: Path) -> None:
    killed(closed)
    assert f"{NAME}-wal" in names(closed.parent)
    with Project.open(closed) as project:
        assert not project.read_only
        assert len(project.spans(project.documents()[0].id)) == 4
        assert project.check() == []
        assert project.undo("甲").summary.name == "AddSpan"
    assert names(closed.parent) == [NAME]


def half_moved(closed: Path, pages: int) -> int:
    """Leave a project as a process does that is killed when so many pages of its -wal are in the file.

    Return how many pages the -wal holds.
    """
    killed(closed, spans=60)
    log = closed.with_name(f"{NAME}-wal").read_bytes()
    size = struct.unpack_from(">I", log, 8)[0]
    newest = {}
    for place in range(32, len(log) - size, 24 + size):
        if log[place + 8 : place + 16] == log[16:24]:
            newest[struct.unpack_from(">I", log, place)[0]] = log[place + 24 : place + 24 + size]
    data = bytearray(closed.read_bytes())
    for page in sorted(newest)[:pages]:
        data.extend(bytes(max(0, page * size - len(data))))
        data[(page - 1) * size : page * size] = newest[page]
    closed.write_bytes(data)
    return len(newest)


@pytest.mark.parametrize("pages", [1, 2, 3, 5, 8, 12, 1000])
def test_a_kill_while_the_wal_is_moved_into_the_file_loses_nothing(closed: Path, pages: int) -> None:
    assert half_moved(closed, pages) > 12
    with Project.open(closed) as project:
        assert not project.read_only
        assert len(project.spans(project.documents()[0].id)) == 61
        assert project.check() == []
    assert names(closed.parent) == [NAME]


def test_a_strangers_wal_is_refused_beside_a_damaged_file_too(closed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    make(other, "乙").close()
    stranger = other / NAME
    killed_by = stranger.with_name(f"{NAME}-wal")
    with Project.open(stranger) as project:
        bring_in(project, "别人的文章" * 3000, by="乙")
        shutil.copy(killed_by, tmp_path / "wal")
    shutil.copy(tmp_path / "wal", closed.with_name(f"{NAME}-wal"))
    data = bytearray(closed.read_bytes())
    data[4096:12288] = b"\xaa" * 8192
    closed.write_bytes(data)
    with pytest.raises(ProjectProblem, match="does not belong"):
        Project.open(closed)
    assert closed.read_bytes() == data


def test_a_strangers_wal_is_refused_and_changes_nothing(closed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    make(other, "甲").close()
    stranger = other / NAME
    with Project.open(stranger) as project:
        bring_in(project, "别人的文章", by="甲")
    killed(stranger)
    shutil.copy(stranger.with_name(f"{NAME}-wal"), closed.with_name(f"{NAME}-wal"))
    before = closed.read_bytes()
    with pytest.raises(ProjectProblem, match="does not belong"):
        Project.open(closed)
    assert closed.read_bytes() == before
    closed.with_name(f"{NAME}-wal").unlink()
    with Project.open(closed) as project:
        assert project.text(document_id(TEXT)) == TEXT
        assert project.check() == []


def test_the_wal_of_an_earlier_copy_is_refused(closed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    copy = other / NAME
    shutil.copy(closed, copy)
    killed(copy, spans=2)
    with Project.open(closed) as project:
        document = bring_in(project, "新的一篇" * 2000, by="甲")
        for start in range(40):
            mark(project, document, start, start + 3, by="甲")
    shutil.copy(copy.with_name(f"{NAME}-wal"), closed.with_name(f"{NAME}-wal"))
    before = closed.read_bytes()
    with pytest.raises(ProjectProblem, match="does not belong"):
        Project.open(closed)
    assert closed.read_bytes() == before


def test_garbage_in_a_wal_is_ignored(closed: Path) -> None:
    closed.with_name(f"{NAME}-wal").write_bytes(b"garbage" * 100)
    with Project.open(closed) as project:
        assert project.check() == []
    assert names(closed.parent) == [NAME]


# --- no right to write, no room


def without_sidecars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the folder read-only for the project: root may write anywhere, so rights alone prove nothing."""
    opened = os.open

    def refuse(path: str | Path, flags: int, *rest: int) -> int:
        if str(path).endswith(".lock"):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", refuse)


def test_a_read_only_folder_opens_for_reading(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_sidecars(monkeypatch)
    closed.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with Project.open(closed) as project:
            assert (project.read_only, project.read_only_reason) == (True, "folder")
            assert project.text(document_id(TEXT)) == TEXT
            assert project.check() == []
            with pytest.raises(ReadOnlyProject):
                project.undo("甲")
    finally:
        closed.parent.chmod(stat.S_IRWXU)
    assert names(closed.parent) == [NAME]


def test_a_read_only_folder_after_a_crash_says_what_to_do(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed(closed)
    without_sidecars(monkeypatch)
    with pytest.raises(ProjectProblem, match="not closed properly"):
        Project.open(closed)


def without_right_to_everything() -> list[str]:
    """Return what starts a command with the rights of its files alone, also for root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root cannot put its rights down here: setpriv is not installed")
    dropped = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={dropped}", f"--inh-caps={dropped}"]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
@pytest.mark.parametrize("mode", [stat.S_IRUSR | stat.S_IWUSR, stat.S_IRUSR])
@pytest.mark.parametrize("command", [["check"], ["export", "-o"], ["backup", "-o"]], ids=lambda c: c[0])
def test_a_read_only_folder_can_be_checked_exported_and_copied(
    closed: Path, tmp_path_factory: pytest.TempPathFactory, command: list[str], mode: int
) -> None:
    out = tmp_path_factory.mktemp("out") / "out"
    start = [*without_right_to_everything(), sys.executable, "-m", "annotator", command[0], str(closed)]
    closed.chmod(mode)
    closed.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        options = [*command[1:], str(out)] if command[1:] else []
        done = subprocess.run([*start, *options], capture_output=True, text=True, check=False)
    finally:
        closed.parent.chmod(stat.S_IRWXU)
    assert (done.returncode, done.stderr) == (0, "")
    assert names(closed.parent) == [NAME]
    assert out.exists() or command == ["check"]


def test_a_full_disk_is_a_message_and_nothing_is_lost(closed: Path) -> None:
    with Project.open(closed) as project:
        connection = project._opened.database.connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        before = project.spans(document_id(TEXT))
        with pytest.raises(FileProblem, match="disk is full"):
            bring_in(project, "长文" * 50_000, by="甲")
        assert project.spans(document_id(TEXT)) == before
        assert len(project.documents()) == 1
        connection.execute("PRAGMA max_page_count = 1000000")
        bring_in(project, "长文" * 50_000, by="甲")
        assert project.check() == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to mount a tiny disk")
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this system lets nobody mount a tiny disk")
    try:
        with make(disk, "甲") as project:
            document = bring_in(project, by="甲")
            with pytest.raises(FileProblem):
                bring_in(project, "长文" * 500_000, by="甲")
            mark(project, document, 0, 2, by="甲")
            with pytest.raises(FileProblem):
                project.save_copy(disk / "copy.annot") or bring_in(project, "又" * 900_000, by="甲")
            assert len(project.spans(document)) == 1
            assert project.check() == []
    finally:
        subprocess.run(["umount", str(disk)], check=False)


# --- making and copying


def test_making_never_replaces_a_file(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(FileProblem, match="exists"):
        Project.create(closed, SCHEME)
    assert closed.read_bytes() == before
    assert names(closed.parent) == [NAME]


def test_making_in_no_folder_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        Project.create(tmp_path / "none" / NAME, SCHEME)
    assert names(tmp_path) == []


def test_a_copy_is_the_same_project_and_a_closed_file(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.annot"
    target.write_text("older")
    with Project.open(closed) as project:
        mark(project, document_id(TEXT), 3, 5, by="甲")
        assert project.save_copy(target) == target
        expected, identity = project.spans(document_id(TEXT)), project.id
        backups = tmp_path / "backups"
        backups.mkdir()
        first, second = project.backup(backups), project.backup(backups)
        assert first != second
    assert names(backups) == sorted([first.name, second.name])
    for path in (target, first):
        with Project.open(path) as copy:
            assert (copy.spans(document_id(TEXT)), copy.id) == (expected, identity)
            assert copy.check() == []
            assert copy.undo("甲").summary.name == "AddSpan"


def test_a_copy_never_replaces_an_open_project(closed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.annot"
    with Project.open(closed) as project, Project.create(other, SCHEME):
        for target in (closed, other, tmp_path):
            with pytest.raises(FileProblem):
                project.save_copy(target)
        assert project.check() == []
        with pytest.raises(FileProblem):
            project.save_copy(tmp_path / "no" / "folder.annot")
    with Project.open(other) as project:
        assert project.documents() == []


def test_a_purge_leaves_no_trace_of_the_text(closed: Path) -> None:
    secret = "绝密内容不可外泄"
    with Project.open(closed) as project:
        document = bring_in(project, secret * 200, by="甲", title=secret, path=f"{secret}.txt")
        span = mark(project, document, 0, 4, by="甲")
        project.apply(acts.SetSpanNote(span, secret), annotator="甲")
        project.apply(acts.TrashDocuments((document,)), annotator="甲")
        project.apply(acts.PurgeDocuments((document,)), annotator="甲")
        assert project.check() == []
        with pytest.raises(UserError):
            project.text(document)
        assert project.spans(document) == []
    assert names(closed.parent) == [NAME]
    assert secret.encode()[:12] not in closed.read_bytes()
