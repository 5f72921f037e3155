"""Writes the meetings of a report.json as one calendar with icalendar, and prints the processor time as JSON."""
import datetime
import json
import sys
import time
import zoneinfo

import icalendar

with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
began = time.process_time()
zone = zoneinfo.ZoneInfo(report["network"]["time_zone"])
stamp = datetime.datetime.fromisoformat(report["today"]).replace(tzinfo=datetime.timezone.utc)
calendar = icalendar.Calendar()
calendar.add("version", "2.0")
calendar.add("prodid", "-//Verkosto//Verkosto//FI")
calendar.add("method", "PUBLISH")
groups = {group["id"]: group["name"] for group in report["groups"]}
for meeting in report["meetings"]:
    event = icalendar.Event()
    event.add("uid", f"{meeting['id']}@{report['network']['id']}.verkosto")
    event.add("dtstamp", stamp)
    event.add("sequence", 0)
    event.add("dtstart", datetime.datetime.fromisoformat(meeting["start"]).replace(tzinfo=zone))
    event.add("dtend", datetime.datetime.fromisoformat(meeting["end"]).replace(tzinfo=zone))
    event.add("summary", f"{meeting['title']} – {groups.get(meeting['body'], meeting['body'])}")
    event.add("categories", [meeting["series"]])
    event.add("status", meeting["status"].upper())
    calendar.add_component(event)
content = calendar.to_ical()
milliseconds = round((time.process_time() - began) * 1000)
print(json.dumps({"milliseconds": milliseconds, "files": 1, "bytes": len(content)}))
