"""Makes tagged PDF files (PDF/UA-1, ISO 14289-1) of the report's papers with WeasyPrint."""
import base64
import json
import os
import shutil
import subprocess
import threading

from papers import export
from verkosto_plugin import module, serve

WORKER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "worker.py")
thread = threading.local()


def worker():
    """This thread's WeasyPrint. It is started once: its start takes longer than most papers do."""
    if not hasattr(thread, "worker"):
        # The Python that WeasyPrint's own program names in its first line surely has it; ours may not.
        with open(shutil.which("weasyprint"), encoding="utf-8") as program:
            interpreter = program.readline().removeprefix("#!").split()
        thread.worker = subprocess.Popen(
            [*interpreter, WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return thread.worker


def to_pdf(paper):
    """A paper's HTML as the bytes of a PDF file, or why it can't be made."""
    process = worker()
    process.stdin.write(json.dumps(paper["html"]) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline() or '{"problem": "WeasyPrint ended"}')
    return answer.get("problem") or base64.b64decode(answer["pdf"])


@module("export")
def pdf(request):
    return export(request, "pdf", to_pdf)


if __name__ == "__main__":
    serve(id="pdf", version="1.0.0")
