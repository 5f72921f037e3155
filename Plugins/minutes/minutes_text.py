"""The lines of minutes that mean something, in Finnish, Swedish and English.

    # Kehittämispäivät

    Kokous: kehittämispäivät/1
    Aika: 2.2.2027 klo 8.30–16.00
    Läsnä: oulu, Oulun Seudun Setlementti ry, martat/puheenjohtaja

    1. Avaus
    2. Vuosisuunnitelma
       Päätös: Hyväksyttiin.

    Lupaus (setlementti, 30.4.2027): Kutsuu järjestöt koolle.
"""
import re
from dataclasses import dataclass, field

FIELD = re.compile(
    r"^\W*(?P<name>kokous|möte|meeting|aika|tid|time|läsnä|närvarande|present|päätös|beslut|decision)\W*:\W*\s*(?P<value>.+)$",
    re.IGNORECASE,
)
PROMISE = re.compile(
    r"^\W*(?:lupaus|löfte|promise)\s*\((?P<by>[^,)]+)(?:,\s*(?P<due>[^)]+))?\)\W*:\W*\s*(?P<text>.+)$", re.IGNORECASE
)
ITEM = re.compile(r"^(?:\d+[.)]\s+|##+\s+(?:§\s*)?(?:\d+[.)]?\s+)?)(?P<title>.+?)\s*$")
TIME = re.compile(
    r"^(?P<day>\S+?)[T ]\s*(?:klo|kl\.?|at)?\s*(?P<start>\d{1,2}[.:]\d{2})\s*[–—-]\s*(?P<end>\d{1,2}[.:]\d{2})", re.IGNORECASE
)
DAY = re.compile(r"^(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4}))$")

FIELDS = {
    "kokous": "meeting", "möte": "meeting", "meeting": "meeting",
    "aika": "time", "tid": "time", "time": "time",
    "läsnä": "present", "närvarande": "present", "present": "present",
    "päätös": "decision", "beslut": "decision", "decision": "decision",
}


@dataclass
class Minutes:
    meeting: str = ""
    day: str = ""
    start: str = ""
    end: str = ""
    present: list = field(default_factory=list)
    items: list = field(default_factory=list)
    promises: list = field(default_factory=list)
    # Line number and what is the matter, as keys of the plugin's messages.
    problems: list = field(default_factory=list)


def day_of(text):
    """A day as 2027-02-02; None for any other text."""
    match = DAY.match(text.strip().rstrip("."))
    if not match:
        return None
    year, month, day = (int(match[a] or match[b]) for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2")))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def parse(text):
    """The minutes that a Markdown text holds."""
    minutes = Minutes()
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if promise := PROMISE.match(line):
            due = promise["due"] and day_of(promise["due"])
            if promise["due"] and not due:
                minutes.problems.append((number, "day", promise["due"]))
            minutes.promises.append({"line": number, "by": promise["by"].strip(), "due": due, "text": plain(promise["text"])})
        elif named := FIELD.match(line):
            take(minutes, number, FIELDS[named["name"].casefold()], plain(named["value"]))
        elif item := ITEM.match(line):
            minutes.items.append({"title": plain(item["title"]), "decision": None})
    return minutes


def take(minutes, number, name, value):
    if name == "meeting":
        minutes.meeting = value
    elif name == "time":
        match = TIME.match(value)
        day = match and day_of(match["day"])
        if not day:
            minutes.problems.append((number, "time", value))
            return
        minutes.day = day
        minutes.start, minutes.end = (f"{day}T{clock(match[end])}" for end in ("start", "end"))
    elif name == "present":
        minutes.present += [(number, name.strip(" .")) for name in re.split(r"[,;]", value) if name.strip(" .")]
    elif minutes.items:
        minutes.items[-1]["decision"] = value
    else:
        minutes.items.append({"title": value, "decision": value})


def clock(text):
    hours, minutes = re.split(r"[.:]", text)
    return f"{int(hours):02}:{minutes}"


def plain(text):
    """A text without the marks of Markdown."""
    return re.sub(r"[*_`]+", "", text).strip()
