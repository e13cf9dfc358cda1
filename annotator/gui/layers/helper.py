"""The rules at work without stopping the window: in another process for long texts, else in this thread.

A rule in Python holds the interpreter's lock; a second of it on another thread makes the window stutter. Owns
the process. Used from one thread at a time, never from the window's.
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable

from annotator.gui.layers.gathering import gather
from annotator.gui.layers.helper_main import receive, send, unpack
from annotator.text.layers.analysis import Cancelled
from annotator.text.layers.repeats import RepeatIndex
from annotator.text.layers.zones import Zone
from annotator.workers import LAYERS, end, start

LONG = 60_000
"""Code points from which a text is sent to the other process: starting that costs half a second."""


class Helper:
    """The other process; started when first asked. `stop` may be called from any thread."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()
        self._stopped = False

    def gather(self, text: str, script: str) -> list[Zone]:
        """Return what the rules find in a text. Raises Cancelled when stopped."""
        return self._ask({"do": "gather", "script": script}, text)

    def add(self, document: str, text: str) -> list[Zone]:
        """Add a document to the index of repeats; return its passages that stand in earlier ones."""
        return self._ask({"do": "add", "document": document}, text)

    def discard(self, document: str) -> None:
        """Take a document out of the index."""
        self._ask({"do": "forget", "document": document}, "")

    def stop(self) -> None:
        """End the process; who waits for an answer gets Cancelled."""
        with self._guard:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _ask(self, header: dict[str, str], text: str) -> list[Zone]:
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, header, text.encode("utf-8", "surrogatepass"))
            answer = receive(process.stdout)
        except (OSError, ValueError):
            answer = None
        if answer is None:
            with self._guard:
                self._close()
            raise Cancelled
        return unpack(answer[1])

    def _started(self) -> subprocess.Popen[bytes]:
        with self._guard:
            if self._stopped:
                raise Cancelled
            if self._process is None:
                self._process = start(LAYERS)
            return self._process

    def _close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def close(self) -> None:
        """End the process and wait for it; nobody may be asking."""
        self.stop()
        with self._guard:
            self._close()


class Here:
    """The same questions, answered in this thread."""

    def __init__(self) -> None:
        self._index = RepeatIndex()

    def gather(self, text: str, script: str) -> list[Zone]:
        """Return what the rules find in a text."""
        return gather(text, script)

    def add(self, document: str, text: str) -> list[Zone]:
        """Add a document to the index of repeats; return its passages that stand in earlier ones."""
        return self._index.add(document, text)

    def discard(self, document: str) -> None:
        """Take a document out of the index."""
        self._index.discard(document)

    def stop(self) -> None:
        """Nothing to stop."""

    def close(self) -> None:
        """Nothing to end."""


def gather_apart(text: str, script: str, cancelled: Callable[[], bool]) -> list[Zone]:
    """Return what the rules find, for a task: a long text goes to another process, which a cancel ends."""
    if len(text) < LONG:
        return gather(text, script, cancelled=cancelled)
    helper, over = Helper(), threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            if cancelled():
                helper.stop()
                return

    watcher = threading.Thread(target=watch, name="layers watcher", daemon=True)
    watcher.start()
    try:
        return helper.gather(text, script)
    except (Cancelled, OSError):
        if cancelled():
            raise Cancelled from None
        return gather(text, script, cancelled=cancelled)  # no process can be had: slower, but right
    finally:
        over.set()
        watcher.join()
        helper.close()
