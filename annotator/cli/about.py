"""The command `about`: what this program is, and the versions of what it rests on."""

from __future__ import annotations

import platform
from argparse import Namespace
from importlib.metadata import PackageNotFoundError, version

from annotator import __version__
from annotator.cli.output import print_result

_LIBRARIES = {
    "PySide6_Essentials": "LGPL-3.0",
    "opencc": "Apache-2.0",
    "sqlite-utils": "Apache-2.0",
    "orjson": "Apache-2.0 or MIT",
    "jieba": "MIT",
    "tomli-w": "MIT",
}


def about(arguments: Namespace) -> int:
    """Print versions and licences."""
    libraries = [
        {"name": name, "version": _version(name), "licence": licence} for name, licence in _LIBRARIES.items()
    ]
    lines = [
        f"Annotator {__version__} (Apache-2.0)",
        "Tag passages of Chinese articles in any script, review the labels, export training data.",
        f"Python {platform.python_version()} on {platform.system()}",
        *(f"{entry['name']} {entry['version']} ({entry['licence']})" for entry in libraries),
    ]
    result = {
        "name": "Annotator",
        "version": __version__,
        "licence": "Apache-2.0",
        "python": platform.python_version(),
        "libraries": libraries,
    }
    print_result(arguments, "\n".join(lines), result)
    return 0


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a frozen bundle may come without the metadata of its libraries
        return "unknown"
