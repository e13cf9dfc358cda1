"""The command `about`: what this program is, and the versions of what it rests on."""

from __future__ import annotations

import platform
from argparse import Namespace

from annotator import __version__
from annotator.cli.output import print_result
from annotator.libraries import LIBRARIES


def about(arguments: Namespace) -> int:
    """Print versions and licences."""
    libraries = [{"name": one.name, "version": one.version, "licence": one.licence} for one in LIBRARIES]
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
