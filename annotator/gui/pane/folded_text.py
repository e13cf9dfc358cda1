"""What a line for folded paragraphs and a link to a first copy say, in the interface language.

Owns these strings. What is folded comes from the zones; reasons without a translation are left out.
"""

from __future__ import annotations

from annotator.gui.pane.decor import Zones
from annotator.gui.pane.scene import FoldedText
from annotator.gui.translation import tr, trn
from annotator.text.layers.zones import Zone
from annotator.text.views import Block, View


def folded_text(view: View, zones: Zones, block: Block, key: str = "") -> FoldedText:
    """Return what the line for a folded block says; `key` is the one that unfolds it."""
    action = f"{tr('Unfold')}  {key}".rstrip()
    found = zones.touching(block.source_start, block.source_end)
    count = len(block.source_blocks)
    if block.placeholder == "repeat" or any(zone.kind == "repeat" for zone in found):
        title = trn("Repeated text, {n} line", "Repeated text, {n} lines", count)
    else:
        title = trn("Page chrome, {n} line", "Page chrome, {n} lines", count)
    link = next((zone for zone in found if zone.kind == "repeat" and zone.target is not None), None)
    if link is not None:
        return FoldedText(title, link_text(view, link), action, link)
    reasons = dict.fromkeys(_reason(zone.reason) for zone in found)
    detail = tr(", ").join(reason for reason in reasons if reason)
    return FoldedText(title, detail, action)


def link_text(view: View, zone: Zone) -> str:
    """Return what stands beside a repeat: where its first copy is."""
    if zone.target is None or zone.target_document:
        return tr("Same as in another document")
    number = view.block(view.block_at(zone.target[0])).source_blocks.start + 1
    return tr("Same as paragraph {number}", number=number)


def _reason(reason: str) -> str:
    names = {
        "navigation": tr("navigation"),
        "breadcrumb": tr("current location"),
        "link_list": tr("link lists"),
        "teasers": tr("teasers"),
        "copyright": tr("copyright"),
        "error_page": tr("error pages"),
        "server_banner": tr("server messages"),
        "share": tr("share buttons"),
        "comments": tr("comment forms"),
        "counter": tr("counters"),
        "page_clock": tr("page clock"),
        "table_residue": tr("table residue"),
    }
    return names.get(reason, "")
