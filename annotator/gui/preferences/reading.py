"""How articles are set: the names of these settings, their limits, and the panes that follow them."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from annotator.gui.pane import ReadingPane, geometry
from annotator.gui.settings import Settings

SERIF, FAMILY, COLUMN, LEADING, STILL = "serif", "family", "column", "leading", "still"
SMALLEST, LARGEST = geometry.SMALLEST, geometry.LARGEST
NARROWEST, WIDEST, USUAL = geometry.NARROWEST, geometry.WIDEST, geometry.COLUMN


def set_panes(settings: Settings, window: QWidget) -> None:
    """Let every reading pane of a window follow the settings."""
    for pane in window.findChildren(ReadingPane):
        pane.set_serif(settings.flag(SERIF, False))
        pane.set_family(settings.text(FAMILY))
        pane.set_column(settings.number(COLUMN, USUAL))
        pane.set_leading(settings.number(LEADING, 0))
        pane.still = settings.flag(STILL, False)


def size_of(zoom: int) -> int:
    """Return the size of article text, in pixels, at a zoom in per cent."""
    return round(geometry.SIZE * zoom / 100)


def zoom_of(size: int) -> int:
    """Return the zoom in per cent that makes a size in pixels."""
    return round(100 * size / geometry.SIZE)


def chinese_families() -> list[str]:
    """Return the installed families that can show Chinese, by name."""
    systems = QFontDatabase.WritingSystem
    found = {
        family
        for system in (systems.SimplifiedChinese, systems.TraditionalChinese)
        for family in QFontDatabase.families(system)
    }
    return sorted(found, key=str.casefold)
