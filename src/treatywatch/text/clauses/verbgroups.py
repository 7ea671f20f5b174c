"""Verb groups: a verb with its auxiliaries and adverbs, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from treatywatch.text.clauses.groups import Chunk, Small, VerbGroup
from treatywatch.text.clauses.words import BASE, BE, HAVE, MODAL, NEG, PAST, THIRD

_NUMBERS: Final = {"was": "s", "is": "s", "has": "s", "were": "p", "are": "p", "have": "p"}
_ONLY: Final = (["only"], ["just"], ["merely"], ["simply"])


def verb_follows(i: int, tags: Sequence[str]) -> bool:
    """Whether the adverbs at `i` stand before a verb group.

    Args:
        i: index of a word.
        tags: one tag a word.

    Returns:
        Whether a verb, an auxiliary or "to" follows.
    """
    size = len(tags)
    while i < size and tags[i] in "RQ":
        i += 1
    return i < size and tags[i] in "VXT"


def verb_group(
    i: int,
    tags: Sequence[str],
    forms: Sequence[str],
    lemmas: Sequence[tuple[str, ...]],
    *,
    masks: Sequence[int],
    lower: Sequence[str],
) -> VerbGroup:
    """The verb group that begins at `i`.

    Args:
        i: index of its first word.
        tags: one tag a word.
        forms: form of each verb.
        lemmas: lemmas of each verb.
        masks: what each word can be.
        lower: folded words.

    Returns:
        The group.
    """
    group = VerbGroup(i)
    size = len(tags)
    j = i
    had = being = False
    while j < size:
        tag = tags[j]
        if tag == "V":
            if (
                group.form not in ("", "t")
                and forms[j] in "fa"
                and not (had or being or group.modal)
            ):
                break
            group.head, group.lemmas, group.end = j, lemmas[j], j + 1
            group.form = group.form or forms[j]
            _voice(group, forms[j], had, being)
            if forms[j] == "f" and j == i and masks[j] & PAST and not masks[j] & (BASE | THIRD):
                group.past = True
            return group
        if tag == "X":
            had, being = had or bool(masks[j] & HAVE), being or bool(masks[j] & BE)
            _auxiliary(group, j, masks[j], lower[j], lemmas[j])
        elif tag == "T" and not group.form:
            group.form = "t"
        elif tag in "PE" and group.form not in ("", "t") and (after := _beyond_date(j, tags)) >= 0:
            j = after
            continue
        elif not _between(group, j, tags, masks, lower):
            break
        j += 1
        group.end = j
    group.form = group.form or "f"
    group.perfect = had and being and group.lemmas == ("be",)
    return group


def rejoin(out: list[Chunk], group: VerbGroup, forms: Sequence[str], masks: Sequence[int]) -> None:
    """Give a verb the auxiliary that an aside parts it from; commas around no verb are dropped.

    Args:
        out: the chunks before it.
        group: the verb.
        forms: form of each verb.
        masks: what each word can be.
    """
    at, plain = len(out) - 1, True
    while at >= 0:
        item = out[at]
        if isinstance(item, VerbGroup):
            if not item.lemmas or masks[item.head] & (BE | HAVE | MODAL):
                break
            plain = False
        at -= 1
    else:
        return
    held = out[at]
    assert isinstance(held, VerbGroup)
    had = held.perfect or held.lemmas == ("have",)
    been = any(masks[k] & BE for k in range(group.start, group.head))
    group.passive = group.progressive = False
    _voice(group, forms[group.head], had, been or held.lemmas == ("be",))
    group.form, group.modal, group.number = held.form, held.modal, held.number
    group.negated = group.negated or held.negated
    group.past = held.past
    group.held = out[at] = Small("r", held.start, held.end, "")
    if plain:
        for k in range(at + 1, len(out)):
            if out[k].kind == ",":
                out[k] = Small("q", out[k].start, out[k].end, "")


def _auxiliary(group: VerbGroup, j: int, mask: int, word: str, lemmas: tuple[str, ...]) -> None:
    """Take in an auxiliary."""
    group.number = group.number or _NUMBERS.get(word, "")
    group.form = group.form or _aux_form(word)
    group.negated = group.negated or bool(mask & NEG)
    if mask & MODAL:
        group.modal = word
    else:
        group.past = group.past or word.startswith(("had", "was", "were", "did"))
    group.head, group.lemmas = j, lemmas


def _between(
    group: VerbGroup, j: int, tags: Sequence[str], masks: Sequence[int], lower: Sequence[str]
) -> bool:
    """Whether an adverb or quotation mark belongs to a verb group; a "not" may close it."""
    if tags[j] not in "RQ":
        return False
    goes_on = verb_follows(j, tags)
    if tags[j] == "Q":
        return bool(group.form) and goes_on
    only = lower[j] == "not" and lower[j + 1 : j + 2] in _ONLY  # "not only recalled ... but"
    negative = (bool(masks[j] & NEG) and not only) or lower[j] == "no"
    group.negated = group.negated or (negative and (goes_on or bool(group.form)))
    if goes_on:
        group.adverbs.append(j)
    return goes_on or (negative and bool(group.form))


def _beyond_date(i: int, tags: Sequence[str]) -> int:
    """The verb after a date between auxiliary and verb: "had on Monday blamed"; -1 for none."""
    j = i + 1 if tags[i] == "P" else i
    start = j
    while j < len(tags) and tags[j] == "E":
        j += 1
    return j if j > start and verb_follows(j, tags) and tags[j] != "X" else -1


def _aux_form(word: str) -> str:
    """The form that an auxiliary gives its group."""
    if word in ("being", "having"):
        return "g"
    if word in ("been", "done"):
        return "p"
    return "b" if word == "be" else "f"


def _voice(group: VerbGroup, form: str, had: bool, being: bool) -> None:
    """Settle voice, aspect and tense from the auxiliaries before the main verb."""
    if (form in "pa" and being) or (form == "p" and not had):
        group.passive = True
    elif form == "g" and being:
        group.progressive = True
    group.perfect = had
    if group.form in "fa" and not group.modal and not had and not being:
        group.past = form == "a" or group.past
