"""Times other readers on a file: python3 other_readers.py RECIPE (needs PyYAML and rapidyaml from PyPI).

PyYAML's C loader gives Python objects without places, its composer nodes with marks; rapidyaml gives a tree without marks.
"""

import sys
import time

import ryml
import yaml


def fastest(name, action, megabytes, rounds=3):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    print(f"{name}: {min(times) * 1000:.2f} ms, {megabytes / min(times):.2f} MB/s")


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    megabytes = len(data) / 1_000_000
    fastest("rapidyaml tree", lambda: ryml.parse_in_arena(data), megabytes, rounds=9)
    fastest("PyYAML C events", lambda: all(True for _ in yaml.parse(data, Loader=yaml.CLoader)), megabytes)
    fastest("PyYAML C nodes", lambda: yaml.compose(data, Loader=yaml.CLoader), megabytes)
    fastest("PyYAML C load", lambda: yaml.load(data, Loader=yaml.CLoader), megabytes)


main()
