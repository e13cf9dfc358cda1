"""The page that shows how far annotators agree. Importing this package draws and computes nothing."""
