"""How long it takes to change theme and language of a window that shows a project: milliseconds, as JSON.

A process of its own (`python -m tests.benchmarks.looks_once FOLDER`), since the watched sessions slow down
what sends thousands of events.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from annotator.gui.appearance import Style
from annotator.gui.main_window import MainWindow
from annotator.gui.preparing import prepare, tune_interpreter
from annotator.gui.settings import Settings
from annotator.gui.translation import Languages
from tests.benchmarks.window_session import WHO, make_project

_ROUNDS = 5
_STEPS = ("theme.dark", "theme.light", "theme.contrast", "language.en", "language.zh_TW", "language.zh_CN")


def main(folder: Path) -> None:
    """Open a project, change its looks a few times, print what each took."""
    path = folder / "session.annot"
    make_project(path)
    prepare()
    application = QApplication(sys.argv[:1])
    application.setStyle(Style())
    store = Settings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    store.put("language", "zh_CN")
    store.put("theme", "light")
    window = MainWindow(application, store, Languages(application))
    window.resize(1440, 900)
    window.show()
    tune_interpreter()
    window.open_project(path, WHO)
    _settle(2.0)  # until what is prepared beside the window is there
    times: dict[str, list[float]] = {step: [] for step in _STEPS}
    for _ in range(_ROUNDS):
        for step in _STEPS:
            begun = time.perf_counter()
            window.actions_[step].trigger()
            times[step].append((time.perf_counter() - begun) * 1000)
            _settle(0.2)
    window.close()
    print(json.dumps(times))


def _settle(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
