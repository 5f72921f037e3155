"""Writes regex-cases.jsonl: random patterns and texts with what Python's `re` finds.

    python3 generate_cases.py > regex-cases.jsonl

A line is [pattern, [[text, found], ...]]. `found` is null where nothing matches, otherwise [groups, all]: the byte ranges of
the leftmost match and its groups as pairs of offsets (-1 for a group that took no part), and the ranges of all matches. Where
the two engines rightly differ in what they find (repetition of what may be empty), it is only true or false.
"""

import json
import random
import re

RANDOM = random.Random(20261122)
LETTERS = ["a", "b", "c", "é", "1", " ", "\n", "-", "_"]


class Pattern:
    """A pattern as RE2 and as Python write it."""

    def __init__(self, source, python=None, nullable=False, captures=False, comparable=True):
        self.source, self.python = source, source if python is None else python
        self.nullable, self.captures, self.comparable = nullable, captures, comparable


def atom(depth):
    kind = RANDOM.randrange(14 if depth > 0 else 9)
    if kind < 4:
        letter = RANDOM.choice(LETTERS)
        return Pattern({"\n": "\\n", "-": "\\-"}.get(letter, letter))
    if kind == 4:
        return Pattern(".")
    if kind == 5:
        return Pattern(RANDOM.choice(["\\d", "\\D", "\\w", "\\W", "\\s", "\\S"]))
    if kind == 6:
        items = RANDOM.sample(["a", "b", "a-c", "é", "\\d", "\\n", "1-9", "_", "\\w", " ", "à-ÿ", "\\-"], RANDOM.randint(1, 3))
        return Pattern("[" + RANDOM.choice(["", "", "^"]) + "".join(items) + "]")
    if kind == 7:
        assertion = RANDOM.choice(["^", "$", "\\A", "\\z", "\\b", "\\B"])
        return Pattern(assertion, {"$": "\\Z", "\\z": "\\Z"}.get(assertion, assertion), nullable=True)
    if kind == 8:
        return Pattern("(?:)", nullable=True)
    inner = alternatives(depth - 1)
    if kind < 12:
        return Pattern(f"({inner.source})", f"({inner.python})", inner.nullable, True, inner.comparable)
    return Pattern(f"(?:{inner.source})", f"(?:{inner.python})", inner.nullable, inner.captures, inner.comparable)


def repeated(depth):
    part = atom(depth)
    if RANDOM.random() < 0.6:
        return part
    counts = RANDOM.choice(["*", "+", "?", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}", "{,2}"])
    if counts == "{,2}":
        # Python would read it as {0,2}; in RE2 the braces are literal.
        return Pattern(part.source + counts, part.python + "\\{,2\\}", captures=part.captures, comparable=part.comparable)
    nullable = part.nullable or counts in ("*", "?", "{0,2}", "{0}")
    comparable = part.comparable and not part.nullable
    lazy = RANDOM.choice(["", "", "?"])
    source, python = part.source, part.python
    return Pattern(f"{source}{counts}{lazy}", f"{python}{counts}{lazy}", nullable, part.captures, comparable)


def sequence(depth):
    parts = [repeated(depth) for _ in range(RANDOM.randint(1, 4))]
    return Pattern(
        "".join(part.source for part in parts),
        "".join(part.python for part in parts),
        all(part.nullable for part in parts),
        any(part.captures for part in parts),
        all(part.comparable for part in parts),
    )


def alternatives(depth):
    parts = [sequence(depth) for _ in range(RANDOM.choice([1, 1, 1, 2, 3]))]
    return Pattern(
        "|".join(part.source for part in parts),
        "|".join(part.python for part in parts),
        any(part.nullable for part in parts),
        any(part.captures for part in parts),
        all(part.comparable for part in parts),
    )


def flagged():
    pattern = alternatives(3)
    flags = RANDOM.choice(["", "", "", "(?s)", "(?m)", "(?i)", "(?ms)"])
    if "i" in flags and not pattern.source.isascii():
        flags = ""
    if "m" in flags:
        # Here both mean the ends of lines by the dollar sign; outside, Python's means something else.
        pattern.python = pattern.python.replace("\\Z", "$") if "\\z" not in pattern.source else pattern.python
        if "\\z" in pattern.source and "$" in pattern.source:
            return flagged()
    pattern.source, pattern.python = flags + pattern.source, flags + pattern.python
    return pattern


def offsets(text, match, group=0):
    start, end = match.span(group)
    return [-1, -1] if start < 0 else [len(text[:start].encode()), len(text[:end].encode())]


def all_matches(expression, text):
    """Every match but empty ones right behind another, as RE2 and Go count them."""
    found, position, last_end = [], 0, -1
    while position <= len(text):
        match = expression.search(text, position)
        if match is None:
            break
        start, end = match.span()
        if end > start or start != last_end:
            found += offsets(text, match)
        position = end if end > position else position + 1
        last_end = end
    return found


def result(pattern, expression, text):
    match = expression.search(text)
    if not pattern.comparable:
        return match is not None
    if match is None:
        return None
    groups = [offset for group in range(expression.groups + 1) for offset in offsets(text, match, group)]
    return [groups, all_matches(expression, text)]


def main():
    count = 0
    while count < 1500:
        pattern = flagged()
        if len(pattern.source) > 60:
            continue
        try:
            expression = re.compile(pattern.python, re.ASCII)
        except re.error:
            # Python repeats no assertions; RE2 does.
            continue
        alphabet = LETTERS + (["A", "B"] if "(?i" in pattern.source else [])
        texts = {"".join(RANDOM.choice(alphabet) for _ in range(RANDOM.choice([0, 2, 4, 8, 12]))) for _ in range(4)}
        if "\\B" in pattern.source:
            # Python before 3.14 finds no \B in an empty text.
            texts.discard("")
        cases = [[text, result(pattern, expression, text)] for text in sorted(texts)]
        print(json.dumps([pattern.source, cases], ensure_ascii=False, separators=(",", ":")))
        count += 1


main()
