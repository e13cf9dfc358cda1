"""What went wrong where nobody caught it, told in the window instead of on a terminal that nobody reads.

Owns the hook that Python calls for it. A file that turns out to be damaged while it is read is told as such;
anything else is a bug, printed in full and named in the status line.
"""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QThread
from shiboken6 import isValid

from annotator.errors import UserError
from annotator.gui.desk import Desk


class Mishaps:
    """Tells mishaps of the window's thread until `leave`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._before = sys.excepthook
        self._telling = False  # the telling itself may go wrong
        sys.excepthook = self._tell

    def leave(self) -> None:
        """Let the hook be what it was."""
        sys.excepthook = self._before

    def _tell(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        window = self._desk.window
        here = isValid(window) and QThread.currentThread() is window.thread()
        if not isinstance(error, Exception) or self._telling or not here:
            self._before(kind, error, trace)
            return
        self._telling = True
        try:
            if not isinstance(error, UserError):
                self._before(kind, error, trace)
                last_line = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
                error = UserError("Something went wrong inside the program: {trace}", trace=last_line)
            self._desk.refuse(error)
        finally:
            self._telling = False
