"""A document with its annotations on paper: as a PDF or on a printer."""
