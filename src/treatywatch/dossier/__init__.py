"""The asking wing: a set of records that answers questions.

:class:`~treatywatch.dossier.dossier.Dossier` is the set; its collections
(:class:`~treatywatch.dossier.acts.Acts`, :class:`~treatywatch.dossier.states.Sanctions` and so on)
are what questions give. It needs the model and the gazetteer only: saved records can be questioned
without a reader.
"""

from __future__ import annotations

from treatywatch.dossier.dossier import Dossier

__all__ = ["Dossier"]
