"""Members of the enumerations by plain names.

In CPython 3.11 reading `MentionKind.PLACE` costs some 230 ns, a plain name 25; the scanner does
so ten times for each mention.
"""

from __future__ import annotations

from typing import Final

from treatywatch.gazetteer.forms import Caution, MatchKind
from treatywatch.text.mentions.mention import MentionKind

CAUTION_NONE: Final = Caution.NONE
CAUTION_PERSON: Final = Caution.PERSON
CAUTION_SHARED: Final = Caution.SHARED
CAUTION_WORD: Final = Caution.WORD
KIND_COUNTRY: Final = MentionKind.COUNTRY
KIND_FORMER_COUNTRY: Final = MentionKind.FORMER_COUNTRY
KIND_INSTITUTION: Final = MentionKind.INSTITUTION
KIND_OFFICE: Final = MentionKind.OFFICE
KIND_ORGANIZATION: Final = MentionKind.ORGANIZATION
KIND_PERSON: Final = MentionKind.PERSON
KIND_PLACE: Final = MentionKind.PLACE
KIND_REFERENCE: Final = MentionKind.REFERENCE
KIND_TERRITORY: Final = MentionKind.TERRITORY
MATCH_ADJECTIVE: Final = MatchKind.ADJECTIVE
MATCH_ALIAS: Final = MatchKind.ALIAS
MATCH_CAPITAL: Final = MatchKind.CAPITAL
MATCH_COMBINING: Final = MatchKind.COMBINING
MATCH_DEMONYM: Final = MatchKind.DEMONYM
MATCH_DESCRIPTION: Final = MatchKind.DESCRIPTION
MATCH_FORMER_NAME: Final = MatchKind.FORMER_NAME
MATCH_METONYM: Final = MatchKind.METONYM
MATCH_NAME: Final = MatchKind.NAME
MATCH_OFFICE: Final = MatchKind.OFFICE
MATCH_PERSON: Final = MatchKind.PERSON
MATCH_PRONOUN: Final = MatchKind.PRONOUN
MATCH_SURNAME: Final = MatchKind.SURNAME
