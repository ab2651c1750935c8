"""The rule pack: every rule in a family's folder, found by walking them.

Rules on bundles are a family of their own: it loads how bundles are put together, which whoever has none does without.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from catalog import rules
from catalog.rules.rule import Rule, Scope
from catalog.schema.kinds import Kind

_ON_BUNDLES = "bun"


@cache
def pack() -> tuple[Rule, ...]:
    """Give every rule, in order of code."""
    return tuple(sorted((*_rules(on_bundles=False), *_rules(on_bundles=True)), key=lambda rule: rule.code))


@cache
def _rules(*, on_bundles: bool) -> tuple[Rule, ...]:
    """Give the rules on bundles, or all others, in order of code."""
    found: list[Rule] = []
    for family in iter_modules(rules.__path__):
        if family.ispkg and (family.name == _ON_BUNDLES) is on_bundles:
            for one in iter_modules([f"{rules.__path__[0]}/{family.name}"]):
                module = import_module(f"{rules.__name__}.{family.name}.{one.name}")
                found += [value for value in vars(module).values() if isinstance(value, Rule)]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def of_scope(scope: Scope) -> tuple[Rule, ...]:
    """Give the rules of one scope."""
    return tuple(rule for rule in _rules(on_bundles=scope is Scope.BUNDLE) if rule.scope is scope)


@cache
def of_kind(scope: Scope, kind: Kind) -> tuple[Rule, ...]:
    """Give the rules of one scope that look at files of a kind."""
    return tuple(rule for rule in of_scope(scope) if kind in rule.kinds)


@cache
def options_declared() -> Mapping[str, type]:
    """Give the options of the rules that have some, by code."""
    return {rule.code: rule.options for rule in pack() if rule.options}
