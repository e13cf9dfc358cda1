"""Random gestures in the real window, after which the log, the tables and what the pane shows agree."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.pane import ReadingPane
from annotator.gui.session import Session
from annotator.gui.settings import Settings
from annotator.gui.translation import Languages
from annotator.model.acts import AddAnnotator, ImportDocuments
from annotator.model.imports import ImportItem
from annotator.project import Project
from annotator.text.views import ViewPosition
from tests.gui.conftest import Hands, article_scheme

TEXTS = (
    "区委召开会议\n今天下午，县委办公室的张少初买了一台打印机，又装了以太网。\n\n会议由张少初主持。",
    "縣委(xiànwěi)召開會議\n劉建國出席會議並講話，他指出要緊緊圍繞中心工作。\n𠮷野家在裡面。e\u0301",
    "\n  \n",
    "",
)
WHO = "甲"
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LABEL_KEYS = st.sampled_from("plow６")
MOVES = st.sampled_from(
    [
        (Qt.Key.Key_Left, ALT),
        (Qt.Key.Key_Right, ALT),
        (Qt.Key.Key_Left, ALT | SHIFT),
        (Qt.Key.Key_Right, ALT | SHIFT),
    ]
)
VIEWS = st.sampled_from(
    [
        *("script.source", "script.hans", "script.hant", "script.tw", "script.hk", "script.phrases"),
        *("layer.glosses", "layer.blanks", "layer.chrome", "layer.joins", "layer.blank_lines"),
        "view.two_panes",
    ]
)
STATES = st.sampled_from(["new", "in_progress", "done", "skipped"])
FRACTIONS = st.integers(0, 40)


class Gestures(RuleBasedStateMachine):
    """A person who does anything in any order."""

    qtbot: QtBot
    application: QApplication

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="annotator-")
        path = Path(self.folder.name) / "work.annot"
        with Project.create(path, article_scheme()) as project:
            project.apply(AddAnnotator(WHO), annotator=WHO)
            items = tuple(ImportItem(text, f"第{n}篇") for n, text in enumerate(TEXTS))
            project.apply(ImportDocuments(items), annotator=WHO)
        store = Settings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
        store.put("language", "en")
        store.put("theme", "light")
        self.languages = Languages(self.application)
        self.window = MainWindow(self.application, store, self.languages)
        self.window.resize(1200, 800)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        assert self.window.open_project(path, WHO)
        self.settle()
        self.pane.setFocus()

    def teardown(self) -> None:
        """Close the window; one file is left."""
        self.window.close()
        self.window.desk.tasks.stop()
        self.languages.remove()
        self.window.deleteLater()
        QApplication.processEvents()
        assert {file.suffix for file in Path(self.folder.name).iterdir()} <= {".annot", ".ini"}
        self.folder.cleanup()

    # --- what there is

    @property
    def pane(self) -> ReadingPane:
        return self.window.parts.article.pane

    @property
    def session(self) -> Session:
        assert self.window.desk.session is not None
        return self.window.desk.session

    @property
    def text(self) -> str:
        assert self.session.opened is not None
        return self.session.opened.text

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.desk.tasks.busy, timeout=20_000)
        QApplication.processEvents()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.pane, key, held)
        QApplication.processEvents()

    def do(self, action: str) -> None:
        if self.window.actions_[action].isEnabled():
            self.window.actions_[action].trigger()
        QApplication.processEvents()

    # --- gestures

    @precondition(lambda self: self.text.strip())
    @rule(start=FRACTIONS, length=st.integers(1, 12))
    def drag(self, start: int, length: int) -> None:
        """Mark a passage with the mouse."""
        view = self.pane.view()
        at = min(start, len(self.text) - 1)
        first, last = view.to_view(at, min(at + length, len(self.text)))
        begin, end = self.pane.line_rect_at(*first), self.pane.line_rect_at(*last)
        if begin is None or end is None:
            return
        viewport, left, none = self.pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, left, none, begin.center().toPoint())
        QTest.mouseMove(viewport, ((begin.center() + end.center()) / 2).toPoint())
        QTest.mouseMove(viewport, end.center().toPoint())
        QTest.mouseRelease(viewport, left, none, end.center().toPoint())
        QApplication.processEvents()

    @rule(back=st.booleans(), times=st.integers(1, 6))
    def extend(self, back: bool, times: int) -> None:
        """Shift+arrows."""
        for _ in range(times):
            self.key(Qt.Key.Key_Left if back else Qt.Key.Key_Right, SHIFT)

    @rule(key=st.sampled_from([Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Up]))
    def walk(self, key: Qt.Key) -> None:
        """The caret elsewhere."""
        self.key(key)

    @rule(key=LABEL_KEYS)
    def label(self, key: str) -> None:
        """A label's key, half width or full; without a selection nothing may happen."""
        if key.isascii():
            QTest.keyClicks(self.pane, key)
        else:
            self.pane.key_pressed_for_label.emit(key)
        QApplication.processEvents()

    @rule(key=LABEL_KEYS)
    def relabel(self, key: str) -> None:
        """F2 and a label's key."""
        self.key(Qt.Key.Key_F2)
        self.label(key)

    @rule(back=st.booleans())
    def walk_spans(self, back: bool) -> None:
        """Tab and Shift+Tab."""
        self.key(
            Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier
        )

    @rule(move=MOVES)
    def move_end(self, move: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        """One end of the selected span by a character."""
        self.key(*move)

    @rule()
    def delete(self) -> None:
        """Delete the selected span."""
        self.key(Qt.Key.Key_Delete)

    @rule(words=st.sampled_from(["ok", "check", ""]))
    def note(self, words: str) -> None:
        """Write a note on the selected span."""
        self.key(Qt.Key.Key_F2, SHIFT)
        field = self.window.parts.editor.note
        if field.isVisible() and field.hasFocus():
            QTest.keyClicks(field, words)
            QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
            QApplication.processEvents()

    @rule()
    def unsure(self) -> None:
        """Mark the selected span as unsure."""
        self.do("annotate.unsure")

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        """Take back; the import stays, for there would be nothing left to do."""
        for _ in range(times):
            target = self.session.project.undo_target(self.session.annotator)
            if target is not None and target.name != "ImportDocuments":
                self.do("edit.undo")

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        """Do again."""
        for _ in range(times):
            self.do("edit.redo")

    @rule(view=VIEWS)
    def toggle(self, view: str) -> None:
        """Another view of the same document: writes nothing."""
        before = self.session.project.changes()
        self.do(view)
        assert self.session.project.changes() == before

    @rule(number=st.integers(0, len(TEXTS) - 1))
    def open(self, number: int) -> None:
        """Click a document's row."""
        panel = self.window.parts.documents
        rect = panel.list.visualRect(panel.model.index(number))
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        QApplication.processEvents()
        self.settle()
        self.pane.setFocus()

    @rule(keys=st.sampled_from(["gn", "ge"]))
    def label_document(self, keys: str) -> None:
        """A document label by its keys."""
        self.key(Qt.Key.Key_Escape)
        QTest.keyClicks(self.pane, keys)
        QApplication.processEvents()

    @rule(state=STATES)
    def set_state(self, state: str) -> None:
        """A state from the menu."""
        self.do(f"state.{state}")

    @rule()
    def finish(self) -> None:
        """Done, and on."""
        self.key(Qt.Key.Key_Return, CTRL)
        self.settle()

    # --- what must hold

    @invariant()
    def the_pane_shows_what_the_tables_hold(self) -> None:
        """The same spans, in the pane and in the list, each over the passage that it is stored with."""
        session, pane, model = self.session, self.pane, self.window.parts.spans.model
        stored = session.project.spans(session.document_id, session.annotator)
        assert sorted(shown.span.id for shown in pane._spans.all()) == sorted(span.id for span in stored)
        assert model.rowCount() == len(stored)
        view = pane.view()
        assert view.text == self.text
        for span in stored:
            assert pane.span(span.id) == span == model.span_of(span.id)
            for start, end in span.ranges:
                assert self.text[start:end].strip() == self.text[start:end] != ""
                first, last = view.to_view(start, end)
                if not any(view.block(n).placeholder for n in range(first.block, last.block + 1)):
                    low, high = view.to_source(ViewPosition(*first), ViewPosition(*last))
                    assert low <= start and end <= high
        selected = pane.selected_span()
        assert selected is None or selected in {span.id for span in stored}

    @invariant()
    def the_window_says_what_the_tables_hold(self) -> None:
        """State, and the count of spans in the list of documents."""
        session, panel = self.session, self.window.parts.documents
        row = panel.model.row(panel.model.place(session.document_id))
        assert row.state == session.state()
        assert row.spans == len(session.project.spans(session.document_id, session.annotator))

    @invariant()
    def the_log_holds(self) -> None:
        """A rebuild from the log equals the tables, and every hash holds."""
        assert self.session.project.check() == []


def test_the_open_document_closes_when_its_import_is_undone(hands: Hands) -> None:
    hands.press_in_question("Undo import")
    hands.do("edit.undo")
    assert hands.session.opened is None
    assert hands.window.parts.documents.model.rowCount() == 0
    hands.do("edit.redo")
    assert hands.window.parts.documents.model.rowCount() == 3


@pytest.mark.usefixtures("qapp")
def test_log_tables_and_pane_agree_after_any_gestures(qtbot: QtBot, qapp: QApplication) -> None:
    Gestures.qtbot, Gestures.application = qtbot, qapp
    run_state_machine_as_test(
        Gestures,
        settings=settings(
            max_examples=8,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )
