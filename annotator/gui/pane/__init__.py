"""The reading pane: layout cache, painting, selection, keys, accessibility. It changes no annotation."""

from annotator.gui.pane.pane import ReadingPane

__all__ = ["ReadingPane"]
