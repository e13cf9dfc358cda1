"""The page of general settings. Each takes hold at once; there is nothing to confirm."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from annotator.gui.controls import (
    CheckBox,
    DropList,
    fill_row,
    text_label,
)
from annotator.gui.look import Look
from annotator.gui.preferences import reading
from annotator.gui.scale import SCALE, STEPS, percent_of
from annotator.gui.settings import Settings
from annotator.gui.translation import LANGUAGE_NAMES, mark, tr

THEMES = (
    ("system", mark("As the system")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
    ("contrast", mark("High contrast")),
)
SIZES = (14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 36, 42, 48, 54)
LEADINGS = ((0, mark("Usual")), (25, mark("Wider")), (50, mark("Wide")), (100, mark("Double")))


class GeneralPage(QWidget):
    """The controls. `look_changed` is for theme, language and motion, `reading_changed` for the text.

    `scale_changed` is for the size of all else: the window must be opened anew for it.
    """

    look_changed = Signal()
    scale_changed = Signal()
    reading_changed = Signal()

    def __init__(self, settings: Settings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language, self.theme, self.font_kind, self.leading = (DropList() for _ in range(4))
        self.text_size, self.column, self.scale = DropList(), DropList(), DropList()
        self.still = CheckBox(look)
        self._captions: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._fill()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        settings = self._settings
        self.language.addItem(tr("As the system"), "")
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(settings.text("language")), 0))
        for code, name in THEMES:
            self.theme.addItem(tr(name), code)
        self.theme.setCurrentIndex(max(self.theme.findData(settings.text("theme", "system")), 0))
        now = percent_of(settings)
        for each in sorted({*STEPS, now}):
            self.scale.addItem(f"{each} %", each)
        self.scale.setCurrentIndex(self.scale.findData(now))
        self.font_kind.addItem(tr("Sans serif, by script"), "")
        self.font_kind.addItem(tr("Serif, by script"), "serif")
        for family in reading.chinese_families():
            self.font_kind.addItem(family, f"={family}")
        family = settings.text(reading.FAMILY)
        chosen = f"={family}" if family else "serif" if settings.flag(reading.SERIF, False) else ""
        self.font_kind.setCurrentIndex(max(self.font_kind.findData(chosen), 0))
        self.font_kind.setMaxVisibleItems(16)
        for hundredths, name in LEADINGS:
            self.leading.addItem(tr(name), hundredths)
        kept = settings.number(reading.LEADING, 0)
        self.leading.setCurrentIndex(max(self.leading.findData(kept), 0))
        size = reading.size_of(settings.number("zoom", 100))
        for each in sorted({*SIZES, size}):
            self.text_size.addItem(tr("{n} px", n=each), each)
        self.text_size.setCurrentIndex(self.text_size.findData(size))
        width = settings.number(reading.COLUMN, reading.USUAL)
        for each in sorted({*range(reading.NARROWEST, reading.WIDEST + 1, 2), width}):
            self.column.addItem(tr("{n} characters", n=each), each)
        self.column.setCurrentIndex(self.column.findData(width))
        self.still.setText(tr("No motion: bars and jumps show their goal at once"))
        self.still.setChecked(settings.flag(reading.STILL, False))

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Language"), self.language),
            (tr("Theme"), self.theme),
            (tr("Interface size"), self.scale),
            (tr("Motion"), self.still),
            (tr("Article font"), self.font_kind),
            (tr("Text size"), self.text_size),
            (tr("Line spacing"), self.leading),
            (tr("Column width"), self.column),
        )
        for number, (caption, widget) in enumerate(rows):
            label = text_label("second")
            label.setText(caption)
            widget.setAccessibleName(caption)
            label.setBuddy(widget)
            if not isinstance(widget, CheckBox):
                widget.setMinimumWidth(220)
            self._grid.addWidget(label, number, 0)
            line = QHBoxLayout()
            self._grid.addLayout(line, number, 1)
            fill_row(line, widget, None)
        self._grid.setRowStretch(len(rows), 1)

    def _connect(self) -> None:
        self.language.activated.connect(lambda _: self._look("language", self.language.currentData()))
        self.theme.activated.connect(lambda _: self._look("theme", self.theme.currentData()))
        self.scale.activated.connect(lambda _: self._set_scale(int(self.scale.currentData())))
        self.still.clicked.connect(self._set_still)
        self.font_kind.activated.connect(lambda _: self._set_font(str(self.font_kind.currentData())))
        self.text_size.activated.connect(
            lambda _: self._read("zoom", reading.zoom_of(int(self.text_size.currentData())))
        )
        self.leading.activated.connect(lambda _: self._read(reading.LEADING, self.leading.currentData()))
        self.column.activated.connect(lambda _: self._read(reading.COLUMN, self.column.currentData()))

    def _look(self, name: str, value: object) -> None:
        self._settings.put(name, value)
        self.look_changed.emit()

    def _set_scale(self, percent: int) -> None:
        if percent != percent_of(self._settings):
            self._settings.put(SCALE, percent)
            self.scale_changed.emit()

    def _set_still(self, on: bool) -> None:
        self._settings.put(reading.STILL, on)
        self.look_changed.emit()
        self.reading_changed.emit()

    def _set_font(self, choice: str) -> None:
        self._settings.put(reading.FAMILY, choice[1:] if choice.startswith("=") else "")
        self._read(reading.SERIF, choice == "serif")

    def _read(self, name: str, value: object) -> None:
        self._settings.put(name, value)
        self.reading_changed.emit()
