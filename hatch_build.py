"""Compiles what reads articles to machine code, where the builder asks for it.

Hatchling runs this only with ``HATCH_BUILD_HOOK_ENABLE_CUSTOM=true``; otherwise the wheel is pure
Python. The modules are listed in ``pyproject.toml``. Everything is made in a temporary directory:
the sources stay as they are, and an editable installation is never compiled.
"""

from __future__ import annotations

import atexit
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface[Any]):
    """Adds compiled modules to a wheel, beside their sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell hatchling what to add."""
        if self.target_name != "wheel" or version == "editable":
            return
        place = Path(mkdtemp(prefix="treatywatch-"))
        atexit.register(shutil.rmtree, place, ignore_errors=True)
        made = _compile(Path(self.root, "src"), self._modules(), place)
        build_data["force_include"].update(
            {str(path): str(path.relative_to(place / "lib")) for path in made}
        )
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def _modules(self) -> list[str]:
        """The files to compile, relative to ``src``."""
        source = Path(self.root, "src")
        skipped = set(_matching(source, self.config.get("interpreted", [])))
        return [file for file in _matching(source, self.config["compiled"]) if file not in skipped]


def _matching(source: Path, patterns: list[str]) -> Iterator[str]:
    """The files that patterns name, in order."""
    for pattern in patterns:
        files = sorted(source.glob(pattern))
        if not files:
            raise FileNotFoundError(f"pyproject.toml: no file is called {pattern!r}")
        yield from (file.relative_to(source).as_posix() for file in files)


def _compile(source: Path, modules: list[str], place: Path) -> list[Path]:
    """Compile modules of a copy of the sources; give the libraries made."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class Build(build_ext):
        """Compiles the C files side by side, as many at once as there are processors."""

        def build_extensions(self) -> None:
            one_by_one = self.compiler.compile

            def side_by_side(sources: list[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    found = pool.map(lambda one: one_by_one([one], **options), sources)
                    return [name for names in found for name in names]

            self.compiler.compile = side_by_side
            super().build_extensions()

    work = place / "src"
    shutil.copytree(source, work, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
    with chdir(work):
        extensions = mypycify(
            ["--follow-imports=silent", "--cache-dir", os.devnull, *modules],
            opt_level=os.environ.get("MYPYC_OPT_LEVEL", "1"),
            debug_level="0",
            multi_file=True,
            target_dir=str(place / "c"),
            group_name="treatywatch",
        )
        command = Build(Distribution({"ext_modules": extensions}))
        command.build_lib, command.build_temp = str(place / "lib"), str(place / "o")
        command.ensure_finalized()
        command.run()
    return [path for path in sorted((place / "lib").rglob("*")) if path.is_file()]
