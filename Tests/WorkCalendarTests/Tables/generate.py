#!/usr/bin/env python3
"""Writes the tables that the tests compare with, from independent programs.

    python3 -m venv venv && venv/bin/pip install holidays==0.109 python-dateutil && venv/bin/python generate.py

holidays-*.txt   a line per year: the public holidays as MMDD (PyPI `holidays`)
iso-weeks.txt    day, ISO year, ISO week (Python's datetime)
every.txt        cadence | from | to | the days (dateutil; steps counted from the first such day)
times.txt        cadence | from | to | how many (every day weighed by itself, in exact fractions)
rules.txt        RRULE | from | to | the days (dateutil, DTSTART at the first day that the rule without INTERVAL names)
zones.txt        zone | wall time | RFC 3339 text (zoneinfo; a time in the gap moves on by it, of two the first)
"""
import random
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from math import floor
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
from dateutil import rrule

HERE = Path(__file__).parent
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SHORT = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def write(name, lines):
    (HERE / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def holiday_tables():
    for name, country in (("fi", "FI"), ("sv", "SE"), ("ax", "AX")):
        options = {"include_sundays": False} if country == "SE" else {}
        lines = []
        for year in range(1950, 2101):
            days = sorted(holidays.country_holidays(country, years=year, **options))
            lines.append(" ".join([str(year), *(d.strftime("%m%d") for d in days if d.year == year)]))
        write(f"holidays-{name}.txt", lines)


def iso_weeks():
    lines = []
    for year in range(1, 10000, 37):
        for day in (date(year, 1, 1), date(year, 1, 4), date(year, 12, 28), date(year, 12, 31)):
            iso = day.isocalendar()
            lines.append(f"{day.isoformat()} {iso[0]} {iso[1]}")
    write("iso-weeks.txt", lines)


def spelled(days):
    return " ".join(d.strftime("%Y%m%d") for d in days)


def rule_days(options, first, last):
    """Days of a dateutil rule whose DTSTART is the first day that it would name with INTERVAL=1."""
    plain = {k: v for k, v in options.items() if k not in ("interval", "count")}
    begin = rrule.rrule(dtstart=datetime.combine(first, datetime.min.time()), count=1, **plain)
    begin = next(iter(begin), None)
    if begin is None or begin.date() > last:
        return []
    until = datetime.combine(last, datetime.max.time())
    rule = rrule.rrule(dtstart=begin, **options)
    found = []
    for moment in rule:
        if moment > until:
            break
        found.append(moment.date())
    return found


def every():
    chance, lines = random.Random(150), []
    ordinals = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", -1: "last"}
    for _ in range(120):
        first = date(2024, 1, 1) + timedelta(days=chance.randrange(1500))
        last = first + timedelta(days=chance.randrange(30, 500))
        step, unit = chance.randint(1, 5), chance.choice(["day", "week", "month", "year"])
        on, options = "", {"interval": step}
        options["freq"] = {"day": rrule.DAILY, "week": rrule.WEEKLY, "month": rrule.MONTHLY, "year": rrule.YEARLY}[unit]
        if unit in ("day", "week") and chance.random() < 0.7:
            days = sorted(chance.sample(range(7), chance.randint(1, 3)))
            on, options["byweekday"] = " on " + " ".join(WEEKDAYS[d] for d in days), days
        elif unit in ("month", "year") and chance.random() < 0.7:
            nth, day = chance.choice(list(ordinals)), chance.randrange(7)
            on, options["byweekday"] = f" on the {ordinals[nth]} {WEEKDAYS[day]}", rrule.weekday(day, nth)
        elif unit in ("month", "year") and first.day > 28:
            continue    # Verkosto takes the month's last day, RFC 5545 leaves the month out
        lines.append(f"every {step} {unit}s{on} for day | {first} | {last} | {spelled(rule_days(options, first, last))}")
    write("every.txt", lines)


def times():
    chance, lines = random.Random(52), []
    period = {
        "year": lambda d: d.year, "half-year": lambda d: (d.year, d.month > 6), "quarter": lambda d: (d.year, (d.month - 1) // 3),
        "month": lambda d: (d.year, d.month), "week": lambda d: d.isocalendar()[:2],
    }
    calendar = [date(2022, 1, 1) + timedelta(days=n) for n in range(4000)]
    whole = {name: Counter(map(key, calendar)) for name, key in period.items()}
    for _ in range(100):
        first = date(2024, 1, 1) + timedelta(days=chance.randrange(1500))
        last = first + timedelta(days=chance.randrange(900))
        name, n = chance.choice(list(period)), chance.randint(1, 12)
        inside = Counter(period[name](d) for d in calendar if first <= d <= last)
        count = sum(floor(Fraction(n * days, whole[name][key]) + Fraction(1, 2)) for key, days in inside.items())
        lines.append(f"{n} x day per {name} | {first} | {last} | {count}")
    write("times.txt", lines)


def rules():
    chance, lines = random.Random(5545), []
    for _ in range(160):
        first = date(2024, 1, 1) + timedelta(days=chance.randrange(1500))
        last = first + timedelta(days=chance.randrange(30, 500))
        freq = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
        parts, options = [f"FREQ={freq}"], {"freq": getattr(rrule, freq)}

        def put(name, option, values, text=str):
            parts.append(f"{name}=" + ",".join(text(v) for v in values))
            options[option] = values

        if chance.random() < 0.5:
            step = chance.randint(2, 4)
            parts.append(f"INTERVAL={step}")
            options["interval"] = step
        if chance.random() < 0.2:
            count = chance.randint(1, 12)
            parts.append(f"COUNT={count}")
            options["count"] = count
        if freq != "MONTHLY" and chance.random() < 0.4 or freq == "YEARLY":
            put("BYMONTH", "bymonth", sorted(chance.sample(range(1, 13), chance.randint(1, 4))))
        kind = chance.choice(["weekday", "monthday", "nth", "setpos", "none"])
        if kind in ("weekday", "setpos"):
            days = sorted(chance.sample(range(7), chance.randint(1, 5)))
            parts.append("BYDAY=" + ",".join(SHORT[d] for d in days))
            options["byweekday"] = days
        if kind == "setpos" and freq == "MONTHLY":
            put("BYSETPOS", "bysetpos", [chance.choice([1, 2, -1, -2])])
        if kind == "nth" and freq == "MONTHLY":
            nth, day = chance.choice([1, 2, 3, 4, 5, -1, -2]), chance.randrange(7)
            parts.append(f"BYDAY={nth}{SHORT[day]}")
            options["byweekday"] = rrule.weekday(day, nth)
        if kind == "monthday" and freq != "WEEKLY":
            put("BYMONTHDAY", "bymonthday", sorted(chance.sample([1, 2, 10, 15, 28, 30, 31, -1, -3], chance.randint(1, 3))))
        lines.append(f"{';'.join(parts)} | {first} | {last} | {spelled(rule_days(options, first, last))}")
    write("rules.txt", lines)


def zones():
    chance, lines = random.Random(3339), []
    names = ["Europe/Helsinki", "Europe/Stockholm", "Europe/Mariehamn", "America/New_York", "Asia/Kolkata", "UTC",
             "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kathmandu"]
    moments = [datetime(2027, 3, 28, 3, 0), datetime(2027, 3, 28, 3, 30), datetime(2027, 3, 28, 2, 59), datetime(2027, 3, 28, 4, 0),
               datetime(2027, 10, 31, 3, 0), datetime(2027, 10, 31, 3, 30), datetime(2027, 10, 31, 4, 0), datetime(2027, 10, 31, 2, 30),
               datetime(2027, 3, 14, 2, 30), datetime(2027, 11, 7, 1, 30), datetime(2011, 12, 30, 12, 0), datetime(2027, 10, 3, 2, 15)]
    moments += [datetime(1980, 1, 1) + timedelta(minutes=30 * chance.randrange(1_000_000)) for _ in range(25)]
    for name in names:
        zone = ZoneInfo(name)
        for wall in moments:
            instant = wall.replace(tzinfo=zone, fold=0).astimezone(timezone.utc)
            lines.append(f"{name} | {wall.isoformat(timespec='minutes')} | {instant.astimezone(zone).isoformat()}")
    write("zones.txt", lines)


if __name__ == "__main__":
    holiday_tables()
    iso_weeks()
    every()
    times()
    rules()
    zones()
