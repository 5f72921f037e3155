"""Writes invitations to the coming meetings as e-mails that a mail program opens, ready to be sent."""
import datetime
from email.message import EmailMessage
from email.policy import SMTP

from verkosto_plugin import binary_file, finding, module, serve

TEXTS = {
    "fi": {
        "subject": "Kutsu: {title} {day}",
        "body": "Hei,\n\ntervetuloa: {title}\nAika: {day} klo {start}–{end}\n{place}\nTerveisin\n{network}\n",
        "place": "Paikka: {venue}\n",
    },
    "sv": {
        "subject": "Kallelse: {title} {day}",
        "body": "Hej,\n\nvälkommen: {title}\nTid: {day} kl. {start}–{end}\n{place}\nHälsningar\n{network}\n",
        "place": "Plats: {venue}\n",
    },
    "en": {
        "subject": "Invitation: {title} {day}",
        "body": "Hello,\n\nwelcome: {title}\nTime: {day} {start}–{end}\n{place}\nRegards\n{network}\n",
        "place": "Place: {venue}\n",
    },
}
NOBODY = {
    "fi": "kokouksella ”{title}” ({day}) ei ole ketään, jolla olisi valtuus ja sähköpostiosoite; `verkosto person` lisää ne",
    "sv": "mötet ”{title}” ({day}) har ingen med mandat och e-postadress; `verkosto person` lägger till dem",
    "en": "the meeting “{title}” ({day}) has nobody with a mandate and an e-mail address; `verkosto person` adds them",
}


@module("invitations")
def invitations(request):
    texts = TEXTS.get(request["language"], TEXTS["en"])
    answer = {"artifacts": [], "findings": [], "outputs": {"messages": []}}
    for meeting in coming_meetings(request):
        facts = facts_of(meeting, request, texts)
        recipients = recipients_of(meeting, request["register"])
        if not recipients:
            message = {language: text.format(**facts) for language, text in NOBODY.items()}
            answer["findings"].append(finding("nobody-to-invite", "note", message))
            continue
        path = f"messages/{meeting['start'][:10]}-{meeting['id'].replace('/', '-')}.eml"
        answer["artifacts"].append(binary_file(path, message_of(facts, recipients, texts, request)))
        answer["outputs"]["messages"].append({"path": path, "meeting": meeting["id"], "recipients": len(recipients)})
    return answer


def coming_meetings(request):
    """The meetings of the latest schedule, else the recipe's own dates, from today on for so many days."""
    today = datetime.date.fromisoformat(request["today"])
    last = today + datetime.timedelta(days=request["with"].get("days") or 30)
    meetings = next(
        (step["outputs"]["schedule"]["meetings"] for step in reversed(request["steps"]) if "schedule" in step["outputs"]),
        given_meetings(request["recipe"]),
    )
    return [meeting for meeting in meetings if today <= datetime.date.fromisoformat(meeting["start"][:10]) <= last]


def given_meetings(recipe):
    """The dates that the recipe itself gives, as a schedule would have them."""
    given = []
    for series in recipe["meetings"]:
        for body in series["of"] if series["attended"] else []:
            members = [member["id"] for member in recipe["members"]]
            if body != "network":
                members = next((group["members"] for group in recipe["groups"] if group["id"] == body), [])
            for number, date in enumerate(series["dates"], start=1):
                if date["status"] != "cancelled":
                    place = [series["id"]] + ([body] if body != "network" else []) + [str(number)]
                    given.append({**date, "id": "/".join(place), "series": series["id"], "body": body, "participants": members})
    return sorted(given, key=lambda meeting: (meeting["start"], meeting["id"]))


def facts_of(meeting, request, texts):
    recipe = request["recipe"]
    names = {thing["id"]: thing["name"] or thing["id"] for thing in recipe["meetings"] + recipe["groups"] + recipe["venues"]}
    body = meeting.get("body")
    title = names.get(meeting["series"], meeting["series"])
    venue = meeting.get("venue")
    return {
        "title": f"{title} ({names[body]})" if body in names else title,
        "day": shown_day(meeting["start"][:10], request["language"]),
        "start": shown_clock(meeting["start"], request["language"]),
        "end": shown_clock(meeting["end"], request["language"]),
        "place": texts["place"].format(venue=names.get(venue, venue)) if venue else "",
        "network": recipe["network"]["name"],
    }


def shown_day(day, language):
    if language not in ("fi", "sv"):
        return day
    year, month, date = (int(part) for part in day.split("-"))
    return f"{date}.{month}.{year}"


def shown_clock(time, language):
    return time[11:16].replace(":", ".") if language in ("fi", "sv") else time[11:16]


def recipients_of(meeting, register):
    """The addresses of those who have a mandate for a participant on the meeting's day."""
    day = meeting["start"][:10]
    people = {person["id"]: person for person in register.get("people") or []}
    addresses = set()
    for mandate in register.get("mandates") or []:
        places = {mandate["member"], f"{mandate['member']}/{mandate['role']}" if mandate["role"] else mandate["member"]}
        runs = (mandate["from"] or "") <= day <= (mandate["to"] or "9999")
        fits = mandate["group"] in (None, meeting.get("body")) and places & set(meeting["participants"])
        email = people.get(mandate["person"], {}).get("email")
        if runs and fits and email and "\n" not in email and "\r" not in email:
            addresses.add(email)
    return sorted(addresses)


def message_of(facts, recipients, texts, request):
    """The bytes of a message (RFC 5322); who gets it is told to nobody else."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(texts["subject"].format(**facts).split())
    if sender := request["with"].get("sender"):
        message["From"] = " ".join(sender.split())
    message["Bcc"] = ", ".join(recipients)
    # Opens as a draft in programs that know the word.
    message["X-Unsent"] = "1"
    message.set_content(texts["body"].format(**facts))
    return message.as_bytes()


if __name__ == "__main__":
    serve(id="notify", version="1.0.0")
