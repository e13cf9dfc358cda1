"""Layers find things in a source text: glosses and terms to derive by, zones to mark. They change nothing."""
