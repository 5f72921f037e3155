"""What a plugin of Verkosto needs in Python: one file, nothing but the standard library.

    from verkosto_plugin import Failure, module, serve

    @module("greet")
    def greet(request):
        name = request["with"].get("name", "")
        if not name:
            raise Failure(fi="Ketä tervehditään?", sv="Vem hälsas?", en="Who is greeted?")
        return {"outputs": {"greeting": f"Hello, {name}!"}}

    serve(id="greeting", version="1.0.0")

The protocol, version 1: one JSON document on standard input, one on standard output, progress and log lines on standard
error (docs/plugin-protocol.md).
"""
import base64
import json
import os
import sys

PROTOCOL = 1

_modules = {}


class Failure(Exception):
    """Why the plugin can't do what was asked, in words for the user: one text, or one for each language."""

    def __init__(self, text=None, **by_language):
        super().__init__(text or by_language)
        self.reason = by_language or text


def module(name):
    """Makes a function from a request (dict) to a response (dict) the module that plugin.yaml calls by a name."""

    def register(function):
        _modules[name] = function
        return function

    return register


def progress(fraction, detail=""):
    """Says how much is done, 0…1; it goes to the user's terminal and nowhere else."""
    print(json.dumps({"progress": fraction, "detail": detail}), file=sys.stderr, flush=True)


def log(line):
    """Writes a line of the log; the last lines are shown if the plugin fails."""
    print(line, file=sys.stderr, flush=True)


def text_file(path, text, kind="document"):
    """A text for the output folder. Kinds: page calendar workbook verdicts table data picture document."""
    return {"path": path, "kind": kind, "text": text}


def binary_file(path, content, kind="document"):
    """Bytes for the output folder."""
    return {"path": path, "kind": kind, "base64": base64.b64encode(content).decode("ascii")}


def finding(code, level, message, origin=None, fixes=()):
    """A finding. Levels: error warning note; origin: that of the request's thing which it is about."""
    return {"code": code, "level": level, "message": message, **(origin or {}), "fixes": list(fixes)}


def fix(title, origin, text, safe=False):
    """A change that would mend a finding: a text in the place of an origin; safe if the author can't mean anything else."""
    return {"title": title, "safe": safe, "edits": [{**origin, "text": text}]}


def granted_file(request, path):
    """Where a file lies that plugin.yaml or a setting of type `files` names."""
    return os.path.join(request["files"], path)


def answer(message, id, version):
    """The answer to a message of Verkosto, both as dictionaries."""
    if message.get("protocol") != PROTOCOL:
        return _failure(f"This plugin speaks version {PROTOCOL} of the protocol.")
    if message.get("message") == "hello":
        return _message("hello", plugin=id, version=version, modules=sorted(_modules), protocols=[PROTOCOL])
    if message.get("message") != "request" or message.get("module") not in _modules:
        return _failure(f"There is no module “{message.get('module')}”.")
    try:
        return _message("response", **_modules[message["module"]](message))
    except Failure as failure:
        return _failure(failure.reason)


def serve(id, version):
    """Reads one message, answers it, and ends."""
    # What a library prints must not stand in the answer.
    out, sys.stdout = sys.stdout, sys.stderr
    json.dump(answer(json.load(sys.stdin), id, version), out, ensure_ascii=False)
    out.write("\n")


def _message(kind, **members):
    return {"protocol": PROTOCOL, "message": kind, **members}


def _failure(reason):
    return _message("failure", reason=reason)
