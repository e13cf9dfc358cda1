"""A process that is killed at any moment has lost nothing that it was told is saved."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model.documents import document_id
from annotator.model.spans import Span
from annotator.project import Project
from tests.store.projects import bring_in, make, mark

ROOT = Path(__file__).resolve().parents[2]
WORKER = """
import sys
from pathlib import Path
from annotator.model.acts import AddSpan, SetSpanNote
from annotator.project import Project
project = Project.open(Path(sys.argv[1]))
document = project.documents()[0].id
print("ready", flush=True)
for start in range(1_000_000):
    span = project.apply(AddSpan(document, "speech", ((start, start + 2),)), annotator="甲").created[0]
    print(span, flush=True)
"""


@pytest.mark.parametrize("pause", [0.0, 0.03, 0.11, 0.3])
def test_what_was_acknowledged_survives_the_kill(tmp_path: Path, pause: float) -> None:
    with make(tmp_path, "甲") as project:
        bring_in(project, "字" * 1_000_100, by="甲")
    path = tmp_path / "work.annot"
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(path)], cwd=ROOT, stdout=subprocess.PIPE)
    assert worker.stdout is not None
    assert worker.stdout.readline() == b"ready\n"
    time.sleep(pause)
    worker.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    acknowledged = worker.stdout.read().decode().split("\n")[:-1]
    worker.wait()
    worker.stdout.close()
    with Project.open(path) as project:
        assert not project.read_only
        kept = {span.id for span in project.spans(document_id("字" * 1_000_100))}
        assert set(acknowledged) <= kept
        assert len(kept) <= len(acknowledged) + 1
        assert project.check() == []
    assert [found.name for found in tmp_path.iterdir()] == ["work.annot"]


def test_a_window_reads_while_a_thread_imports(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, "开头" * 200, by="甲")
        heard: list[str] = []
        project.listen(lambda applied: heard.append(applied.summary.name))
        problems: list[BaseException] = []

        def work() -> None:
            try:
                for number in range(40):
                    bring_in(project, f"第{number}篇文章" * 50, by="甲", path=f"{number}.txt")
            except BaseException as error:
                problems.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        spans: list[Span] = []
        for start in range(40):
            mark(project, document, start, start + 3, by="甲", label="speech")
            spans = project.spans(document)
            assert len(spans) == start + 1
            assert project.progress("甲").total >= 1
        thread.join()
        assert problems == []
        assert heard.count("AddSpan") == heard.count("ImportDocuments") == 40
        assert len(project.documents()) == 41
        assert project.check() == []


def test_an_error_in_the_middle_of_an_act_leaves_nothing(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        document = bring_in(project, by="甲")
        connection = project._opened.database.connection
        before = project.changes(limit=1000)
        connection.set_authorizer(lambda *action: 1 if action[1:3] == ("tally", None) else 0)
        with pytest.raises(Exception, match="not authorized"):
            mark(project, document, 0, 2, by="甲")
        connection.set_authorizer(None)
        assert not connection.in_transaction
        assert project.changes(limit=1000) == before
        mark(project, document, 0, 2, by="甲")
        with pytest.raises(UserError):
            mark(project, document, 0, 2, by="甲")
        assert project.check() == []
