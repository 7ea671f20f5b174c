"""Errors: messages and pickling."""

from __future__ import annotations

import pickle

import pytest

from treatywatch import errors
from treatywatch.errors import (
    AmbiguousNameError,
    BadValueError,
    DataFileError,
    MissingExtraError,
    TransitionError,
    TreatywatchError,
    UnknownNameError,
)

ALL = [
    UnknownNameError("Grance", ("France",)),
    UnknownNameError("Xyz"),
    AmbiguousNameError("Congo", ("COD", "COG")),
    BadValueError("a span cannot run from 3 to 1"),
    DataFileError("a.json: not JSON"),
    errors.BadDateError("'x' is not a day"),
    errors.NotOneError("none"),
    TransitionError("a treaty", "void", "signed", ()),
    MissingExtraError("to_frame", "pandas"),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_errors_survive_a_process_pool(error: TreatywatchError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_errors_are_value_errors_of_one_root(error: TreatywatchError) -> None:
    assert isinstance(error, TreatywatchError)
    assert isinstance(error, ValueError)


def test_an_unknown_name_says_what_to_do() -> None:
    assert "did you mean 'France'" in str(UnknownNameError("Grance", ("France",)))
    assert "extend" in str(UnknownNameError("Xyz"))


def test_an_ambiguous_name_lists_the_candidates() -> None:
    assert "COD or COG" in str(AmbiguousNameError("Congo", ("COD", "COG")))


def test_a_missing_extra_names_the_command() -> None:
    assert "pip install 'treatywatch[pandas]'" in str(MissingExtraError("to_frame", "pandas"))
