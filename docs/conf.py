"""Sphinx configuration."""

from __future__ import annotations

from importlib.metadata import version as _version

from sphinx.ext.napoleon.docstring import GoogleDocstring

project = "treatywatch"
author = "The treatywatch developers"
copyright = "2026, The treatywatch developers"
release = version = _version("treatywatch")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "examples"]
suppress_warnings: list[str] = []

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_default_options = {
    "members": True,
    "show-inheritance": True,
    # A package's re-exported names are documented once, in the module that defines them.
    "ignore-module-all": True,
}
autodoc_preserve_defaults = True
napoleon_google_docstring = True


def _prose_of_attribute(self: GoogleDocstring) -> list[str]:
    """Leaves an attribute's docstring as it is: napoleon would take "Sum: in euros" for a type."""
    return self._dedent(self._consume_to_end())


GoogleDocstring._parse_attribute_docstring = _prose_of_attribute  # type: ignore[method-assign]
napoleon_numpy_docstring = False
napoleon_use_ivar = True

nitpicky = True
# Names of the standard library and of attrs: their inventories would need a network.
nitpick_ignore_regex = [
    (
        r"py:.*",
        r"(collections|datetime|dt|enum|typing|pathlib|types|builtins|abc|attrs?|os|re|hypothesis)(\..*)?",
    ),
    (r"py:.*", r"(optional|iterable|mapping|callable|sequence)"),
    (
        r"py:.*",
        r"(Path|Iterable|Mapping|Callable|Iterator|Sequence|Any|Self|Literal|TypeVar|TextIO)",
    ),
    (
        r"py:.*",
        r"(str|int|float|bool|None|tuple|frozenset|object|dict|list|set|bytes|ValueError|ImportError)",
    ),
    # Type variables have no page of their own.
    (r"py:(obj|class)", r"(treatywatch\..*\.)?([A-Z]|[A-Z][a-z]+T)"),
]

html_theme = "furo"
html_title = "treatywatch"
html_show_sphinx = False
