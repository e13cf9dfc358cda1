"""What a line for folded paragraphs and a link to a first copy say, in the interface language.

Owns these strings. What is folded comes from the zones; reasons without a translation are left out.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from annotator.gui.pane.decor import Zones
from annotator.gui.pane.scene import FoldedText
from annotator.text.layers.zones import Zone
from annotator.text.views import Block, View


class FoldedTexts(QObject):
    """Texts for one pane; strings are looked up each time, so a change of language shows at once."""

    def text(self, zones: Zones, block: Block) -> FoldedText:
        """Return what the line for a folded block says."""
        found = zones.touching(block.source_start, block.source_end)
        count = len(block.source_blocks)
        repeat = block.placeholder == "repeat" or any(zone.kind == "repeat" for zone in found)
        title = self.tr("Repeated text, {count} lines") if repeat else self.tr("Page chrome, {count} lines")
        reasons = dict.fromkeys(_reason(zone.reason) for zone in found)
        detail = self.tr(", ").join(reason for reason in reasons if reason)
        return FoldedText(title.format(count=count), detail, self.tr("Unfold  Enter"))

    def link(self, view: View, zone: Zone) -> str:
        """Return what stands beside a repeat: where its first copy is."""
        if zone.target is None or zone.target_document:
            return self.tr("Same as in another document")
        number = view.block(view.block_at(zone.target[0])).source_blocks.start + 1
        return self.tr("Same as paragraph {number}").format(number=number)


def _reason(reason: str) -> str:
    translate = QCoreApplication.translate
    names = {
        "navigation": translate("FoldedTexts", "navigation"),
        "breadcrumb": translate("FoldedTexts", "current location"),
        "link_list": translate("FoldedTexts", "link lists"),
        "teasers": translate("FoldedTexts", "teasers"),
        "copyright": translate("FoldedTexts", "copyright"),
        "error_page": translate("FoldedTexts", "error pages"),
        "server_banner": translate("FoldedTexts", "server messages"),
        "share": translate("FoldedTexts", "share buttons"),
        "comments": translate("FoldedTexts", "comment forms"),
        "counter": translate("FoldedTexts", "counters"),
        "page_clock": translate("FoldedTexts", "page clock"),
        "table_residue": translate("FoldedTexts", "table residue"),
    }
    return names.get(reason, "")
