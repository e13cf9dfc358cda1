"""Asks for files and folders with the system's dialog, or with Qt's own where the system has none.

Owns the room that Qt's own dialog is given: it comes too small for the columns of its list.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QSplitter, QTreeView, QWidget

_ROOM = QSize(860, 540)
_PLACES = 140  # the list of places at the left


def file_to_open(parent: QWidget, title: str, folder: str, kinds: str) -> str:
    """Return the file that somebody chose to open, or nothing."""
    QTimer.singleShot(0, _give_room)
    return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]


def files_to_open(parent: QWidget, title: str, folder: str, kinds: str) -> list[str]:
    """Return the files that somebody chose to open."""
    QTimer.singleShot(0, _give_room)
    return QFileDialog.getOpenFileNames(parent, title, folder, kinds)[0]


def file_to_save(parent: QWidget, title: str, path: str, kinds: str) -> tuple[str, str]:
    """Return the file that somebody chose to write, or nothing, and which of the kinds it shall be."""
    QTimer.singleShot(0, _give_room)
    return QFileDialog.getSaveFileName(parent, title, path, kinds)


def folder_to_use(parent: QWidget, title: str, folder: str) -> str:
    """Return the folder that somebody chose, or nothing."""
    QTimer.singleShot(0, _give_room)
    return QFileDialog.getExistingDirectory(parent, title, folder)


def _give_room() -> None:
    """Make the dialog that has come large enough, unless the screen is not; its list shows every column."""
    dialog = QApplication.activeModalWidget()
    tree = dialog.findChild(QTreeView, "treeView") if isinstance(dialog, QFileDialog) else None
    if dialog is None or tree is None:  # it is the system's
        return
    dialog.resize(dialog.size().expandedTo(_ROOM).boundedTo(dialog.screen().availableSize() * 0.95))
    splitter = dialog.findChild(QSplitter, "splitter")
    if splitter is not None:
        splitter.setSizes([_PLACES, splitter.width() - _PLACES])
    header = tree.header()
    for column in range(1, header.count()):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(60)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
