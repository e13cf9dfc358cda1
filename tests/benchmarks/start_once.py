"""One start of the program up to its first paint, with the project that is named, or none; then it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from annotator.gui.app import make_application
from annotator.gui.main_window import MainWindow
from annotator.gui.settings import Forgetful, Settings
from annotator.gui.translation import Languages


def main(arguments: list[str]) -> None:
    """Show the window and paint it."""
    application = make_application()
    window = MainWindow(application, Settings(Forgetful()), Languages(application))
    window.show()
    for name in arguments:
        if not window.open_project(Path(name), "one"):
            raise SystemExit(f"{name} did not open")
    window.grab()


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)
