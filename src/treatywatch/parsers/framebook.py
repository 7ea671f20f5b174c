"""Frames from files, checked and compiled into one look-up."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, cast

from treatywatch.errors import DataFileError
from treatywatch.model.attributes import Attributes
from treatywatch.model.vocabulary import ActKind, ChangeKind, Measure, Realis, Subject, TreatyAction
from treatywatch.parsers.conditions import Conditions
from treatywatch.parsers.frame import PREPOSITIONS, SLOTS, Example, Frame
from treatywatch.parsers.lexicon import Lexicon, default_lexicon
from treatywatch.parsers.patterns import Trigger, first_forms, noun_trigger, verb_triggers
from treatywatch.text.clauses.words import Vocabulary

__all__ = ["Framebook", "default_framebook", "load_frames", "parse_frames"]

_KEYS: Final = frozenset(
    [
        "id",
        "kind",
        "verbs",
        "nouns",
        "subject",
        "object",
        "complement",
        "actors",
        "recipients",
        "reciprocal",
        "needs",
        "domestic",
        "set",
        "attributes",
        "not",
        "priority",
        "absorbs",
        "yes",
        "no",
    ]
)
_LISTS: Final = (
    "verbs",
    "nouns",
    "subject",
    "object",
    "complement",
    "actors",
    "recipients",
    "needs",
)
_SET: Final[Mapping[str, frozenset[str]]] = {
    "measure": frozenset(Measure),
    "change": frozenset(ChangeKind),
    "subject": frozenset(Subject),
    "treaty_action": frozenset(TreatyAction),
    "realis": frozenset(Realis),
    "treaty": frozenset(),
    "certainty": frozenset(("certain", "probable", "possible", "underspecified")),
    "polarity": frozenset(("positive", "negative")),
    "cameo": frozenset(),
}
_NEEDS: Final = frozenset(("actors", "recipients", "pair", "measure", "subject"))
_HEADER: Final = re.compile(r"^\s*\[\[frame\]\]", re.MULTILINE)


class Framebook:
    """A set of frames, compiled: what each verb and each noun sets off.

    Args:
        frames: the frames; their ids must differ.
        lexicon: the words they speak of.

    Raises:
        DataFileError: if two frames share an id, or one names a class that the lexicon lacks.
    """

    def __init__(self, frames: Iterable[Frame], lexicon: Lexicon | None = None) -> None:
        self.lexicon: Lexicon = lexicon or default_lexicon()
        self.frames: tuple[Frame, ...] = tuple(frames)
        self.verbs: dict[str, list[Trigger]] = {}
        self.nouns: dict[str, list[Trigger]] = {}
        self.conditions: dict[str, Conditions] = {}
        self._complements: dict[str, frozenset[str]] = {}
        self._forms: frozenset[str] | None = None
        seen: dict[str, Frame] = {}
        for frame in self.frames:
            if frame.id in seen:
                raise _fault(
                    frame.file, frame.line, f"a frame {frame.id!r} was given before; rename it"
                )
            seen[frame.id] = frame
            self._compile(frame)
        for triggers in (*self.verbs.values(), *self.nouns.values()):
            triggers.sort(key=lambda trigger: -trigger.weight)
        self.bits: dict[str, int] = self._masks()
        self.masked: dict[str, tuple[tuple[int, Trigger], ...]] = {
            lemma: tuple((trigger.mask, trigger) for trigger in triggers)
            for lemma, triggers in self.verbs.items()
        }
        """The triggers of each verb beside their masks."""
        # Loading the tables first makes their exact words known to the vocabulary.
        self.lexicon.load_tables()
        self.vocabulary: Vocabulary = self.lexicon.vocabulary(self.verbs, self.nouns)

    def _compile(self, frame: Frame) -> None:
        """Enter the triggers of one frame."""
        try:
            conditions = self.conditions[frame.id] = Conditions(frame, self.lexicon)
            wanted: frozenset[str] = (
                frozenset() if conditions.wants_party else first_forms(conditions.wanted_object)
            )
            doers = first_forms(conditions.wanted_subject)
            for text in frame.verbs:
                for lemma, trigger in verb_triggers(frame, text, self.lexicon):
                    if wanted and not trigger.infinitive:
                        trigger.wanted += (wanted,)
                    if doers:
                        trigger.wanted += (doers,)
                    self.verbs.setdefault(lemma, []).append(trigger)
            for text in frame.nouns:
                trigger = noun_trigger(frame, text, self.lexicon)
                assert trigger.head is not None
                if doers:
                    trigger.wanted += (doers,)
                for form in trigger.head.firsts:
                    self.nouns.setdefault(form, []).append(trigger)
        except KeyError as missing:
            lacking = f"{frame.id}: no word class {missing.args[0]!r} in the lexicon"
            message = f"{lacking}; name one of it or list words"
            raise _fault(frame.file, frame.line, message) from None

    def mask(self, words: Iterable[str]) -> int:
        """The bits of the wanted words that stand in a sentence.

        Args:
            words: its folded words.

        Returns:
            The bits; a trigger whose `mask` has others cannot fit.
        """
        bits = self.bits
        found = 0
        for word in words:
            bit = bits.get(word)
            if bit is not None:
                found |= bit
        return found

    def _masks(self) -> dict[str, int]:
        """Give every set of wanted words a bit: what a word form brings along, by form."""
        bits: dict[frozenset[str], int] = {}
        forms: dict[str, int] = {}
        shared: dict[frozenset[str], frozenset[str]] = {}
        for triggers in (*self.verbs.values(), *self.nouns.values()):
            for trigger in triggers:
                for wanted in trigger.wanted:
                    if wanted not in bits:
                        bits[wanted] = bit = 1 << len(bits)
                        for form in wanted:
                            forms[form] = forms.get(form, 0) | bit
                    trigger.mask |= bits[wanted]
                trigger.wanted = tuple(shared.setdefault(one, one) for one in trigger.wanted)
        return forms

    def complement_verbs(self, frame: Frame) -> frozenset[str]:
        """The verbs that a frame accepts in its complement, kinds of act left aside.

        Args:
            frame: one of the frames.

        Returns:
            Their lemmas.
        """
        known = self._complements.get(frame.id)
        if known is not None:
            return known
        found: set[str] = set()
        for word in frame.complement:
            if word.startswith("@"):
                found.update(verb.split()[0] for verb in self.lexicon.verbs_of(word[1:]))
            elif word not in frozenset(ActKind):
                found.add(word)
        known = self._complements[frame.id] = frozenset(found)
        return known

    @property
    def forms(self) -> frozenset[str]:
        """Every word form that can set off a frame."""
        if self._forms is None:
            verbs = (form for lemma in self.verbs for form in self.lexicon.verb(lemma))
            self._forms = frozenset((*verbs, *self.nouns))
        return self._forms

    def __contains__(self, frame_id: str) -> bool:
        return any(frame.id == frame_id for frame in self.frames)

    def __repr__(self) -> str:
        return f"<Framebook: {len(self.frames)} frames>"

    def plus(self, more: Iterable[Frame]) -> Framebook:
        """A framebook with further frames; one with the id of an old frame replaces it.

        Args:
            more: the further frames.

        Returns:
            A new framebook.
        """
        # The further frames stand first: of two that fit a word equally well the first is taken.
        frames = {frame.id: frame for frame in more}
        frames.update({frame.id: frame for frame in self.frames if frame.id not in frames})
        return Framebook(frames.values(), self.lexicon)


def parse_frames(text: str, name: str = "<text>") -> tuple[Frame, ...]:
    r"""Read frames from TOML.

    Args:
        text: the content of a frame file.
        name: how messages call it.

    Returns:
        The frames, in order.

    Raises:
        DataFileError: with file, line and reason for whatever is not a frame.

    >>> parse_frames('[[frame]]\nid = "condemn.x"\nkind = "condemn"\nverbs = ["slam"]')[0].kind
    <ActKind.CONDEMN: 'condemn'>
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise DataFileError(f"{name}: not valid TOML: {broken}") from None
    lines = [text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text)]
    rows = data.get("frame")
    if not isinstance(rows, list) or set(data) != {"frame"}:
        raise _fault(name, 1, "a frame file holds [[frame]] tables and nothing else")
    return tuple(
        _frame(row, name, lines[number] if number < len(lines) else 1)
        for number, row in enumerate(cast("list[object]", rows))
    )


def load_frames(path: str | Path) -> tuple[Frame, ...]:
    """Read frames from a file.

    Args:
        path: a TOML file of `[[frame]]` tables.

    Returns:
        The frames, in order.

    Raises:
        DataFileError: if it cannot be read or a frame in it is wrong: file, line and reason.
    """
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as broken:
        raise DataFileError(f"{path}: cannot be read as a frame file: {broken}") from None
    return parse_frames(text, str(path))


@cache
def default_framebook() -> Framebook:
    """The packaged frames, read on first use and shared.

    Returns:
        The framebook.
    """
    return Framebook(_packaged())


def _packaged() -> Iterator[Frame]:
    """The frames of every packaged file, in the order of file names."""
    folder = files("treatywatch.parsers") / "frames"
    for source in sorted(folder.iterdir(), key=lambda item: item.name):
        if source.name.endswith(".toml"):
            yield from parse_frames(source.read_text("utf-8"), source.name)


def _fault(file: str, line: int, reason: str) -> DataFileError:
    return DataFileError(f"{file}, line {line}: {reason}")


def _frame(row: Any, file: str, line: int) -> Frame:
    """A frame out of its table, every part of it checked."""
    if not isinstance(row, dict) or not isinstance(cast("dict[str, Any]", row).get("id"), str):
        raise _fault(file, line, 'a frame needs an id, such as id = "condemn.slam"')
    row = cast("dict[str, Any]", row)
    name: str = row["id"]
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise _fault(
            file, line, f"{name}: unknown key {unknown[0]!r}; known: {', '.join(sorted(_KEYS))}"
        )
    kind = row.get("kind")
    if kind not in frozenset(ActKind):
        raise _fault(file, line, f"{name}: {kind!r} is no kind of act; see treatywatch.ActKind")
    texts: dict[str, tuple[str, ...]] = {}
    for key in (*_LISTS, "not", "no"):
        value = row.get(key, [])
        if not isinstance(value, list) or not all(
            isinstance(one, str) and one.strip() for one in cast("list[object]", value)
        ):
            raise _fault(file, line, f'{name}: {key} is a list of texts, such as {key} = ["..."]')
        texts[key] = tuple(cast("list[str]", value))
    if not texts["verbs"] and not texts["nouns"]:
        raise _fault(file, line, f"{name}: a frame needs verbs or nouns that trigger it")
    _check_slots(file, line, name, (*texts["actors"], *texts["recipients"]))
    for need in texts["needs"]:
        if need not in _NEEDS:
            raise _fault(
                file, line, f"{name}: needs knows {', '.join(sorted(_NEEDS))}, not {need!r}"
            )
    return Frame(
        id=name,
        kind=ActKind(kind),
        verbs=texts["verbs"],
        nouns=texts["nouns"],
        subject=texts["subject"],
        object=texts["object"],
        complement=texts["complement"],
        actors=texts["actors"] or ("subject",),
        recipients=texts["recipients"],
        reciprocal=bool(row.get("reciprocal", False)),
        needs=texts["needs"] or ("actors",),
        domestic=bool(row.get("domestic", False)),
        set=Attributes(_settings(row.get("set", {}), file, line, name)),
        attributes=Attributes({k: str(v) for k, v in row.get("attributes", {}).items()}),
        blockers=texts["not"],
        priority=int(row.get("priority", 0)),
        absorbs=row.get("absorbs"),
        yes=_examples(row.get("yes", []), file, line, name),
        no=texts["no"],
        file=file,
        line=line,
    )


def _check_slots(file: str, line: int, name: str, slots: Iterable[str]) -> None:
    """Refuse a slot that the reader does not know."""
    for slot in (one for text in slots for one in text.split("+")):
        first, _, rest = slot.partition(".")
        good = first in SLOTS or first in PREPOSITIONS
        if good and rest:
            good = rest in PREPOSITIONS or rest in ("poss", "subject", "object")
        if not good:
            raise _fault(
                file,
                line,
                f"{name}: no slot {slot!r}; use subject, object, object.poss, a preposition ...",
            )


def _settings(table: Any, file: str, line: int, name: str) -> dict[str, str]:
    """The `set` table, its names and values checked."""
    if not isinstance(table, dict):
        raise _fault(
            file, line, f'{name}: set is a table, such as set = {{ measure = "@measure" }}'
        )
    settings = cast("dict[str, Any]", table)
    for key, value in settings.items():
        if key not in _SET:
            raise _fault(file, line, f"{name}: set knows {', '.join(sorted(_SET))}, not {key!r}")
        known = _SET[key]
        if not isinstance(value, str) or (
            known and not value.startswith("@") and value not in known
        ):
            raise _fault(file, line, f"{name}: {value!r} is no {key}")
    return dict(settings)


def _examples(rows: Any, file: str, line: int, name: str) -> tuple[Example, ...]:
    """The `yes` examples."""
    found: list[Example] = []
    listed = cast("list[object]", rows if isinstance(rows, list) else [rows])
    for row in listed:
        table = {"text": row} if isinstance(row, str) else row
        example = cast("dict[str, Any]", table) if isinstance(table, dict) else {}
        if not isinstance(example.get("text"), str):
            raise _fault(
                file, line, f'{name}: an example is a text or {{ text = "...", actors = [...] }}'
            )
        found.append(
            Example(
                text=example["text"], expected={k: v for k, v in example.items() if k != "text"}
            )
        )
    return tuple(found)
