"""Annotator: tag passages of Chinese articles in any script, review the labels, export training data."""

__version__ = "0.1.0"
