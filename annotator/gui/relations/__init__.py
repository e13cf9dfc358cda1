"""Relations between spans: drawn by keys or mouse, shown in the side panel and as lines beside the text."""
