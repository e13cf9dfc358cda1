"""Starts the window, or draws it into a picture. Owns the application object and nothing after it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt
from PySide6.QtWidgets import QApplication

from annotator.errors import FileProblem
from annotator.gui.appearance import Style
from annotator.gui.garbage import Garbage
from annotator.gui.main_window import MainWindow
from annotator.gui.mishaps import Mishaps
from annotator.gui.preparing import prepare, tune_interpreter
from annotator.gui.reopening import Left, place, resume
from annotator.gui.scale import SCALE, Factor, percent_of
from annotator.gui.settings import Forgetful, Settings
from annotator.gui.signals import ClosingSignals
from annotator.gui.translation import Languages, nearest
from annotator.model.scheme import LANGUAGES


def run(
    project: Path | None,
    *,
    annotator: str | None,
    screenshot: Path | None,
    language: str | None,
    view: str | None = None,
    size: tuple[int, int] | None = None,
    theme: str | None = None,
    scale: int | None = None,
) -> int:
    """Open the window on a project, or none, and return the exit status when it is closed.

    With `screenshot` the same window is drawn into that PNG, on a screen or without one, and nothing is
    asked or written to the project: without `annotator` its first person counts as the one who works. `view`
    is one of the seven views, `theme` one of the themes, `scale` the size of everything in per cent. Raises
    UserError if the project of a picture cannot be opened or the picture not be written.
    """
    _name_program()
    settings = Settings() if screenshot is None else Settings(Forgetful())
    chosen = nearest(language) if language and language not in LANGUAGES else language
    for name, value in (("language", chosen), ("theme", theme), (SCALE, scale)):
        if value:
            settings.hold(name, value)  # one look at another size or language is not a choice for good
    factor = Factor(os.environ)
    factor.set_percent(percent_of(settings))
    prepare()
    if screenshot is not None:
        settings.put("still", True)
        return _picture(settings, screenshot, project, annotator, view=view, size=size)
    status, left = _open(settings, Left(project, annotator, named=annotator or ""), view=view, size=size)
    while left is not None:
        held = settings.held
        settings = Settings()  # the ones before went with their application
        settings.held = held
        factor.set_percent(percent_of(settings))
        status, left = _open(settings, left)
    return status


def _open(
    settings: Settings, left: Left, *, view: str | None = None, size: tuple[int, int] | None = None
) -> tuple[int, Left | None]:
    """Show the window until it is closed. Returns the exit status, and what to open anew, if anything."""
    application = make_application()
    window = MainWindow(application, settings, Languages(application))
    if size:
        window.resize(*size)
    place(window, left)
    ClosingSignals(application)
    mishaps, garbage = Mishaps(window.desk), Garbage(window)
    window.show()
    tune_interpreter()
    window.desk.named = left.named
    if left.project is not None:
        window.open_project(left.project, left.annotator)
        _show_view(window, view)
    resume(window.desk, left)
    status = application.exec()
    mishaps.leave()
    garbage.leave()
    again = window.left
    if again is not None:
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.unfreeze()
        application.shutdown()
    return status, again


def _picture(
    settings: Settings,
    screenshot: Path,
    project: Path | None,
    annotator: str | None,
    *,
    view: str | None,
    size: tuple[int, int] | None,
) -> int:
    application = make_application()
    languages = Languages(application)
    window = MainWindow(application, settings, languages)
    wanted = QSize(*size) if size else window.size()
    window.resize(wanted / window.devicePixelRatioF())
    try:
        _open_hidden(window, project, annotator)
        _show_view(window, view)
        _draw(window, screenshot)
    finally:
        window.close()
        languages.remove()
    return 0


def make_application() -> QApplication:
    """Return the application object, made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    _name_program()
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setStyle(Style())
    return application


def _name_program() -> None:
    """Say whose settings are read: that is asked before there is an application object."""
    QCoreApplication.setApplicationName("Annotator")
    QCoreApplication.setOrganizationName("Annotator")


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
