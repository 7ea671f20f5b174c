"""Time expressions in prose: found, resolved against a day, and honest about precision.

Every expression is a :class:`~treatywatch.text.dates.expression.TimeExpression` with the days it
allows as a :class:`~treatywatch.model.when.When`. The words and the rules are data beside the code.
"""

from __future__ import annotations

from treatywatch.model.timex import Timex3
from treatywatch.text.dates.expression import TimeExpression, TimeKind
from treatywatch.text.dates.govern import governing_date, governing_expression
from treatywatch.text.dates.scan import find_dates, scan_dates

__all__ = [
    "TimeExpression",
    "TimeKind",
    "Timex3",
    "find_dates",
    "governing_date",
    "governing_expression",
    "scan_dates",
]
