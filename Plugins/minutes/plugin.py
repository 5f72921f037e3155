"""Reads Markdown minutes as events for the register."""
from difflib import get_close_matches

from minutes_text import parse
from verkosto_plugin import Failure, finding, granted_file, module, serve

MESSAGES = {
    "member": (
        "{place}: ”{value}” ei ole verkoston jäsen; kirjoita jäsenen tunnus tai nimi",
        "{place}: ”{value}” är ingen medlem i nätverket; skriv medlemmens id eller namn",
        "{place}: “{value}” is no member of the network; write the member's id or name",
    ),
    "near": (
        "{place}: ”{value}” ei ole verkoston jäsen; tarkoititko ”{near}”?",
        "{place}: ”{value}” är ingen medlem i nätverket; menade du ”{near}”?",
        "{place}: “{value}” is no member of the network; did you mean “{near}”?",
    ),
    "time": (
        "{place}: aika kirjoitetaan `2.2.2027 klo 8.30–16.00`, ei ”{value}”",
        "{place}: tiden skrivs `2.2.2027 kl. 8.30–16.00`, inte ”{value}”",
        "{place}: a time is written `2.2.2027 8.30–16.00`, not “{value}”",
    ),
    "day": (
        "{place}: päivä kirjoitetaan `30.4.2027`, ei ”{value}”",
        "{place}: en dag skrivs `30.4.2027`, inte ”{value}”",
        "{place}: a day is written `30.4.2027`, not “{value}”",
    ),
    "incomplete": (
        "{place}: pöytäkirjassa pitää olla rivit `Kokous:` ja `Aika:`",
        "{place}: protokollet behöver raderna `Möte:` och `Tid:`",
        "{place}: the minutes need the lines `Meeting:` and `Time:`",
    ),
    "known": (
        "{place}: kokous ”{value}” on jo rekisterissä",
        "{place}: mötet ”{value}” finns redan i registret",
        "{place}: the meeting “{value}” is in the register already",
    ),
}


@module("read")
def read(request):
    answer = {"findings": [], "events": [], "outputs": {"meetings": [], "promises": []}}
    for path in request["with"]["file"]:
        try:
            with open(granted_file(request, path), encoding="utf-8") as file:
                minutes = parse(file.read())
        except (OSError, UnicodeDecodeError) as problem:
            raise Failure(f"{path}: {problem}") from problem
        take(minutes, path, request, answer)
    return answer


def take(minutes, path, request, answer):
    """Adds what minutes say to the answer; minutes with an error add no event."""

    def tell(level, key, value="", line=None, near=None):
        place = f"{path}:{line}" if line else path
        texts = [text.format(place=place, value=value, near=near) for text in MESSAGES["near" if near else key]]
        answer["findings"].append(finding(key, level, dict(zip(("fi", "sv", "en"), texts))))

    members = names_of_members(request["recipe"]["members"])
    for line, key, value in minutes.problems:
        tell("error", key, value, line)
    unknown = [(line, name) for line, name in minutes.present if member_of(name, members) is None]
    unknown += [(p["line"], p["by"]) for p in minutes.promises if member_of(p["by"], members) is None]
    for line, name in unknown:
        near = get_close_matches(name.casefold(), members, n=1)
        tell("error", "member", name, line, near=members[near[0]] if near else None)
    if not (minutes.meeting and minutes.start):
        if not minutes.problems:
            tell("error", "incomplete")
        return
    if minutes.problems or unknown:
        return
    if minutes.meeting in {meeting["id"] for meeting in request["register"].get("held_meetings") or []}:
        tell("note", "known", minutes.meeting)
        return
    held = {
        "meeting": minutes.meeting, "start": minutes.start, "end": minutes.end,
        "attended": sorted({member_of(name, members) for _, name in minutes.present}),
        "items": [{key: value for key, value in item.items() if value} for item in minutes.items],
    }
    promises = [
        {
            "id": f"{minutes.meeting.replace('/', '-')}-{number}", "text": promise["text"],
            "by": member_of(promise["by"], members).split("/")[0], "made": minutes.day, "meeting": minutes.meeting,
            **({"due": promise["due"]} if promise["due"] else {}),
        }
        for number, promise in enumerate(minutes.promises, start=1)
    ]
    answer["events"].append({"kind": "meeting_held", "data": held})
    answer["events"] += [{"kind": "promise_made", "data": promise} for promise in promises]
    answer["outputs"]["meetings"].append(held)
    answer["outputs"]["promises"] += promises


def names_of_members(members):
    """Members' ids by all that minutes may call them."""
    names = {}
    for member in members:
        for name in (member["name"], member["id"]):
            if name:
                names[name.casefold()] = member["id"]
    return names


def member_of(name, members):
    """A member's id, with its role where the name has one; None where there is no such member."""
    member, slash, role = name.partition("/")
    known = members.get(member.strip().casefold())
    return known and known + slash + role.strip()


if __name__ == "__main__":
    serve(id="minutes", version="1.0.0")
