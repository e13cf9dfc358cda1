"""The stylesheet of the window, made from the theme's tokens.

Owns sizes, radii and colours of Qt's own controls. What Qt cannot draw so is painted in controls.py.
"""

from __future__ import annotations

from string import Template

from annotator.gui.theme import Mode, Theme

_SHEET = Template("""
* { font-size: 12px; color: $ink; }
QMainWindow, QDialog, #panel, #bar, #foot { background: $win; }
#paper, QStackedWidget#paper { background: $paper; }
#hairline, QSplitter::handle { background: $line; }
#title { font-size: 13px; font-weight: 700; }
#second { color: $ink2; }
#third { color: $ink3; }
#small { font-size: 11px; color: $ink2; }
#accent { color: $accent; }
#warn { color: $warn; }
#bad { color: $bad; }
#good { color: $good; }
#pagetitle { font-size: 18px; font-weight: 700; }
#headline { font-size: 21px; font-weight: 700; }
#empty { font-size: 13px; color: $ink2; }

QMenuBar { background: transparent; font-size: 13px; spacing: 0; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 6px; font-size: 13px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu { background: $paper; border: 1px solid $line; padding: 4px; font-size: 13px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; font-size: 13px; }
QMenu::item:selected { background: $row; }
QMenu::item:disabled { color: $off; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 6px; }
QToolTip { background: $paper; color: $ink; border: 1px solid $line; padding: 6px 8px; }

QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser, QSpinBox, QComboBox {
  background: $field; border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
  selection-background-color: $sel; selection-color: $ink;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QTextBrowser:focus {
  border: 2px solid $accent; padding: 3px 7px;
}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { background: transparent; border: 0; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QLineEdit:disabled, QComboBox:disabled { color: $off; background: $win; }
QPlainTextEdit:disabled, QTextEdit:disabled, QPlainTextEdit[readOnly="true"], QLineEdit[readOnly="true"] {
  color: $ink2; background: $win; }
QLineEdit#flat { background: transparent; border: 1px solid transparent; padding: 3px 5px;
  font-size: 13px; font-weight: 700; }
QLineEdit#flat:hover { border-color: $line; }
QLineEdit#flat:focus { background: $field; border: 2px solid $accent; padding: 2px 4px; }
QComboBox { combobox-popup: 0; } /* else Qt makes the list lower than its rows with their padding */
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox QAbstractItemView { background: $paper; border: 1px solid $line; selection-background-color: $row;
  selection-color: $ink; outline: 0; padding: 4px; }

QPushButton { background: $field; border: 1px solid $line; border-radius: 6px; padding: 5px 14px;
  min-height: 16px; outline: 0; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $row; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $off; background: $win; }
QPushButton#primary { background: $accent; border-color: $accent; color: $paper; }
QPushButton#primary:disabled { background: $offground; border-color: $offground; color: $offword; }
QPushButton#primary:focus { border: 2px solid $ink; }
QPushButton#link { background: transparent; border: 1px solid transparent; color: $accent; padding: 1px 4px; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border: 1px solid $accent; border-radius: 4px; }
QToolButton#icon { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton#icon:hover { background: $hover; }
QToolButton#icon:focus { border-color: $accent; }

QListView, QTreeView, QTableView, QListWidget, QTreeWidget, QTableWidget { border: 0; outline: 0; }
QMainWindow QListView, QMainWindow QTreeView, QMainWindow QTableView, QMainWindow QListWidget,
QMainWindow QTreeWidget, QMainWindow QTableWidget { background: transparent; }
#rows { selection-background-color: transparent; }
QDialog QListView, QDialog QTreeView, QDialog QTableView, QDialog QTableWidget, QDialog QTreeWidget,
QDialog QListWidget { background: $field; border: 1px solid $line; border-radius: 6px; }
QDialog QListView::item, QDialog QTreeView::item, QDialog QTableView::item { padding: 3px 6px; }
QDialog QListView::item:selected, QDialog QTreeView::item:selected, QDialog QTableView::item:selected {
  background: $row; color: $ink; }
QListView::indicator { width: 13px; height: 13px; border: 0; background: transparent; } /* see ticked.py */
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $ink2; border: 0; border-bottom: 1px solid $line;
  padding: 4px 6px; font-size: 11px; text-align: left; }
QProgressBar { background: $line; border: 0; border-radius: 1px; max-height: 3px; min-height: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget#panel { background: transparent; border: 0; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $faint; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $faint; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: 0; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
#finder { background: $finder; border: 1px solid $finder; border-radius: 7px; }
#finder:hover { border-color: $line; }
#finder:focus { border: 2px solid $accent; }
#banner { background: $finder; border-bottom: 1px solid $line; }
#card { background: $paper; border: 1px solid $line; border-radius: 9px; }
#palette { background: $paper; border: 1px solid $line; border-radius: 9px; }
#palette QLineEdit { border: 0; background: transparent; font-size: 14px; padding: 6px 4px; }
""")


def stylesheet(theme: Theme) -> str:
    """Return the window's stylesheet for a theme."""
    names = ("win", "paper", "field", "line", "line2", "ink", "ink2", "ink3", "accent", "sel", "row", "hover")
    colours = {name: getattr(theme, name).name() for name in (*names, "good", "warn", "bad", "faint")}
    colours["off"] = theme.off.name()
    contrast = theme.high_contrast
    colours["offground"], colours["offword"] = (
        shade.name() for shade in ((theme.win, theme.off) if contrast else (theme.faint, theme.paper))
    )
    colours["finder"] = colours["hover" if theme.mode is Mode.LIGHT else "field"]
    return _SHEET.substitute(colours)
