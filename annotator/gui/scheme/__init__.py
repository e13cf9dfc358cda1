"""The scheme editor: labels made, changed, ordered, merged, retired; each change is an act that undo knows."""
