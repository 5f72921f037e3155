"""Writes the page of a report.json with a template engine, and prints the processor time as JSON.

Usage: page.py jinja2|minijinja REPORT.json
"""
import datetime
import json
import os
import sys
import time

with open(sys.argv[2], encoding="utf-8") as file:
    report = json.load(file)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.html"), encoding="utf-8") as file:
    template = file.read()

began = time.process_time()
names = {member["id"]: member["name"] for member in report["members"]}
groups = {group["id"]: group["name"] for group in report["groups"]}
days = {}
for meeting in report["meetings"]:
    day = meeting["start"][:10]
    if day not in days:
        date = datetime.date.fromisoformat(day)
        days[day] = f"{date:%a} {date.day} {date:%b} {date.year}"
facts = {"report": report, "names": names, "groups": groups, "days": days}
if sys.argv[1] == "jinja2":
    import jinja2

    page = jinja2.Environment(autoescape=True).from_string(template).render(facts)
else:
    import minijinja

    page = minijinja.Environment(templates={"page.html": template}).render_template("page.html", **facts)
milliseconds = round((time.process_time() - began) * 1000)
print(json.dumps({"milliseconds": milliseconds, "files": 1, "bytes": len(page.encode())}))
