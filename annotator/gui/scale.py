"""How large the whole interface is drawn: 100 to 300 per cent of the sizes that it is designed in.

Owns the setting and the way to Qt. Everything in the window is measured in pixels at 100 per cent, and Qt
draws such a pixel larger; so no part of the window knows of the scale. Qt reads the factor once, when the
application object is made: for another one, the application is made anew (see reopening.py).
"""

from __future__ import annotations

from collections.abc import MutableMapping

from annotator.gui.settings import Settings

SCALE = "scale"
STEPS = (100, 110, 125, 150, 175, 200, 225, 250, 275, 300)
_VARIABLE = "QT_SCALE_FACTOR"


def percent_of(settings: Settings) -> int:
    """Return the scale that is set, within its limits."""
    return min(max(settings.number(SCALE, STEPS[0]), STEPS[0]), STEPS[-1])


class Factor:
    """The factor that Qt reads. One that the environment brings along is kept: the scale comes on top."""

    def __init__(self, environ: MutableMapping[str, str]) -> None:
        self._environ = environ
        self._before = environ.get(_VARIABLE)

    def set_percent(self, percent: int) -> None:
        """Let an application object made from now on be drawn at this scale."""
        try:
            before = float(self._before or 1)
        except ValueError:
            before = 1.0
        if percent == STEPS[0]:
            self.restore()
        else:
            self._environ[_VARIABLE] = f"{before * percent / 100:g}"

    def restore(self) -> None:
        """Leave the environment as it was."""
        if self._before is None:
            self._environ.pop(_VARIABLE, None)
        else:
            self._environ[_VARIABLE] = self._before
