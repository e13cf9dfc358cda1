"""Says which apt packages this system lacks, one a line: "need NAME" or "want NAME". Needs Python alone.

Read by setup.sh. What is needed stops the start; what is wanted (a Chinese font, a screen for the tests) only
makes it better. A library counts as there when the loader loads it, so a system on which its package has
another name is not told to install anything.
"""

from __future__ import annotations

import argparse
import ctypes
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from annotator.startup import X11_LIBRARIES, libraries_for, missing

FONT = "fonts-noto-cjk"
SCREEN_FOR_TESTS = "xvfb"


def has_chinese_font() -> bool:
    """Ask fontconfig for a font that covers Chinese, as Qt will."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False  # its package is reported by itself, and the font goes in with it
    fontconfig.FcNameParse.restype = ctypes.c_void_p
    fontconfig.FcObjectSetBuild.restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(ctypes.c_int)
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(b":lang=zh-cn"))
    wanted = ctypes.c_void_p(fontconfig.FcObjectSetBuild(b"family", None))
    found = fontconfig.FcFontList(None, pattern, wanted)
    # The first field of an FcFontSet is the number of its fonts.
    return bool(found) and bool(found[0] > 0)


def needed(purpose: str) -> list[str]:
    """Return the packages without which `purpose` (window, picture or tests) fails."""
    libraries = libraries_for(window=purpose == "window")
    return [library.package for library in missing(libraries)]


def wanted(purpose: str) -> list[str]:
    """Return the packages that are missed only in part of the work."""
    packages = [] if has_chinese_font() else [FONT]
    if purpose == "tests":
        packages += [library.package for library in missing(X11_LIBRARIES)]
        packages += [] if shutil.which("Xvfb") else [SCREEN_FOR_TESTS]
    return packages


def main() -> None:
    """Print the lines for the purpose named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("purpose", choices=("window", "picture", "tests"))
    purpose = parser.parse_args().purpose
    for package in dict.fromkeys(needed(purpose)):
        print("need", package)
    for package in dict.fromkeys(wanted(purpose)):
        print("want", package)


if __name__ == "__main__":
    main()
