"""Reads municipal indicators as evidence for needs."""
import csv
import io

from statistics_files import BadStatistics, read
from verkosto_plugin import Failure, finding, granted_file, module, serve, text_file

HEADINGS = {
    "fi": ["tunnusluku", "alue", "vuosi", "arvo", "edellinen vuosi", "muutos", "yksikkö", "tarpeet"],
    "sv": ["nyckeltal", "område", "år", "värde", "föregående år", "förändring", "enhet", "behov"],
    "en": ["indicator", "region", "year", "value", "year before", "change", "unit", "needs"],
}


@module("evidence")
def evidence(request):
    figures = figures_of(request)
    indicators = request["recipe"]["sections"].get("indicators") or [
        {"id": code, "code": code} for code in sorted({figure.code for figure in figures})
    ]
    told, findings = [], []
    for indicator in indicators:
        by_region = series_of(indicator, figures)
        if not by_region:
            findings.append(finding("no-figures", "warning", no_figures(indicator)))
        told += [row(indicator, series, request["register"].get("needs") or []) for series in by_region.values()]
    return {
        "findings": findings,
        "outputs": {"evidence": told},
        "artifacts": [text_file("tables/indicators.csv", table(told, request["language"]), kind="table")],
    }


def figures_of(request):
    """All figures of the files, of one region where the step names one."""
    figures = []
    for path in request["with"]["file"]:
        try:
            figures += read(granted_file(request, path))
        except BadStatistics as problem:
            raise Failure(
                fi=f"tiedostoa {path} ei voi lukea tilastona: {problem}",
                sv=f"filen {path} kan inte läsas som statistik: {problem}",
                en=f"the file {path} can't be read as statistics: {problem}",
            ) from problem
    region = (request["with"].get("region") or "").casefold()
    return [figure for figure in figures if not region or figure.region.casefold() == region]


def series_of(indicator, figures):
    """An indicator's figures by region, each in the order of years; of several genders the total."""
    names = {str(indicator.get(key)).casefold() for key in ("code", "name", "id") if indicator.get(key)}
    own = [figure for figure in figures if figure.code.casefold() in names]
    total = [figure for figure in own if figure.gender in ("", "total", "yhteensä", "totalt")]
    by_region = {}
    for figure in sorted(total or own, key=lambda figure: figure.year):
        by_region.setdefault(figure.region, []).append(figure)
    return dict(sorted(by_region.items()))


def row(indicator, series, needs):
    """An indicator's latest figure, its change since the one before, and the needs with its term."""
    latest, earlier = series[-1], series[-2] if len(series) > 1 else None
    vocabulary, term = indicator.get("vocabulary"), indicator.get("term")
    concerned = [need["id"] for need in needs if term and term in (need["terms"].get(vocabulary) or [])]
    return {
        "indicator": indicator["id"],
        "name": indicator.get("name") or indicator["id"],
        "region": latest.region,
        "year": latest.year,
        "value": latest.value,
        "earlier_year": earlier.year if earlier else None,
        "change": round(latest.value - earlier.value, 6) if earlier else None,
        "unit": indicator.get("unit"),
        "vocabulary": vocabulary,
        "term": term,
        "needs": concerned,
    }


def table(rows, language):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS.get(language, HEADINGS["en"]))
    keys = ["name", "region", "year", "value", "earlier_year", "change", "unit"]
    for told in rows:
        cells = ["" if told[key] is None else told[key] for key in keys] + [" ".join(told["needs"])]
        writer.writerow(["'" + cell if is_formula(cell) else cell for cell in cells])
    return "\ufeff" + text.getvalue()


def is_formula(cell):
    """Whether a spreadsheet would take a text for a formula."""
    return isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def no_figures(indicator):
    name = indicator.get("code") or indicator["id"]
    return {
        "fi": f"tilastossa ei ole tunnuslukua ”{name}”",
        "sv": f"statistiken har inget nyckeltal ”{name}”",
        "en": f"the statistics have no indicator “{name}”",
    }


if __name__ == "__main__":
    serve(id="indicators", version="1.0.0")
