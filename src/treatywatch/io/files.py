"""Files: what may go wrong in reading and writing them, told in the library's own errors."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from treatywatch.errors import DataFileError


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Args:
        path: Where it is.

    Raises:
        DataFileError: It is missing, a directory, or withheld by the system.

    Example:
        >>> read_bytes(Path("no such file"))
        Traceback (most recent call last):
        treatywatch.errors.DataFileError: no such file: there is no such file
    """
    try:
        return path.read_bytes()
    except IsADirectoryError:
        raise DataFileError(f"{path}: is a directory; name a file in it") from None
    except FileNotFoundError:
        raise DataFileError(f"{path}: there is no such file") from None
    except OSError as error:
        raise DataFileError(f"{path}: cannot be read: {error.strerror}") from None


@contextmanager
def opened(
    target: str | os.PathLike[str] | IO[str], *, errors: str = "strict"
) -> Generator[IO[str], None, None]:
    """A text file to write to, in UTF-8 and with the line ends that are written.

    Args:
        target: A path, where a file that is there is replaced, or an open text file, which is
            handed on and stays open.
        errors: What becomes of lone surrogates, as for `open`.

    Raises:
        DataFileError: The file cannot be written.

    Example:
        >>> import io
        >>> with opened(io.StringIO()) as out:
        ...     out.write("one")
        3
    """
    if not isinstance(target, (str, os.PathLike)):
        yield target
        return
    try:
        with Path(target).open("w", encoding="utf-8", errors=errors, newline="\n") as out:
            yield out
    except OSError as error:
        raise DataFileError(f"{target}: cannot be written: {error.strerror}") from None
