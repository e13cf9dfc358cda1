"""The other process: runs the rules over the texts that it is sent, and keeps the index of repeats.

Started by `helper`. Standard input brings requests, standard output takes answers: a line of JSON that says
how many bytes follow, then the bytes. It reads no files and never writes any.
"""

from __future__ import annotations

import json
import sys
from dataclasses import astuple
from typing import IO, Any

from annotator.gui.layers.gathering import gather
from annotator.text.layers.repeats import RepeatIndex
from annotator.text.layers.zones import Zone


def send(stream: IO[bytes], header: dict[str, Any], payload: bytes) -> None:
    """Write a message."""
    line = json.dumps({**header, "bytes": len(payload)}).encode()
    stream.write(line + b"\n" + payload)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read a message; None at the end of the stream."""
    line = stream.readline()
    if not line:
        return None
    header = json.loads(line)
    payload = stream.read(header["bytes"])
    return (header, payload) if len(payload) == header["bytes"] else None


def pack(zones: list[Zone]) -> bytes:
    """Return zones as bytes."""
    return json.dumps([astuple(zone) for zone in zones]).encode()


def unpack(data: bytes) -> list[Zone]:
    """Return the zones that were packed."""
    zones = []
    for kind, start, end, reason, detail, target, document in json.loads(data):
        pair = (target[0], target[1]) if target else None
        zones.append(Zone(kind, start, end, reason, detail, pair, document))
    return zones


def main() -> int:
    """Answer requests until the stream ends."""
    index = RepeatIndex()
    while True:
        message = receive(sys.stdin.buffer)
        if message is None:
            return 0
        header, payload = message
        if header["do"] == "forget":
            index.discard(header["document"])
            send(sys.stdout.buffer, {}, pack([]))
            continue
        text = payload.decode("utf-8", "surrogatepass")
        zones = (
            gather(text, header["script"])
            if header["do"] == "gather"
            else index.add(header["document"], text)
        )
        send(sys.stdout.buffer, {}, pack(zones))


if __name__ == "__main__":
    raise SystemExit(main())
