"""Another program takes the write-ahead log away under an open project: nothing that was saved is lost."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.acts import AddSpan
from annotator.project import Project
from tests.store.projects import bring_in, make

READ = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT * FROM span").fetchall()
connection.close()
"""


def spans_in(file: Path, tmp_path: Path) -> int:
    """Count in the file alone: what a killed process and another machine would have."""
    copy = Path(shutil.copy(file, tmp_path / "copy.annot"))
    with closing(sqlite3.connect(copy)) as connection:
        return int(connection.execute("SELECT count(*) FROM span").fetchone()[0])


@pytest.mark.skipif(sys.platform == "win32", reason="a file in use cannot be removed there")
def test_what_is_saved_after_the_log_was_taken_away_is_in_the_file(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        project.apply(AddSpan(document, "person", ((0, 2),)), annotator="甲")
        log = project.path.with_name(f"{project.path.name}-wal")
        assert log.exists()
        project.path.read_bytes()  # opens and closes it: this process has no lock on it any more
        subprocess.run([sys.executable, "-c", READ, str(project.path)], check=True, timeout=60)
        assert not log.exists()
        for end in (3, 4):
            project.apply(AddSpan(document, "person", ((0, end),)), annotator="甲")
            assert spans_in(project.path, tmp_path) == end - 1
            assert project.counted(project.scheme, [document]) == [(document, None)]  # by another connection
        project.undo(annotator="甲")
        assert spans_in(project.path, tmp_path) == 2
        assert project.check() == []
        path = project.path
    with Project.open(path) as again:
        assert len(again.spans(document)) == 2
        assert again.check() == []
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(path.name)] == [path.name]
