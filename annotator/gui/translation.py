"""The interface's languages: `tr`, and a translator that reads the .ts files as they stand.

Owns the run-time switch of the language. The .ts files of resources/i18n are kept by hand and read
directly, so there is nothing to compile. Never holds a translated string: callers ask again when the
language changes.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from annotator import resources
from annotator.errors import Listed, UserError
from annotator.gui.key_names import NAMES, QT_CONTEXT
from annotator.model.scheme import LANGUAGES

CONTEXT = "window"
ERRORS = "errors"
LANGUAGE_NAMES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}

Messages = dict[tuple[str, str], str]


def tr(source: str, **values: object) -> str:
    """Return a text of the interface in the current language, filled in by `str.format`.

    `source` must be a literal, so that the tests can find it; use `mark` for texts that stand in tables.
    """
    text = QCoreApplication.translate(CONTEXT, source)
    return text.format(**values) if values else text


def trn(one: str, many: str, n: int, **values: object) -> str:
    """Return `one` for a count of 1, else `many`, translated, with `{n}` grouped by thousands."""
    return tr(one if n == 1 else many, n=f"{n:,}", **values)


def mark(source: str) -> str:
    """Return the text as it is: marks a literal that `tr` translates later."""
    return source


def in_english_too(source: str, between: str = "\n") -> str:
    """Return a marked text in English and in the current language: it is read where no font has Chinese."""
    return between.join(dict.fromkeys((source, tr(source))))


SPACE = mark("Space")  # the one key with no name on it


@dataclass(frozen=True, slots=True)
class ErrorText:
    """A `UserError` in the current language: what is wrong, and what to do about it."""

    message: str
    next_step: str

    def __str__(self) -> str:
        return run_on((self.message, self.next_step))


def run_on(sentences: Iterable[str]) -> str:
    """Return sentences one after the other: a full-width stop needs no blank behind it."""
    text = ""
    for sentence in filter(None, sentences):
        text += sentence if not text or text.endswith(("。", "！", "？")) else f" {sentence}"
    return text


def error_text(error: UserError) -> ErrorText:
    """Return an error in the current language: its templates are translated, then filled in."""
    values = {key: _shown(value) for key, value in error.parameters.items()}
    message = QCoreApplication.translate(ERRORS, error.message).format(**values)
    step = QCoreApplication.translate(ERRORS, error.next_step).format(**values) if error.next_step else ""
    return ErrorText(message, step)


# Words that errors are filled with: kinds of objects, what a file or field turned out to be, acts.
_VALUES = frozenset(
    (
        mark("span"),
        mark("document label"),
        mark("relation"),
        mark("label"),
        mark("annotator"),
        mark("document"),
        mark("state"),
        mark("setting"),
        mark("verdict"),
        mark("layer correction"),
        mark("group"),
        mark("a PDF"),
        mark("a ZIP archive or an Office document"),
        mark("an old Office document"),
        mark("an SQLite database"),
        mark("a picture"),
        mark("a gzip archive"),
        mark("a program"),
        mark("an RTF document"),
        mark("a text"),
        mark("true or false"),
        mark("a whole number"),
        mark("a list"),
        mark("a table"),
        mark("a list of texts"),
        mark("an object"),
        mark("a label's id"),
        mark("a name"),
        mark("a text, a number, true or false"),
        mark("a text of whole characters (it holds half of a surrogate pair)"),
        mark('a slot number or "#rrggbb"'),
        # fields of labels, of the scheme, of annotators
        mark("scheme"),
        mark("name"),
        mark("sort"),
        mark("colour"),
        mark("key"),
        mark("definition"),
        mark("boundary"),
        mark("examples"),
        mark("attribute"),
        mark("retired"),
        mark("form"),
        mark("exclusive"),
        mark("overlap"),
        mark("labels at the head"),
        mark("labels at the tail"),
        # fields of what people made in documents, and decisions and states among their values
        mark("range"),
        mark("note"),
        mark("unsure"),
        mark("head of the relation"),
        mark("tail of the relation"),
        mark("decision"),
        mark("reason"),
        mark("title"),
        mark("in the trash"),
        mark("deleted"),
        mark("value"),
        mark("text"),
        mark("closed"),
        mark("accept"),
        mark("reject"),
        mark("correct"),
        mark("new"),
        mark("in progress"),
        mark("done"),
        mark("skipped"),
    )
)


def _shown(value: object) -> object:
    if isinstance(value, Listed):
        return tr(", ").join(str(_shown(part)) for part in value.parts)
    if isinstance(value, UserError):
        return str(error_text(value))
    if isinstance(value, str) and value in _VALUES:
        return tr(value)
    return value.name if isinstance(value, Path) else value


def system_language() -> str:
    """Return the language of LANGUAGES that suits the system best; zh_HK and zh_MO get zh_TW."""
    for name in QLocale.system().uiLanguages():
        language = nearest(name)
        if language:
            return language
    return "en"


def nearest(name: str) -> str:
    """Return the language of LANGUAGES for a locale's name such as `zh-Hant-HK`, or nothing."""
    parts = name.replace("_", "-").split("-")
    if parts[0] == "zh":
        traditional = {"Hant", "TW", "HK", "MO"} & set(parts[1:])
        return "zh_TW" if traditional and "Hans" not in parts else "zh_CN"
    return "en" if parts[0] in ("en", "C") else ""


def read_messages(path: Path) -> Messages:
    """Return the finished messages of a .ts file, by context and source text."""
    found: Messages = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else translation.text or ""
            if text:
                found[name, message.findtext("source", "")] = text
    return found


@cache
def messages(language: str) -> Messages:
    """Return the messages of a language of the interface; English has none. Reading them takes 50 ms."""
    return {} if language == "en" else read_messages(resources.path("i18n", f"annotator_{language}.ts"))


# Words of Qt's own file dialog that its translation files lack, or have wrong: for Size, what a body has. The
# translator below answers for them.
QT_LACKS = (mark("&Look in:"), mark("Files of &type:"), mark("Size"))


class Translator(QTranslator):
    """Translates from a dictionary. A context it does not know falls back to the window's."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation, or None where there is none, so that Qt asks the next translator."""
        if context == QT_CONTEXT:
            return self._messages.get((CONTEXT, source)) if source == SPACE else NAMES.get(source, source)
        found = self._messages.get((context, source))
        return found if found is not None else self._messages.get((CONTEXT, source))

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        """Tell that there is something: in every language, names of keys."""
        return False


class Languages(QObject):
    """Installs the translators of one language at a time in the application."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.current = ""

    def use(self, language: str) -> None:
        """Switch to a language. Every widget then gets a LanguageChange event."""
        if language not in LANGUAGES:
            language = system_language()
        if language == self.current:
            return
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = self._translators(language)
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.current = language

    def remove(self) -> None:
        """Take the translators out of the application, which may outlive the window."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed, self.current = [], ""

    def _translators(self, language: str) -> list[QTranslator]:
        own = Translator(messages(language), self)
        if language == "en":
            return [own]
        standard = QTranslator(self)
        standard.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return [standard, own]
