"""What the finders find in the samples, held beside the version under which projects cache it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple

from annotator import resources
from annotator.gui.layers.gathering import RULES, gather
from annotator.text.profile import detect_script
from tests.text.texts import PIECES

HELD = ("3", "4bd9d86adb3da2659cd2a828ffaed2a1111c1827880be6cf81474f19398379c5")


def finds() -> str:
    """Return a digest of everything that is cached, for the sample articles and for one hostile text."""
    lines = resources.path("samples", "articles.jsonl").read_bytes().splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    digest = hashlib.sha256()
    for text in (*texts, "".join(PIECES)):
        found = [astuple(zone) for zone in gather(text, detect_script(text).detected)]
        digest.update(json.dumps(found, sort_keys=True).encode())
    return digest.hexdigest()


def test_other_finds_have_another_version() -> None:
    assert (RULES, finds()) == HELD, (
        "The layers find or cache something else than before: raise RULE_VERSION in "
        "annotator/text/layers/analysis.py, or projects keep what the old rules found; then hold both here."
    )
