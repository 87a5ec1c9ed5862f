"""Two lists of parts made one: what the server has and what its page has (CycloneDX, as JSON)."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from tools.supply.locks import Package

Parts = dict[str, Any]


def joined(server: Parts, page: Parts | None, version: str) -> Parts:
    """Return one list; the page is a part of the server, and what it bundles are parts of the page.

    Left out is what differs each time: numbers of the list and when it was made.
    """
    whole = {name: server[name] for name in ("bomFormat", "specVersion", "$schema")}
    root = server["metadata"]["component"] | {"version": version}
    components, needs = [*server["components"]], [*server["dependencies"]]
    if page is not None:
        bundle = page["metadata"]["component"] | {"type": "application", "version": version}
        components += [bundle, *page["components"]]
        needs += page["dependencies"]
        needs = [_with(each, root["bom-ref"], bundle["bom-ref"]) for each in needs]
    return whole | {
        "version": 1,
        "metadata": {"component": root},
        "components": sorted(components, key=lambda each: each["bom-ref"]),
        "dependencies": sorted(needs, key=lambda each: each["ref"]),
    }


def _with(needs: Parts, root: str, bundle: str) -> Parts:
    if needs["ref"] != root:
        return needs
    return needs | {"dependsOn": sorted([*needs.get("dependsOn", []), bundle])}


def with_licences(parts: Parts, known: Mapping[str, str]) -> Parts:
    """Return the list with the licences, by name, of those parts that do not say theirs."""
    components = [
        each if each.get("licenses") or named(each) not in known else each | _licence(each, known)
        for each in parts["components"]
    ]
    return parts | {"components": components}


def _licence(part: Parts, known: Mapping[str, str]) -> Parts:
    return {"licenses": [{"expression": known[named(part)]}]}


def named(part: Parts) -> str:
    """Return the name of a part as lock files write it."""
    name: str = part["name"]
    return (
        name if part.get("purl", "").startswith("pkg:npm") else re.sub(r"[._-]+", "-", name.lower())
    )


def lacking(parts: Parts, wanted: Collection[Package]) -> list[str]:
    """Return what is wrong with a list: it is not what lock files name, or a licence is missing."""
    listed = {(named(each), str(each["version"])): each for each in _libraries(parts)}
    known = {(each.name, each.version) for each in wanted}
    needed = {(each.name, each.version) for each in wanted if not each.somewhere}
    bare = [name for name, each in listed.items() if not each.get("licenses")]
    return [
        f"{what}: {' '.join(name)}"
        for what, names in (
            ("missing", needed - {*listed}),
            ("in no lock file", {*listed} - known),
            ("no licence", bare),
        )
        for name in sorted(names)
    ]


def _libraries(parts: Parts) -> list[Parts]:
    return [each for each in parts["components"] if each["type"] == "library"]
