"""Starts the window, or draws it into a picture. Owns the application object and nothing after it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from annotator.errors import FileProblem
from annotator.gui.appearance import Style
from annotator.gui.main_window import MainWindow
from annotator.gui.preparing import Preparation, tune_interpreter
from annotator.gui.settings import Forgetful, Settings
from annotator.gui.signals import ClosingSignals
from annotator.gui.translation import LANGUAGES, Languages, nearest


def run(
    project: Path | None,
    *,
    annotator: str | None,
    screenshot: Path | None,
    language: str | None,
    view: str | None = None,
    size: tuple[int, int] | None = None,
    theme: str | None = None,
) -> int:
    """Open the window on a project, or none, and return the exit status when it is closed.

    With `screenshot` the same window is drawn into that PNG, on a screen or without one, and nothing is
    asked or written to the project: without `annotator` its first person counts as the one who works. `view`
    is one of the seven views, `theme` one of the themes. Raises UserError if the project of a picture cannot
    be opened or the picture not be written.
    """
    application = make_application()
    settings = Settings() if screenshot is None else Settings(Forgetful())
    chosen = nearest(language) if language and language not in LANGUAGES else language
    for name, value in (("language", chosen), ("theme", theme)):
        if value:
            settings.put(name, value)
    if screenshot is not None:
        settings.put("still", True)
    languages = Languages(application)
    window = MainWindow(application, settings, languages)
    if size:
        window.resize(*size)
    if screenshot is not None:
        try:
            _open_hidden(window, project, annotator)
            _show_view(window, view)
            _draw(window, screenshot)
        finally:
            window.close()
            languages.remove()
        return 0
    ClosingSignals(application)
    window.show()
    Preparation(window)
    tune_interpreter()
    if project is not None:
        window.open_project(project, annotator)
        _show_view(window, view)
    return application.exec()


def make_application() -> QApplication:
    """Return the application object, made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("Annotator")
    QCoreApplication.setOrganizationName("Annotator")
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setStyle(Style())
    return application


def _show_view(window: MainWindow, view: str | None) -> None:
    session = window.desk.session
    if view and session and session.opened:
        session.set_switches(session.opened.switches.with_view_script(view))


def _open_hidden(window: MainWindow, project: Path | None, annotator: str | None) -> None:
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    if project is not None:
        window.files.pose(project, annotator)


def _draw(window: MainWindow, picture: Path) -> None:
    written: list[bool] = []
    # A loop of its own: once the application's has ended, no other would run in this process.
    loop = QEventLoop()

    def draw() -> None:
        written.append(window.grab().save(str(picture), "PNG"))
        window.close()
        loop.quit()

    # Twice: what the layers found is laid out only after it has come in.
    window.idle(lambda: window.idle(draw))
    loop.exec()
    if not (written and written[0]):
        raise FileProblem("{name} cannot be written.", "Choose another name or folder.", name=picture.name)
