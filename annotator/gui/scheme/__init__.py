"""The scheme editor: labels made, changed, ordered, merged, retired. Each change is an act undo knows."""
