"""Puts resources/ into the wheel, as annotator/resources, where annotator/resources.py looks for it.

Everything else about the package stands in pyproject.toml.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

RESOURCES = Path(__file__).resolve().parent / "resources"


class BuildWithResources(build_py):
    """The ordinary build, and then the resources."""

    def run(self) -> None:
        """Build the modules and copy the resources beside them; an editable install reads them in place."""
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib, "annotator", "resources")
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(RESOURCES, target)


setup(cmdclass={"build_py": BuildWithResources})
