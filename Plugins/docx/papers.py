"""The papers that a report step gave, made into files of another form; shared by `docx` and `pdf`."""
import os
from concurrent.futures import ThreadPoolExecutor

from verkosto_plugin import Failure, binary_file, finding, progress

NO_PAPERS = {
    "fi": "aiemmissa vaiheissa ei ole asiakirjoja; lisää ennen tätä vaihe `uses: report`, joka tekee niitä",
    "sv": "de tidigare stegen gav inga handlingar; lägg före detta till ett steg `uses: report` som gör dem",
    "en": "the earlier steps gave no papers; add a step `uses: report` before this one that makes some",
}


def papers_of(request):
    """The papers of all earlier steps, each path once, that `only` lets through."""
    wanted = request["with"].get("only") or [""]
    found = {}
    for step in request["steps"]:
        for paper in step["outputs"].get("papers") or []:
            if any(paper["path"].startswith(start) for start in wanted):
                found[paper["path"]] = paper
    return list(found.values())


def export(request, suffix, convert):
    """Converts each paper, as many at a time as there are cores: `convert` gives a file's bytes, or a text that says why it
    can't."""
    papers = papers_of(request)
    if not papers:
        return {"findings": [finding("no-papers", "warning", NO_PAPERS)], "outputs": {"files": []}}
    files = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for paper, content in zip(papers, pool.map(convert, papers)):
            if isinstance(content, str):
                pool.shutdown(cancel_futures=True)
                raise Failure(f"{paper['path']}: {content.strip()}")
            files.append(binary_file(f"{paper['path']}.{suffix}", content))
            progress(len(files) / len(papers), paper["title"])
    return {"artifacts": files, "outputs": {"files": [file["path"] for file in files]}}
