"""Which theme is in use: as chosen, or as the system has it. Owns the way from a choice to a `Look`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleFactory,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from annotator.gui.fonts import interface_font
from annotator.gui.look import Look
from annotator.gui.style import stylesheet
from annotator.gui.theme import Mode, theme

_NEVER = (
    QStyle.StyleHint.SH_EtchDisabledText,
    # Alt alone would take the keyboard to the menus, and the letter of a label then open one.
    QStyle.StyleHint.SH_MenuBar_AltKeyNavigation,
)


class Style(QProxyStyle):
    """Fusion, with tips that come at once for labels that hands still learn."""

    def __init__(self) -> None:
        super().__init__(QStyleFactory.create("Fusion"))

    def styleHint(  # noqa: N802 (Qt's name)
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt's name)
    ) -> int:
        """Answer what differs from Fusion."""
        if hint == QStyle.StyleHint.SH_ToolTip_WakeUpDelay:
            return 400
        if hint in _NEVER:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def mode_for(choice: str) -> Mode:
    """Return the mode for a choice: system, light, dark or contrast."""
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if choice == "contrast":
        return Mode.CONTRAST_DARK if dark else Mode.CONTRAST_LIGHT
    if choice in (Mode.LIGHT, Mode.DARK, Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK):
        return Mode(choice)
    return Mode.DARK if dark else Mode.LIGHT


def dress_application(application: QApplication, choice: str, language: str, *, still: bool = False) -> Look:
    """Give the whole application palette, font and stylesheet of a look, and return it."""
    look = Look(theme(mode_for(choice)), language, still)
    palette, font, sheet = look.theme.palette(), interface_font(language), stylesheet(look.theme)
    same = application.styleSheet() == sheet and application.font() == font
    if application.styleSheet() and not same:
        # In place of one that is there, Qt takes four times as long for a new one: 120 ms for a window. And
        # what a stylesheet has dressed keeps the family of its font.
        application.setStyleSheet("")
    if application.palette() != palette:
        application.setPalette(palette)
    if application.font() != font:
        application.setFont(font)
    if application.styleSheet() != sheet:  # Qt would polish every widget again
        application.setStyleSheet(sheet)
    return look
