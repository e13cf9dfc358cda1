"""A PDF file as the device of a printing. An older file is replaced only by a whole one.

Owns the way from Qt's writer to a file whose errors are told; Qt itself would not mention a full disk.
"""

from __future__ import annotations

import errno
from mmap import mmap
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from annotator.exchange.files import replacing
from annotator.gui.paper.pdf_text import name_characters
from annotator.gui.paper.printing import Steps, Wanted, every_page, print_on
from annotator.gui.paper.sheetful import MARGIN_MM, Sheetful

RESOLUTION = 600


def write_pdf(
    path: Path, sheetful: Sheetful, layout: QPageLayout | None = None, wanted: Wanted = every_page
) -> Steps:
    """Write a document as PDF. Raises FileProblem; then, and when stopped, an older file is as it was."""
    with replacing(path) as file:
        device = QFile()
        device.open(file.fileno(), QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(device, sheetful.title, layout or page_layout())
        for step in print_on(writer, sheetful, wanted):
            _check(device)
            yield step
        _check(device)
        device.close()
        with mmap(file.fileno(), 0) as data:
            name_characters(data, simplified=_simplified(sheetful))


def _simplified(sheetful: Sheetful) -> bool:
    script = sheetful.view.settings.script
    return (sheetful.view.detected if script == "source" else script) == "hans"


def _check(device: QFile) -> None:
    """Raise OSError if something could not be written, which the writer itself does not mention."""
    device.flush()
    if device.error() == QFile.FileError.ResourceError:
        raise OSError(errno.ENOSPC, device.errorString())
    if device.error() != QFile.FileError.NoError:
        raise OSError(errno.EIO, device.errorString())


def page_layout() -> QPageLayout:
    """Return upright pages of A4 with margins."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


def _writer(device: QIODevice, title: str, layout: QPageLayout) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setTitle(" ".join(title.split()))
    writer.setCreator("Annotator")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(layout)
    return writer
