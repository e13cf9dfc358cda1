"""The size of the whole interface: the setting, what is carried over, the real program at other sizes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QScrollArea

from annotator.gui.dialogs.about import AboutDialog
from annotator.gui.dialogs.new_project import NewProjectDialog
from annotator.gui.dialogs.trash import TrashDialog
from annotator.gui.preferences.dialog import SettingsDialog
from annotator.gui.scale import SCALE, STEPS, Factor, percent_of
from annotator.gui.scheme.dialog import SchemeDialog
from annotator.gui.scheme.files import ImportSchemeDialog
from annotator.gui.scrolled import Scrolled
from annotator.gui.settings import Forgetful, Settings
from annotator.model.scheme import LANGUAGES
from annotator.project import Project
from tests.e2e.running import annotator, done, run_code
from tests.gui.conftest import Hands


@pytest.mark.parametrize(
    ("before", "percent", "after"),
    [
        (None, 100, None),
        (None, 150, "1.5"),
        ("2", 150, "3"),
        ("2", 100, "2"),
        ("none", 200, "2"),
        ("none", 100, "none"),
    ],
)
def test_the_scale_comes_on_top_of_what_the_system_says(
    before: str | None, percent: int, after: str | None
) -> None:
    environ = {} if before is None else {"QT_SCALE_FACTOR": before}
    factor = Factor(environ)
    factor.set_percent(300)
    factor.set_percent(percent)
    assert environ.get("QT_SCALE_FACTOR") == after


@pytest.mark.parametrize(("kept", "percent"), [(None, 100), (125, 125), (90, 100), (1000, 300), ("x", 100)])
def test_only_sizes_within_the_limits_are_taken(kept: object, percent: int) -> None:
    settings = Settings(Forgetful())
    if kept is not None:
        settings.put(SCALE, kept)
    assert percent_of(settings) == percent
    assert min(STEPS) <= percent <= max(STEPS)


def test_another_size_closes_the_window_and_keeps_all_that_it_showed(hands: Hands) -> None:
    hands.open(1)
    hands.key("]")
    dialog = hands.window.editors.settings.open()
    assert isinstance(dialog, SettingsDialog)
    caret, document = hands.pane.caret_source(), hands.session.document_id
    box = dialog.general.scale
    box.setCurrentIndex(box.findData(200))
    box.activated.emit(box.currentIndex())
    hands.qtbot.waitUntil(lambda: hands.window.left is not None)
    left = hands.window.left
    assert left is not None
    assert not hands.window.isVisible()
    assert (left.project, left.annotator, left.caret, left.settings) == (hands.path, "甲", caret, True)
    assert caret > 0
    assert hands.window.desk.settings.text(f"last_document/{_project_id(hands.path)}") == document


def _project_id(path: Path) -> str:
    with Project.open(path, read_only=True) as project:
        return project.id


def test_a_window_with_too_little_room_scrolls_to_what_has_the_focus(hands: Hands) -> None:
    scrolled = hands.window.centralWidget()
    assert isinstance(scrolled, Scrolled)
    hands.mark("张少初", "p")
    assert scrolled.horizontalScrollBar().maximum() == scrolled.verticalScrollBar().maximum() == 0
    hands.window.resize(340, 240)
    QApplication.processEvents()
    assert scrolled.horizontalScrollBar().maximum() > 0
    assert scrolled.verticalScrollBar().maximum() > 0
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    last = hands.window.parts.spans.list
    for part in (hands.pane, last, hands.window.parts.documents.list):
        part.setFocus()
        QApplication.processEvents()
        assert scrolled.horizontalScrollBar().value() > 0 or part is not last
        seen = QRect(part.mapTo(scrolled, part.rect().topLeft()), part.size())
        assert seen.intersected(scrolled.rect()).width() >= min(40, part.width())
    hands.pane.setFocus()
    hands.key("]")
    caret = hands.pane.line_rect_at(*hands.pane.caret())
    assert caret is not None
    assert scrolled.rect().contains(hands.pane.viewport().mapTo(scrolled, caret.toAlignedRect().center()))


def test_a_dialog_on_a_small_screen_scrolls_and_keeps_its_buttons(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Small:
        def availableSize(self) -> QSize:  # noqa: N802 (Qt's name)
            return QSize(341, 233)

    monkeypatch.setattr(SettingsDialog, "screen", lambda _: Small())
    dialog = hands.window.editors.settings.open()
    QApplication.processEvents()
    assert dialog.width() <= 341
    assert dialog.height() <= 233
    (scrolled,) = dialog.findChildren(Scrolled)
    assert scrolled.verticalScrollBar().maximum() > 0
    (close,) = (button for button in dialog.findChildren(QPushButton) if button.text() == "Close")
    assert dialog.rect().contains(close.geometry())


_TWICE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from annotator.gui import app, main_window

seen = []
plain = main_window.MainWindow.showEvent

def shown(window, event):
    plain(window, event)
    QTimer.singleShot(0, window, lambda: look(window))

def look(window):
    session = window.desk.session
    pane, title = window.parts.article.pane, session.opened.document.title
    seen.append((window.devicePixelRatioF(), title, pane.selected_span(), pane.caret_source()))
    dialog = window.editors.settings.dialog or window.editors.settings.open()
    if len(seen) == 1:
        pane.put_caret(pane.view().to_view(400, 401)[0])
        pane.select_span(session.spans()[3].id)
    if len(seen) < 4:
        box = dialog.general.scale
        box.setCurrentIndex(box.findData((200, 300, 100)[len(seen) - 1]))
        box.activated.emit(box.currentIndex())
    else:
        window.close()

main_window.MainWindow.showEvent = shown
status = app.run(Path(sys.argv[1]), annotator="甲", screenshot=None, language="en")
assert status == 0, status
assert [ratio for ratio, *_ in seen] == [1, 2, 3, 1], seen
assert len({title for _, title, *_ in seen}) == 1, seen
assert {(span is None, caret) for _, _, span, caret in seen[1:]} == {(False, 400)}, seen
"""


def test_the_program_opens_anew_at_each_size_where_it_was(tmp_path: Path) -> None:
    sample = tmp_path / "sample.annot"
    done(annotator("init", sample, "--sample"))
    done(run_code(_TWICE, sample, home=tmp_path))


def test_a_picture_at_twice_the_size_is_as_large_and_shows_half_as_much(tmp_path: Path) -> None:
    for scale in ("100", "200"):
        run = annotator("--screenshot", tmp_path / f"{scale}.png", "--scale", scale, "--size", "1024x700")
        done(run)
    sizes = {(tmp_path / f"{scale}.png").read_bytes()[16:24] for scale in ("100", "200")}
    assert len(sizes) == 1
    for wrong in ("99", "301", "x"):
        run = annotator("--screenshot", tmp_path / "no.png", "--scale", wrong)
        assert run.returncode == 2
        assert "100 to 300" in run.stderr


_ONCE = """
from PySide6.QtCore import QTimer
from annotator.gui import app, main_window
from annotator.gui.settings import Settings

seen = []
plain = main_window.MainWindow.showEvent

def shown(window, event):
    plain(window, event)
    QTimer.singleShot(0, window, lambda: look(window))

def look(window):
    seen.append((window.desk.look.theme.mode.value, window.desk.look.language))
    if len(seen) == 2:
        window.actions_["theme.light"].trigger()
    window.close()

main_window.MainWindow.showEvent = shown
for language, theme, scale in (("zh_TW", "dark", 200), ("en", "dark", None), (None, None, None)):
    assert app.run(None, annotator=None, screenshot=None, language=language, theme=theme, scale=scale) == 0
    from PySide6.QtWidgets import QApplication
    QApplication.instance().shutdown()
assert seen[:2] == [("dark", "zh_TW"), ("dark", "en")], seen
assert seen[2][0] == "light", seen  # what somebody chose in the window is kept
kept = Settings()
assert (kept.text("language"), kept.text("theme"), kept.text("scale")) == ("", "light", ""), seen
"""


def test_what_the_command_line_says_of_the_looks_holds_for_one_start(tmp_path: Path) -> None:
    done(run_code(_ONCE, home=tmp_path))


class _HalfScreen:
    """What is left of 1280 x 720 at twice the size."""

    def availableSize(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(640, 360)


def _cut(dialog: QDialog) -> list[str]:
    """What of a dialog is not shown whole and cannot be scrolled to either."""
    texts = [
        label.text()
        for label in dialog.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.heightForWidth(label.width()) > label.height() + 1
    ]
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    texts += [each.text() for each in buttons if each.sizeHint().width() > each.width() + 1]
    for area in dialog.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None and not area.horizontalScrollBar().maximum():
            texts += [type(area).__name__] if inner.width() > area.viewport().width() else []
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_dialog_is_cut_where_everything_is_drawn_twice_as_large(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, language: str, tmp_path: Path
) -> None:
    hands.do(f"language.{language}")
    monkeypatch.setattr(QDialog, "screen", lambda _: _HalfScreen())
    window, look = hands.window, hands.window.desk.look
    old = hands.project.scheme
    new = old.with_labels(replace(label, definition={}) for label in old.labels)
    for dialog in (
        SettingsDialog(window.desk.settings, look, window),
        SettingsDialog(window.desk.settings, look, window, page="keys"),
        AboutDialog(window),
        NewProjectDialog(tmp_path, look, window),
        ImportSchemeDialog(old, new, "labels.toml", look, window),
        window.files.import_dialog(),
        window.files.export_dialog(),
        TrashDialog(hands.session, window),
    ):
        hands.qtbot.addWidget(dialog)
        dialog.show()
        hands.settle()
        assert dialog.width() <= 640 and dialog.height() <= 360
        assert _cut(dialog) == [], type(dialog).__name__
        dialog.close()


@pytest.mark.parametrize("label", ["requirement", "content", "genre", "speaker"])
def test_the_scheme_editor_puts_the_form_below_the_list_where_it_is_narrow(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    dialog = hands.window.editors.scheme.edit()
    assert dialog is not None
    dialog.list.choose(label)
    hands.settle()
    assert dialog.form.geometry().left() > dialog.list.geometry().right()
    dialog.close()
    monkeypatch.setattr(SchemeDialog, "screen", lambda _: _HalfScreen())
    again = hands.window.editors.scheme.edit()
    assert again is not None
    again.list.choose(label)
    hands.settle()
    hands.qtbot.waitUntil(lambda: again.form.width() > 500)  # the layouts ask one another
    assert _cut(again) == []
    assert again.form.horizontalScrollBar().maximum() == 0
    assert again.form.mapTo(again, QPoint()).x() < again.list.mapTo(again, again.list.rect().center()).x()
    for field in again.form.names.values():
        field.setFocus()
        QApplication.processEvents()
        assert field.visibleRegion().boundingRect().size() == field.size(), "what has the keys is in sight"
