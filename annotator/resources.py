"""Finds the files of resources/: in a checkout, in an installed wheel and in a frozen bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """Return the folder resources/. Raises FileNotFoundError if the installation is incomplete."""
    candidates = [_PACKAGE.parent / "resources", _PACKAGE / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        candidates.insert(0, Path(bundle) / "resources")
    for candidate in candidates:
        if (candidate / "schemes").is_dir():
            return candidate
    raise FileNotFoundError(f"resources/ not found beside {_PACKAGE}")


def path(*parts: str) -> Path:
    """Return the path of one resource, for example `path("schemes", "article.toml")`."""
    return root().joinpath(*parts)
