"""Writes a network's members by kind as a Markdown page."""
from collections import Counter

from verkosto_plugin import module, serve, text_file

TITLES = {"fi": "Jäsenet", "sv": "Medlemmar", "en": "Members"}


@module("members")
def members(request):
    title = request["with"].get("title") or TITLES.get(request["language"], TITLES["en"])
    kinds = Counter(member["kind"] or "–" for member in request["recipe"]["members"])
    lines = [f"# {title}", ""] + [f"- {kind}: {count}" for kind, count in sorted(kinds.items())]
    return {
        "artifacts": [text_file("NAME.md", "\n".join(lines) + "\n")],
        "outputs": {"count": sum(kinds.values())},
    }


if __name__ == "__main__":
    serve(id="NAME", version="1.0.0")
