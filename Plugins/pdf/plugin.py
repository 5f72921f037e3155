"""Makes tagged PDF files (PDF/UA-1, ISO 14289-1) of the report's papers with WeasyPrint."""
import subprocess

from papers import export
from verkosto_plugin import module, serve


def to_pdf(paper):
    """A paper's HTML as the bytes of a PDF file."""
    command = ["weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1", "-", "-"]
    done = subprocess.run(command, input=paper["html"].encode(), capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else done.stderr.decode(errors="replace")


@module("export")
def pdf(request):
    return export(request, "pdf", to_pdf)


if __name__ == "__main__":
    serve(id="pdf", version="1.0.0")
