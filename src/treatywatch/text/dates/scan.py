"""From text to time expressions: one search for time words, local reading around each hit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from treatywatch.errors import BadDateError
from treatywatch.model.history import as_day
from treatywatch.model.when import Modifier, Precision, When
from treatywatch.text.dates import absolute, counted, lengths, relative, times
from treatywatch.text.dates.context import EVENT, PUBLISHED, DateContext
from treatywatch.text.dates.expression import TimeExpression
from treatywatch.text.dates.found import DATE, TIME, Found, Token, make_token
from treatywatch.text.dates.grammar import Grammar, Parse, Rule, grammar
from treatywatch.text.dates.guards import GUARDS
from treatywatch.text.dates.ranges import join_ranges
from treatywatch.text.dates.triggers import Triggers
from treatywatch.text.dates.vocabulary import DateVocabulary, vocabulary, word_list
from treatywatch.text.document import Document
from treatywatch.text.tokens import Tokens

_LEFT: Final = 64
"""How far before a hit its expression may begin, in characters."""
_TOKENS: Final = 24
"""How many tokens an expression may go on after its hit."""
_INTERVAL: Final = Precision.INTERVAL
_DATED: Final = frozenset({DATE, TIME})
_MIXED: Final = re.compile(r"[^a-zA-Z]").search


_LOOSE: Final = ",-–f@It&'"
"""Classes with which no expression ends."""


Handler = Callable[[DateContext, list[Token]], Found | list[Found] | None]
_MODULES: Final = (absolute, relative, counted, times, lengths)


def _handler(name: str) -> Handler:
    """The function that a rule names."""
    name = {"year": "plain_year"}.get(name, name)
    for module in _MODULES:
        handler = getattr(module, name, None)
        if handler is not None:
            return handler  # type: ignore[no-any-return]
    raise LookupError(name)


_HANDLERS: Final[dict[str, Handler]] = {}


def find_dates(text: str, published: dt.date | str | None = None) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order, resolved against the day of publication.

    Args:
        text: any English prose.
        published: the day of publication, as a date or in ISO notation. Without it, expressions
            that count from it stay unresolved.

    Returns:
        The expressions, none overlapping another.

    Raises:
        BadDateError: ``published`` is text but no ISO date.

    Example:
        >>> text = "Talks broke off on Tuesday, two weeks after March 1."
        >>> [(found.text, found.value) for found in find_dates(text, published="2022-03-24")]
        [('Tuesday', '2022-03-22'), ('two weeks after March 1', '2022-W11')]
    """
    return scan_dates(text, published)


def scan_dates(
    source: str | Document, published: dt.date | str | None = None
) -> tuple[TimeExpression, ...]:
    """The same for a text or for a document that holds one; see :func:`find_dates`.

    >>> scan_dates("in 1956")[0].when.edtf
    '1956'
    """
    day = _day(published)
    if isinstance(source, str):
        return join_ranges(source, list(_scan(source, None, day)))
    return join_ranges(source.text, list(_scan(source.text, source.tokens, day)))


def _day(published: dt.date | str | None) -> dt.date | None:
    """The day of publication as a date."""
    if published is None:
        return None
    try:
        return as_day(published)
    except BadDateError:
        raise BadDateError(
            f"published={published!r} is not an ISO date; write it as 2022-03-22"
        ) from None


def _scan(text: str, tokens: Tokens | None, dct: dt.date | None) -> Iterator[TimeExpression]:
    """The expressions one by one, without what depends on their neighbours."""
    words, rules, ctx = vocabulary(), grammar(), DateContext(text, dct)
    if not _HANDLERS:
        _HANDLERS.update({rule.gives: _handler(rule.gives) for rule in rules.rules})
    triggers, at = Triggers(text, tokens), 0
    hit = triggers.first()
    while hit:
        chunk, codes = _chunk(words, text, hit.start(1), at)
        at = max(hit.end(), chunk[-1].end if chunk else 0)
        if codes:
            yield from _read(rules, ctx, chunk, codes)
        hit = triggers.after(at)


def _chunk(words: DateVocabulary, text: str, hit: int, floor: int) -> tuple[list[Token], str]:
    """The run of known words around a hit, and the string of their codes."""
    lookup, match_at, budget = words.words, words.token.match, _TOKENS
    start = _run_start(lookup, text, max(floor, hit - _LEFT), hit)
    tokens: list[Token] = []
    while budget:
        match = match_at(text, start)
        if match is None:
            if start >= hit:
                break
            start += 1
            tokens.clear()
            continue
        begin, kind, start = match.start(match.lastindex or 0), match.lastgroup, match.end()
        token, stops = None, False
        if kind not in {"plain", "word"}:
            token = _token(words, text, kind or "", begin, start)
        elif word := lookup.get(text[begin:start]):
            token = make_token(word.code, word.value, begin, start)
        elif text[start - 1] == ".":
            # A full stop that belongs to no abbreviation ends the chunk.
            token, stops = _word(lookup, text[begin : start - 1], begin), True
        if token is not None:
            tokens.append(token)
            start = token.end
            if not stops:
                budget -= begin >= hit
                continue
        if begin >= hit:
            break
        tokens.clear()
    return tokens, "".join([token.code for token in tokens])


def _run_start(lookup: dict[str, Any], text: str, floor: int, hit: int) -> int:
    """Where the run of words before a hit begins that may all be time words."""
    at = hit
    while at > floor:
        cut = text.rfind(" ", floor, at - 1) + 1
        if not cut:
            # The window ends inside a word, or the text begins here.
            inside = floor and text[floor - 1].isalnum() and text[floor].isalnum()
            return at if inside else floor
        word = text[cut:at].strip(' ,"“”()[]')
        if word and word not in lookup and not _MIXED(word):
            return at
        at = cut
    return at


def _fraction(found: str) -> float:
    """The number that "3 1/2" or "3½" writes."""
    parts = re.findall(r"\d+|[½¼¾]", found)
    if len(parts) == 2:
        return int(parts[0]) + {"½": 0.5, "¼": 0.25, "¾": 0.75}[parts[1]]
    whole, over, under = (int(part) for part in parts)
    return whole + (over / under if under else 0)


_CODED: Final[dict[str, tuple[str, Callable[[str], Any]]]] = {
    "comma": (",", str),
    "poss": ("'", str),
    "nth": ("=", lambda found: int(found[:-2])),
    "year2": ("J", lambda found: int(found[1:])),
    "decade": ("D", lambda found: int(found.strip("'’‘s"))),
    "frac": ("V", _fraction),
    "iso": ("X", str),
    "slash": ("/", str),
    "clock": ("C", str),
}
"""How the shapes of the token regex are coded, and their values."""


def _token(words: DateVocabulary, text: str, kind: str, begin: int, end: int) -> Token | None:
    """The token of a kind, or None where it is no word of time expressions."""
    found = text[begin:end]
    if kind == "special":
        return _word(words.words, found, begin)
    if kind == "num":
        return _number(found, begin)
    if kind in _CODED:
        code, value = _CODED[kind]
        return make_token(code, value(found), begin, end)
    if kind == "named":
        return make_token(*words.named[found], begin, end)
    around = text[begin - 1 : begin] + text[end : end + 1]
    joined = found in {"-", "‐", "‑"} and not any(sign.isspace() for sign in around)
    return make_token("-" if joined else "–", None, begin, end)


def _word(lookup: dict[str, Any], found: str, begin: int) -> Token | None:
    """The token of a word."""
    word = lookup.get(found)
    return None if word is None else make_token(word.code, word.value, begin, begin + len(found))


def _number(found: str, begin: int) -> Token | None:
    """A number in digits: a small one, a year, or any other."""
    plain = found.rstrip(".,")
    end = begin + len(plain)
    if plain.isdigit() and plain.isascii():
        value = int(plain)
        if len(plain) == 4 and 1000 <= value < 2200:
            return Token("Y", value, begin, end)
        if len(plain) <= 2 and 0 < value <= 31:
            return Token("d", value, begin, end)
        return Token("V", value, begin, end)
    try:
        return Token("V", float(plain.replace(",", "")), begin, end)
    except ValueError:
        return None


def _read(
    rules: Grammar, ctx: DateContext, tokens: list[Token], codes: str
) -> Iterator[TimeExpression]:
    """The expressions that the rules see in a chunk."""
    while codes:
        for parse in rules.parse(codes):
            found, last = _hold(rules, ctx, tokens, codes, parse)
            if found is None:
                # The words here are no time expression: look again one word on.
                last = parse[1] + 1
            else:
                yield from found
            if last != parse[2]:
                tokens, codes = tokens[last:], codes[last:]
                break
        else:
            return


def _hold(
    rules: Grammar, ctx: DateContext, tokens: list[Token], codes: str, parse: Parse
) -> tuple[list[TimeExpression] | None, int]:
    """What the first rule that holds at a place gives, and where it ends."""
    rule, first, last = parse
    found = _apply(rule, ctx, tokens[first:last])
    if found is None:
        for other, _, end in rules.alternatives(codes, first, rule.place):
            found = _apply(other, ctx, tokens[first:end])
            if found is not None:
                return found, end
    return found, last


def _apply(rule: Rule, ctx: DateContext, tokens: list[Token]) -> list[TimeExpression] | None:
    """What a rule makes of its tokens; None where it does not hold."""
    while len(tokens) > 1 and tokens[-1].code in _LOOSE:
        tokens.pop()
    if rule.guard and not GUARDS[rule.guard](ctx, tokens):
        return None
    try:
        found = _HANDLERS[rule.gives](ctx, tokens)
    except (OverflowError, ValueError):
        # The date would lie outside the years 1 to 9999.
        return None
    if found is None:
        return None
    if isinstance(found, list):
        return [_expression(ctx, tokens, one) for one in found]
    return [_expression(ctx, tokens, found)]


def _expression(ctx: DateContext, tokens: list[Token], found: Found) -> TimeExpression:
    """The public value."""
    start = tokens[0].start if found.start < 0 else found.start
    end = tokens[-1].end if found.end < 0 else found.end
    text = ctx.text[start:end]
    stretch = found.stretch
    if stretch is not None and found.remember:
        ctx.mention(stretch, start)
    left = ctx.left_word(start)
    return TimeExpression(
        start=start,
        end=end,
        text=text,
        kind=found.kind,
        when=_when(ctx, found, text),
        duration=found.duration,
        recurrence=found.recurrence,
        value=found.value,
        signal=left if left in word_list("signals") else "",
        attributive=found.kind in _DATED
        and _attributive(ctx, start, end, left, period=found.anchor_kind == EVENT),
        published=ctx.dct,
        zone=found.zone,
    )


def _attributive(ctx: DateContext, start: int, end: int, left: str, *, period: bool) -> bool:
    """Whether the expression belongs to the noun beside it."""
    after = ctx.text[end : end + 2]
    if after in {"'s", "’s", "'", "’"} or after[:1] == "-" or ctx.text[start - 1 : start] == "-":
        return True
    if period:
        return after[:1] == " " and ctx.right_word(end) not in word_list("function_words")
    if left == "of":
        # "The treaty of 1859", but not "the first week of May".
        return ctx.left_word(ctx.left_end(start) - len(left)) not in vocabulary().words
    first = ctx.text[start : start + 4].lower()
    if after[:1] != " " or not (
        left in word_list("determiners") or first in {"the ", "last", "this", "next"}
    ):
        return False
    if left not in word_list("determiners") and first != "the ":
        return False
    word = ctx.right_word(end)
    return bool(word) and word not in word_list("function_words")


def _when(ctx: DateContext, found: Found, text: str) -> When | None:
    """The days of a reading."""
    stretch, anchor = found.stretch, ctx.dct if found.anchor_kind == PUBLISHED else None
    if found.low is not None or found.high is not None:
        return When(
            earliest=found.low,
            latest=found.high,
            precision=_INTERVAL,
            modifier=found.modifier,
            expression=text,
            anchor=anchor,
            anchor_kind=found.anchor_kind,
        )
    if stretch is not None:
        return When(
            earliest=stretch.low,
            latest=stretch.high,
            precision=stretch.precision,
            modifier=found.modifier,
            expression=text,
            anchor=anchor,
            anchor_kind=found.anchor_kind,
        )
    if found.kind not in _DATED:
        return None
    modifier = found.modifier if isinstance(found.modifier, Modifier) else None
    return When(modifier=modifier, expression=text, resolved=False)
