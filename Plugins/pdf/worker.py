"""WeasyPrint's command line, page after page: a line of JSON with HTML in, a line with the PDF in base64 or a problem out."""
import base64
import io
import json
import sys

from weasyprint.__main__ import main

for line in sys.stdin:
    pdf = io.BytesIO()
    try:
        main(
            ["--quiet", "--pdf-variant", "pdf/ua-1", "-", "-"], stdin=io.BytesIO(json.loads(line).encode()), stdout=pdf)
        answer = {"pdf": base64.b64encode(pdf.getvalue()).decode("ascii")}
    except Exception as problem:  # whatever a page does to WeasyPrint is that page's problem
        answer = {"problem": f"{type(problem).__name__}: {problem}"}
    print(json.dumps(answer), flush=True)
