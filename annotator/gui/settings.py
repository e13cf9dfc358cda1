"""What the window remembers of itself between starts: sizes, language, theme, recent projects.

Owns the names of the settings. Of a project nothing is kept here but what somebody began to write and did not
save; a test passes its own QSettings.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings, QTimer

RECENT_LIMIT = 10
QUIET_MS = 1000
"""How long nothing new is to be remembered before it is written: each time waits for the disk."""


class Store(Protocol):
    """What is asked of QSettings."""

    def value(self, key: str, defaultValue: Any = ..., /) -> Any:  # noqa: N803 (Qt's name)
        """Return a value or the default."""

    def setValue(self, key: str, value: Any, /) -> None:  # noqa: N802 (Qt's name)
        """Remember a value."""

    def sync(self) -> None:
        """Write to disk."""


class Forgetful:
    """A store that lasts as long as the window: a picture neither follows nor changes a person's window."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def value(self, key: str, default: Any = None, /) -> Any:
        """Return a value or the default."""
        return self._values.get(key, default)

    def setValue(self, key: str, value: Any, /) -> None:  # noqa: N802 (Qt's name)
        """Remember a value until the end."""
        self._values[key] = value

    def sync(self) -> None:
        """Write nothing."""


class Settings:
    """A typed face of QSettings, or of another store."""

    def __init__(self, store: Store | None = None) -> None:
        self._store: Store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Annotator", "Annotator"
        )
        self._new: dict[str, Any] = {}  # not handed to the store yet
        self.held: dict[str, Any] = {}  # what holds instead of what is kept, and is not kept
        self._quiet = QTimer()
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._hand_over)

    def text(self, name: str, default: str = "") -> str:
        """Return a text, or the default where there is none."""
        value = self._value(name, default)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int) -> int:
        """Return a whole number, or the default where there is none that can be read."""
        try:
            return int(str(self._value(name, default)))
        except ValueError:
            return default

    def flag(self, name: str, default: bool) -> bool:
        """Return a yes or no."""
        return str(self._value(name, "true" if default else "false")) == "true"

    def numbers(self, name: str) -> list[int]:
        """Return a list of whole numbers; empty where there is none that can be read."""
        words = self.text(name).split(",")
        return [int(word) for word in words if word.isdecimal()]

    def data(self, name: str) -> QByteArray:
        """Return bytes that Qt packed, such as a window's geometry."""
        value = self._value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def hold(self, name: str, value: Any) -> None:
        """Use a value until the program ends or somebody chooses another; it is not remembered."""
        self.held[name] = value

    def put(self, name: str, value: Any) -> None:
        """Remember a value. A flag is written as `true` or `false`, a list of numbers with commas."""
        if isinstance(value, bool):
            value = "true" if value else "false"
        elif isinstance(value, list):
            value = ",".join(str(number) for number in value)
        self.held.pop(name, None)
        self._new[name] = value
        if QCoreApplication.instance() is None:
            self._hand_over()
        else:
            self._quiet.start()

    def _value(self, name: str, default: Any = None) -> Any:
        for values in (self.held, self._new):
            if name in values:
                return values[name]
        return self._store.value(name, default)

    def _hand_over(self) -> None:
        self._quiet.stop()
        for name, value in self._new.items():
            self._store.setValue(name, value)
        self._new.clear()

    def recent(self) -> list[Path]:
        """Return the projects opened last, the newest first, as far as they still exist."""
        paths = [Path(line) for line in self.text("recent").split("\n") if line]
        return [path for path in paths if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        path = path.resolve()
        paths = [path, *(other for other in self.recent() if other != path)][:RECENT_LIMIT]
        self.put("recent", "\n".join(map(str, paths)))

    def flush(self) -> None:
        """Write to disk now."""
        self._hand_over()
        self._store.sync()
