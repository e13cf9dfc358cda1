"""Who gets which documents.

Owns the rule of handing out. Writes no bundle and knows no project: documents are ids with lengths. The same
documents, annotators, plan and seed give the same result, in whatever order they come.

The documents are shuffled by the seed. The first of them are the pilot round, which everybody gets. Of the
rest, `overlap` of them (rounded) get `overlap_copies` annotators, the others `copies`. Each document goes to
those who are furthest behind their share of what was handed out so far, counted in documents or characters
(then long documents go first, which balances best); among equals to those who have had the fewest documents
together, then by lot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from random import Random

from annotator.errors import RuleBroken

ALL = 0  # as a number of copies: every annotator


class Balance(StrEnum):
    """What an annotator's load is counted in."""

    DOCUMENTS = "documents"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class Plan:
    """How to hand out. Copies are annotators for each document, ALL for everybody.

    `shares`: annotator -> weight, one for those not named; `overlap`: from 0 to 1; `pilot`: how many
    documents. Raises RuleBroken for what cannot be.
    """

    copies: int = 1
    overlap: float = 0.0
    overlap_copies: int = 2
    pilot: int = 0
    balance: Balance = Balance.DOCUMENTS
    shares: Mapping[str, int] = field(default_factory=dict)
    seed: int = 1

    def __post_init__(self) -> None:
        if min(self.copies, self.overlap_copies, self.pilot) < 0:
            raise RuleBroken("A number of annotators or documents cannot be negative.", "Write 0 or more.")
        if not 0 <= self.overlap <= 1:  # nor what is no number
            raise RuleBroken(
                "The overlap is from 0 to 100 per cent of the documents, not {overlap}.",
                "Change it.",
                overlap=f"{100 * self.overlap:g}",
            )
        if any(share <= 0 for share in self.shares.values()):
            raise RuleBroken("A share is a whole number above 0.", "Leave out who is to get nothing.")


@dataclass(frozen=True, slots=True)
class Assignment:
    """What everybody gets, in the order to work in: the pilot first. Loads are in code points."""

    pilot: tuple[str, ...]
    overlap: tuple[str, ...]
    documents: Mapping[str, tuple[str, ...]]
    characters: Mapping[str, int]

    @property
    def shared(self) -> int:
        """How many documents outside the pilot several annotators get."""
        counts = Counter(document for found in self.documents.values() for document in found)
        pilot = set(self.pilot)
        return sum(count > 1 for document, count in counts.items() if document not in pilot)

    def to_json(self) -> dict[str, object]:
        """Return the assignment as JSON."""
        return {
            "pilot": list(self.pilot),
            "overlap": list(self.overlap),
            "annotators": {
                name: {"documents": list(found), "characters": self.characters[name]}
                for name, found in self.documents.items()
            },
        }


def assign(lengths: Mapping[str, int], annotators: Iterable[str], plan: Plan | None = None) -> Assignment:
    """Hand out documents (id -> length in code points) to annotators (ids).

    Raises RuleBroken if there are no annotators, fewer than a document is to have, or too few documents.
    """
    plan = plan or Plan()
    names = sorted(set(annotators))
    copies, overlap_copies = plan.copies or len(names), plan.overlap_copies or len(names)
    _check(plan, copies, overlap_copies, people=len(names), documents=len(lengths))
    random = Random(plan.seed)
    shuffled = sorted(lengths)
    random.shuffle(shuffled)
    pilot, rest = shuffled[: plan.pilot], shuffled[plan.pilot :]
    overlap = rest[: round(Fraction(plan.overlap).limit_denominator(10_000) * len(rest))]
    lots = names.copy()
    random.shuffle(lots)
    order = rest.copy()
    random.shuffle(order)
    table = _Table(lots, plan)
    shared = set(overlap)
    for document in _by_size(rest, lengths, plan):
        size = lengths[document] if plan.balance is Balance.CHARACTERS else 1
        table.hand_out(document, size, overlap_copies if document in shared else copies)
    documents = {name: (*pilot, *(found for found in order if found in table.given[name])) for name in names}
    characters = {name: sum(lengths[found] for found in mine) for name, mine in documents.items()}
    return Assignment(tuple(pilot), tuple(overlap), documents, characters)


def _check(plan: Plan, copies: int, overlap_copies: int, *, people: int, documents: int) -> None:
    """Raise RuleBroken if the plan asks for more people or documents than there are."""
    wanted = max(copies, overlap_copies if plan.overlap else 0)
    if wanted > people:
        raise RuleBroken(
            "A document is to go to {wanted} annotators, but only {people} are named.",
            "Name more, or ask for fewer.",
            wanted=max(wanted, 1),
            people=people,
        )
    if plan.overlap and overlap_copies < max(copies, 2):
        raise RuleBroken(
            "The documents for agreement would go to {shared} annotators, all others to {copies}.",
            "Let them go to at least two, and not to fewer than the others.",
            shared=overlap_copies,
            copies=copies,
        )
    if plan.pilot > documents:
        raise RuleBroken(
            "The pilot round is to have {pilot} documents, but there are {documents} to hand out.",
            "Ask for fewer.",
            pilot=plan.pilot,
            documents=documents,
        )


def _by_size(documents: Sequence[str], lengths: Mapping[str, int], plan: Plan) -> list[str]:
    if plan.balance is Balance.DOCUMENTS:
        return list(documents)
    return sorted(documents, key=lambda document: -lengths[document])


class _Table:
    """What was handed out so far."""

    def __init__(self, lots: Sequence[str], plan: Plan) -> None:
        self._weights = {name: plan.shares.get(name, 1) for name in lots}
        self._all = sum(self._weights.values())
        self._lots = lots
        self._load: Counter[str] = Counter()
        self._total = 0
        self._together: Counter[tuple[str, str]] = Counter()
        self.given: dict[str, set[str]] = {name: set() for name in lots}

    def hand_out(self, document: str, size: int, copies: int) -> None:
        """Give a document to as many annotators as it is to have."""
        self._total += size * copies
        ahead = {
            name: self._load[name] * self._all - self._weights[name] * self._total for name in self._lots
        }
        chosen: list[str] = []
        while len(chosen) < copies:
            free = (name for name in self._lots if name not in chosen)
            chosen.append(min(free, key=lambda name: (ahead[name], self._met(name, chosen))))
        for name in chosen:
            self._load[name] += size
            self.given[name].add(document)
        for first, second in combinations(sorted(chosen), 2):
            self._together[first, second] += 1

    def _met(self, name: str, others: Iterable[str]) -> int:
        return sum(self._together[min(name, other), max(name, other)] for other in others)
