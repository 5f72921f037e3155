#!/usr/bin/env python3
"""Writes the files of the year that YearTests plays: who they are, what is needed, applied for, endorsed and met about."""

import csv
import json
import random
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
DRAW = random.Random(2027)
AREAS = ["tuira", "kaukovainio", "haukipudas", "kaakkuri", "myllyoja"]
THEMES = ["yksinäisyys", "liikkuminen", "muisti", "omaishoito", "kulttuuri", "digituki"]
PARISHES = ["seurakunta", "pohjoisen_seurakunta", "uusi_9"]
ASSOCIATIONS = [
    "setlementti", "muistiyhdistys", "omaishoitajat", "sydänyhdistys", "eläkkeensaajat", "senioriliikunta", "näkövammaiset",
    "kuuloyhdistys", "digitalkkarit", "kyläyhdistys", "asukasyhdistys", "martat", "pensionärer", "kuoro",
] + [f"uusi_{n}" for n in range(1, 9)]
OTHERS = ["kaupunki", "teatteri", "kirjasto", "hyvinvointialue", "uusi_10"]
MEMBERS = OTHERS[:1] + PARISHES + ASSOCIATIONS + OTHERS[1:]
WHAT = {
    "yksinäisyys": "Seuraa yksin asuville", "liikkuminen": "Kyyti ja ulkoiluapua", "muisti": "Tukea muistisairaan arkeen",
    "omaishoito": "Hengähdystauko omaishoitajalle", "kulttuuri": "Kulttuuria kotiovelle", "digituki": "Apua sähköiseen asiointiin",
}


def table(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def lines(name, rows):
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (HERE / name).write_text(text, encoding="utf-8")


def persons():
    table("persons.csv", ["person", "name", "email", "member"],
          [[f"p{n}", f"Henkilö {n}", f"henkilo{n}@example.org", member] for n, member in enumerate(MEMBERS, 1)])


def needs():
    rows = []
    for n in range(1, 41):
        area, theme = AREAS[n % 5], THEMES[n % 6]
        rows.append([f"t{n}", f"{WHAT[theme]}: {area}", 2027, MEMBERS[n % len(MEMBERS)], area, theme])
    table("needs.csv", ["id", "title", "year", "by", "area", "theme"], rows)


def votes():
    rows = []
    for member in MEMBERS[:28]:
        left = 5
        for need in DRAW.sample(range(1, 41), 4):
            dots = min(left, DRAW.choice([1, 1, 2]))
            if dots:
                rows.append([f"t{need}", member, dots])
                left -= dots
    table("votes.csv", ["need", "by", "dots"], rows)


def applications():
    rows = []
    for n in range(1, 61):
        theme = THEMES[n % 6]
        amount = 10000 + 1500 * n
        rows.append({
            "id": f"h{n}", "title": f"{WHAT[theme]} {n}", "applicant": ASSOCIATIONS[n % len(ASSOCIATIONS)],
            "partners": ["kaupunki"] if n % 6 else ["kirjasto"], "is_new": n % 4 != 0, "amount": amount,
            "own_share": amount // (15 if n % 5 else 40), "theme": [theme], "area": [AREAS[n % 5]],
            "needs": [f"t{1 + n % 38}"] if n % 7 else [],
        })
    lines("applications.jsonl", rows)
    return rows


def marks(rows):
    """200 endorsements in March and April, and a few declines; none by an applicant, each member once on an application."""
    endorsed, declined = [], []
    givers = PARISHES + ASSOCIATIONS
    while len(endorsed) < 200:
        row = rows[DRAW.randrange(0, 50)]
        by = DRAW.choice(PARISHES) if DRAW.random() < 0.25 else DRAW.choice(givers)
        if by == row["applicant"] or "kaupunki" not in row["partners"]:
            continue
        if any(mark[0] == row["id"] and mark[1] == by for mark in endorsed + declined):
            continue
        day = date(2027, 4, 20) + timedelta(days=DRAW.randrange(0, 20))
        (declined if len(declined) < 6 and DRAW.random() < 0.03 else endorsed).append([row["id"], by, day.isoformat()])
    table("endorsements.csv", ["application", "by", "at"], endorsed)
    table("declines.csv", ["application", "by", "at"], declined)


def meetings():
    held = [("tarvetyöpaja/1", "2027-03-17T09:00", "2027-03-17T15:00"), ("puumerkkikokous/1", "2027-05-12T12:00", "2027-05-12T16:00")]
    for n, day in enumerate(["2027-01-20", "2027-03-03", "2027-04-14", "2027-06-02", "2027-09-08"], 1):
        held.append((f"johtoryhmän_kokous/johtoryhmä/{n}", f"{day}T12:00", f"{day}T14:00"))
    for group, days in [("yksinäisyys", ["2027-02-03", "2027-05-05"]), ("liikkuminen", ["2027-02-10", "2027-05-19"]),
                        ("muisti_ja_omaishoito", ["2027-02-17", "2027-05-26"]), ("kulttuuri", ["2027-02-24", "2027-06-09"])]:
        for n, day in enumerate(days, 1):
            held.append((f"teematapaaminen/{group}/{n}", f"{day}T12:00", f"{day}T16:00"))
    rows = []
    for n, (meeting, start, end) in enumerate(sorted(held, key=lambda one: one[1]), 1):
        row = {"meeting": meeting, "start": start, "end": end, "attended": sorted(DRAW.sample(MEMBERS, 6 + n % 9))}
        row["persons"] = [f"p{MEMBERS.index(row['attended'][0]) + 1}"]
        row["items"] = [{"title": "Avaus"}, {"title": f"Asia {n}", "decision": f"Päätettiin asia {n}"}]
        if n % 2:
            row["promises"] = [{"by": row["attended"][1], "text": f"Tuo selvitys asiasta {n}", "due": "2027-10-01"}]
        rows.append(row)
    lines("meetings.jsonl", rows)


persons()
needs()
votes()
marks(applications())
meetings()

table("to_review.csv", ["application", "to"], [[f"h{n}", "network_review"] for n in range(1, 59)])
table("to_city.csv", ["application", "to"], [[f"h{n}", "city_review"] for n in [2, 3, 6, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20]])
