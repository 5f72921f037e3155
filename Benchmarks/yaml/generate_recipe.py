"""Writes a recipe of about the size given, the same for every run: python3 generate_recipe.py MEGABYTES > recipe.yaml

Members, groups and rules in the styles that people use: flow and block mappings, quoted text, folded and literal text.
"""

import random
import sys

AREAS = ["haukipudas", "höyhtyä", "jääli", "kaakkuri", "kaukovainio", "myllyoja", "puolivälinkangas", "tuira"]
STAGES = ["lapset", "nuoret", "työikäiset", "ikäihmiset", "perheet"]
KINDS = ["association", "municipality", "parish", "company", "public"]
WORDS = "verkosto tarve tapaaminen yhteistyö järjestö kumppanuus osallisuus hanke palvelu työpaja".split()


def member(random, number):
    area, stage = random.choice(AREAS), random.choice(STAGES)
    contract = ", contract: {from: 2026-01-01, to: 2028-12-31}" if random.random() < 0.4 else ""
    return (
        f'  - {{id: {area}-{number}, name: "{area.capitalize()}: järjestö {number} ry", kind: {random.choice(KINDS)}, '
        f"representatives: {random.randint(1, 4)}, area: [{area}], life_stage: [{stage}]{contract}}}\n"
    )


def rule(random, number):
    text = " ".join(random.choice(WORDS) for _ in range(24))
    return (
        f"  - id: sääntö_{number}\n"
        f"    about: application\n"
        f"    when: {{is_new: true, amount: {{at_least: {random.randint(1, 90) * 1000}}}}}\n"
        f'    require: "application.needs.exists(n, n.year >= year(application.submitted) - {random.randint(1, 5)})"\n'
        f"    level: error\n"
        f"    # The text stands in the rules of the network.\n"
        f"    basis: Pelisäännöt, kohta {number}\n"
        f"    help: >\n      {text[:90]}\n      {text[90:]}\n"
    )


def main():
    size = float(sys.argv[1]) * 1_000_000
    chance = random.Random(7)
    write = sys.stdout.buffer.write
    written = write("verkosto: 1\nnetwork: {id: suuri, name: Suuri verkosto, languages: [fi]}\nmembers:\n".encode())
    number = 0
    for section, line in ((None, member), ("rules:\n", rule)):
        if section:
            written += write(section.encode())
        limit = size * 0.7 if section is None else size
        while written < limit:
            written += write(line(chance, number).encode())
            number += 1


main()
