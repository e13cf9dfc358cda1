"""The libraries that the program stands on: their names, licences and the versions installed here.

Named as pyproject.toml names them. Never imports one of them.
"""

from __future__ import annotations

from importlib import metadata
from typing import NamedTuple


class Library(NamedTuple):
    """A library of Python, with the licence under which it is used."""

    name: str
    licence: str

    @property
    def version(self) -> str:
        """The version installed, or a question mark where there is none, as without the charts' library."""
        try:
            return metadata.version(self.name)
        except metadata.PackageNotFoundError:
            return "?"


LIBRARIES = (
    Library("PySide6-Essentials", "LGPL-3.0"),
    Library("opencc", "Apache-2.0"),
    Library("marisa-trie", "MIT and BSD-2-Clause"),
    Library("regex", "Apache-2.0 and CNRI-Python"),
    Library("sqlite-utils", "Apache-2.0"),
    Library("orjson", "Apache-2.0 or MIT"),
    Library("tomli-w", "MIT"),
    Library("jieba", "MIT"),
    Library("pyqtgraph", "MIT"),
)
