"""Runs bundled networks and finds what they made, for the scripts that read it with other programs."""
import os
import re
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RECIPES = os.path.join(TOP, "recipes")
TODAY = "2026-11-22"
LANGUAGES = ("fi", "sv", "en")


def recipes(named):
    """The networks named, or all the bundled ones."""
    return named or sorted(name for name in os.listdir(RECIPES) if os.path.exists(os.path.join(RECIPES, name, "recipe.yaml")))


def run(program, recipe, out, language, task=None):
    """Runs a task of a bundled network, by default its own choice, whose papers come in every language."""
    every = os.path.join(out, "recipe.yaml")
    with open(every, "w", encoding="utf-8") as file:
        file.write(f"verkosto: 1\nextends: {recipe}\nnetwork: {{languages: [{', '.join(LANGUAGES)}]}}\n")
    command = [program, "run", every, *([task] if task else []), "--today", TODAY, "--lang", language, "--out", out, "--quiet"]
    applications = os.path.join(RECIPES, recipe, "applications.jsonl")
    if os.path.exists(applications):
        command += ["--from", applications]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "VERKOSTO_RECIPES": RECIPES})


def papers(out, language):
    """The HTML papers in a language, in order."""
    folder = os.path.join(out, "papers", language)
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith(".html"))


def one_of_each_kind(pages):
    """The first paper of each kind; statements are one."""
    kinds = {}
    for page in pages:
        folder, name = os.path.split(page)
        kinds.setdefault("statement" if os.path.basename(folder) == "statements" else name, page)
    return list(kinds.values())


def words(text):
    """The letters and digits that somebody would read, in order."""
    return re.findall(r"[^\W_]+", text)
