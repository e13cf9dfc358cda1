"""Texts: alignment, conversion, layers, views and their units. No input or output but opencc's own files."""
