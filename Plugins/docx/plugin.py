"""Makes Word files of the report's papers with pandoc."""
import subprocess

from papers import export
from verkosto_plugin import module, serve


def to_docx(paper):
    """A paper's HTML as the bytes of a Word file."""
    command = ["pandoc", "--from=html", "--to=docx", "--metadata", f"lang={paper['language']}", "--output=-"]
    done = subprocess.run(command, input=paper["html"].encode(), capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else done.stderr.decode(errors="replace")


@module("export")
def docx(request):
    return export(request, "docx", to_docx)


if __name__ == "__main__":
    serve(id="docx", version="1.0.0")
