"""The other process: converts standard input to standard output, both UTF-8, by the one run it is given.

Run as `python -m annotator.text.convert_worker RUN`; see `long_lines`.
"""

from __future__ import annotations

import sys

from annotator.text import script


def main(arguments: list[str]) -> int:
    """Convert standard input by the run named in the one argument."""
    text = sys.stdin.buffer.read().decode("utf-8")
    sys.stdout.buffer.write(script.run_here(arguments[0], text).encode("utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
