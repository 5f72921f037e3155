"""Statistics as Sotkanet gives them: CSV of its web pages, JSON of its interface."""
import csv
import json
import math
from dataclasses import dataclass

# The names that columns and members go by, in Finnish, Swedish and English.
NAMES = {
    "code": ("indicator", "indicator.id", "tunnusluku", "nyckeltal", "tunnus", "id"),
    "region": ("region", "alue", "område", "kunta", "kommun", "municipality"),
    "year": ("year", "vuosi", "år"),
    "value": ("value", "primary.value", "arvo", "värde"),
    "gender": ("gender", "sukupuoli", "kön"),
}


class BadStatistics(Exception):
    """A file is no statistics; why."""


@dataclass(frozen=True)
class Figure:
    code: str
    region: str
    year: int
    value: float
    gender: str


def read(path):
    """The figures of a file; rows without a value are left out."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as problem:
        raise BadStatistics(str(problem)) from problem
    records = from_json(text) if text.lstrip()[:1] in ("[", "{") else from_csv(text)
    return [figure for record in records if (figure := figure_of(record))]


def from_json(text):
    try:
        content = json.loads(text)
    except json.JSONDecodeError as problem:
        raise BadStatistics(f"JSON, {problem}") from problem
    records = content if isinstance(content, list) else content.get("data") or content.get("values") or []
    if not all(isinstance(record, dict) for record in records):
        raise BadStatistics("JSON: a list of objects is wanted")
    return records


def from_csv(text):
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    return csv.DictReader(text.splitlines(), delimiter=delimiter)


def figure_of(record):
    """A record as a figure; None where it has no value, such as those that statistics keep back."""
    named = {str(name).strip().casefold(): value for name, value in record.items() if name is not None}
    found = {}
    for key, names in NAMES.items():
        found[key] = next((named[name] for name in names if named.get(name) not in (None, "")), None)
    if found["code"] is None or found["year"] is None:
        raise BadStatistics(f"columns for indicator and year are wanted, there are {', '.join(named)}")
    number = number_of(found["value"])
    if number is None:
        return None
    try:
        year = int(str(found["year"]).strip())
    except ValueError as problem:
        raise BadStatistics(f"“{found['year']}” is no year") from problem
    region = "" if found["region"] is None else str(found["region"]).strip()
    return Figure(str(found["code"]).strip(), region, year, number, str(found["gender"] or "").strip().casefold())


def number_of(value):
    """A number, also with a decimal comma and spaces between thousands."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        number = float(value)
    else:
        try:
            number = float(str(value).replace("\u00a0", "").replace(" ", "").replace(",", "."))
        except ValueError:
            return None
    return number if math.isfinite(number) else None
