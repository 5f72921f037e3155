#!/usr/bin/env python3
"""Writes larger and harder networks than those of BENCH, made from them.

    pip install pyyaml
    python3 networks.py BENCH FOLDER

national.yaml       sixteen times large.yaml in one network: 4,800 members, some 10,400 meetings
over-regional.yaml  regional.yaml, its round of hearings squeezed into half of its days
over-large.yaml     the same of large.yaml
"""
import re
import sys
from pathlib import Path

import yaml

COPIES = 16


def national(bench):
    import model
    recipe = yaml.load((bench / "large.yaml").read_text(encoding="utf-8"), Loader=model.CoreLoader)
    areas = recipe["vocabularies"]["area"]
    bodies = {group["id"] for group in recipe["groups"]}

    def copied(name, copy):
        member, slash, role = name.partition("/")
        return f"{member}-{copy}{slash}{role}"

    def members(copy):
        for one in recipe["members"]:
            yield one | {"id": copied(one["id"], copy)} | ({"area": [f"{a}-{copy}" for a in one["area"]]} if "area" in one else {})

    def groups(copy):
        for one in recipe["groups"]:
            inside = one["members"]
            if isinstance(inside, list):
                inside = [copied(name, copy) for name in inside]
            else:
                where = inside["where"]
                inside = {"where": where | {"area": f"{where['area']}-{copy}"}}
            yield one | {"id": copied(one["id"], copy), "members": inside}

    def series(one):
        of = one["of"]
        names = of if isinstance(of, list) else [of]
        wide = [copied(name, copy) for name in names for copy in range(COPIES)] if set(map(str, names)) <= bodies else of
        venues = [copied(name, copy) for name in one.get("venue", []) for copy in range(COPIES)]
        dates = [date | ({"venue": copied(date["venue"], 0)} if "venue" in date else {}) for date in one.get("dates", [])]
        return one | {"of": wide} | ({"venue": venues} if venues else {}) | ({"dates": dates} if dates else {})

    def all_series():
        """A tour goes round the stops of its own copy."""
        for one in recipe["meetings"]:
            if not one.get("rotate"):
                yield series(one)
                continue
            for copy in range(COPIES):
                stops = [copied(name, copy) for name in one["venue"]]
                yield one | {"id": copied(one["id"], copy), "of": copied(one["of"], copy), "venue": stops}

    every = range(COPIES)
    return recipe | {
        "network": recipe["network"] | {"id": "national"},
        "vocabularies": recipe["vocabularies"] | {"area": [f"{area}-{copy}" for copy in every for area in areas]},
        "members": [one for copy in every for one in members(copy)],
        "groups": [one for copy in every for one in groups(copy)],
        "venues": [one | {"id": copied(one["id"], copy)} | capacity(one) for copy in every for one in recipe["venues"]],
        "meetings": list(all_series()),
    }


def capacity(venue):
    """Halls that held all members of one copy hold those of all."""
    given = int(venue.get("capacity", 0))
    return {"capacity": given * COPIES} if given > 300 else {}


def squeezed(bench, name):
    """The hearings' window, from 20 April on, ends a day or two after it began."""
    text = (bench / f"{name}.yaml").read_text(encoding="utf-8")
    return text.replace("to: 2027-04-23", "to: 2027-04-21").replace("to: 2027-04-26", "to: 2027-04-22")


def main():
    bench, folder = map(Path, sys.argv[1:3])
    sys.path.insert(0, str(bench))
    folder.mkdir(parents=True, exist_ok=True)
    dumped = yaml.safe_dump(national(bench), allow_unicode=True, sort_keys=False, width=10**6)
    # The reader keeps numbers as text; here they are numbers again.
    (folder / "national.yaml").write_text(re.sub(r"'(\d+)'", r"\1", dumped), encoding="utf-8")
    for name in ("regional", "large"):
        (folder / f"over-{name}.yaml").write_text(squeezed(bench, name), encoding="utf-8")


if __name__ == "__main__":
    main()
