"""What goes wrong with files is told in the library's own errors."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from treatywatch.errors import DataFileError
from treatywatch.io.files import opened, read_bytes


def test_a_path_is_opened_replaced_and_closed(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("something longer", encoding="utf-8")
    with opened(str(path)) as out:
        out.write("é\n")
    assert out.closed
    assert path.read_bytes() == "é\n".encode()


def test_an_open_file_stays_open() -> None:
    given = io.StringIO()
    with opened(given) as out:
        out.write("one")
    assert out is given
    assert not given.closed


def test_trouble_with_an_open_file_stays_the_callers() -> None:
    with pytest.raises(OSError, match="disk"), opened(io.StringIO()):
        raise OSError("disk")


def test_a_directory_can_be_neither_read_nor_written(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="is a directory; name a file in it"):
        read_bytes(tmp_path)
    with pytest.raises(DataFileError, match="cannot be written"), opened(tmp_path):
        pass
