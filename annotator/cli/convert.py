"""The command `convert`: one text file in another script, with its alignment if asked for."""

from __future__ import annotations

from argparse import Namespace

from annotator.cli.output import print_json, print_text
from annotator.exchange.encoding import decode
from annotator.exchange.files import read_bytes
from annotator.text.script import convert, convert_text


def convert_file(arguments: Namespace) -> int:
    """Print the converted text; with --json also the blocks of the alignment. Line ends stay as they are."""
    path = arguments.file
    text = decode(read_bytes(path), arguments.encoding, path.name).text
    if arguments.json:
        view, alignment = convert(text, arguments.to)
        print_json({"text": view, "blocks": [list(block) for block in alignment.blocks()]})
    else:
        print_text(convert_text(text, arguments.to))
    return 0
