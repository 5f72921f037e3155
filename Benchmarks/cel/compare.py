"""Times the expressions of cel-cases.json in three implementations and prints them side by side.

usage: compare.py PATH_OF_CELBenchmark
needs: pip install cel-expr-python common-expression-language
"""

import datetime
import json
import math
import pathlib
import subprocess
import sys
import time

import cel
from cel_expr_python import cel as google

CASES = pathlib.Path(__file__).with_name("cel-cases.json")


def nanoseconds(call, rounds=5):
    """The least nanoseconds that a call took in several rounds of many."""
    count = 1
    while True:
        start = time.perf_counter_ns()
        for _ in range(count):
            call()
        if time.perf_counter_ns() - start > 10_000_000:
            break
        count *= 2
    best = math.inf
    for _ in range(rounds):
        start = time.perf_counter_ns()
        for _ in range(count):
            call()
        best = min(best, (time.perf_counter_ns() - start) / count)
    return best


def google_type(notation):
    if isinstance(notation, dict):
        return google.Type.List(google_type(notation["list"]))
    return getattr(google.Type, notation.upper())


def plain(variable):
    if variable["type"] == "timestamp":
        return datetime.datetime.fromisoformat(variable["value"].replace("Z", "+00:00"))
    return variable["value"]


def main():
    data = json.loads(CASES.read_text())
    values = {name: plain(variable) for name, variable in data["variables"].items()}
    environment = google.NewEnv(variables={name: google_type(v["type"]) for name, v in data["variables"].items()})
    activation = environment.Activation(values)
    context = cel.Context(values)

    own = {}
    for line in subprocess.run([sys.argv[1], str(CASES)], check=True, capture_output=True, text=True).stdout.splitlines():
        row = json.loads(line)
        own[row["name"]] = row

    print("| case | ours ns | allocations | C++ ns | Rust ns | ours/C++ | ours/Rust | compile ns | C++ | Rust |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    ratios = []
    for case in data["cases"]:
        source, expected, ours = case["expr"], case["expect"], own[case["name"]]
        cpp_program = environment.compile(source)
        assert cpp_program.eval(activation).plain_value() == expected, case["name"]
        rust_program = cel.compile(source)
        assert rust_program.execute(context) == expected, case["name"]
        cpp = nanoseconds(lambda: cpp_program.eval(activation))
        rust = nanoseconds(lambda: rust_program.execute(context))
        cpp_compile = nanoseconds(lambda: environment.compile(source))
        rust_compile = nanoseconds(lambda: cel.compile(source))
        ratios.append(ours["evaluate_ns"] / cpp)
        print(
            f"| {case['name']} | {ours['evaluate_ns']:.0f} | {ours['allocations']} | {cpp:.0f} | {rust:.0f} "
            f"| {ours['evaluate_ns'] / cpp:.3f} | {ours['evaluate_ns'] / rust:.3f} "
            f"| {ours['compile_ns']:.0f} | {cpp_compile:.0f} | {rust_compile:.0f} |"
        )
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    print(f"\ngeometric mean of ours/C++: {mean:.3f}")


main()
