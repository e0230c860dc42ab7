"""The programs that people use for the same or for a part of it, as far as they are installed."""

import importlib.util
import pathlib
import shutil
import sqlite3
import sys

import truth
from rows import Row
from textpage import split

HERE = pathlib.Path(__file__).parent
PYTHON_NEEDS = {"text": ["jieba", "jinja2", "datasketch"], "html": ["jieba", "jinja2", "datasketch", "trafilatura"]}
# The scripts in Python and Hugo are measured up to this many articles: they take minutes beyond.
MOST = 10_000
RIPGREP = "rg -F -j1: lines with a term"


def peers(work, kind):
    """The rows of peers, and the names of those that are not installed."""
    rows, missing = [], []

    def add(name, is_there, make):
        if is_there:
            rows.append(make(name))
        else:
            missing.append(name)

    articles, terms = work.folder / kind / "articles", work.folder / "terms.txt"
    # Status 1 would be: nothing found.
    add(RIPGREP, shutil.which("rg"),
        lambda name: Row(name, ["rg", "-F", "-j1", "-f", terms, articles], reads_all=True))
    add("grep -F: lines with a term", shutil.which("grep"),
        lambda name: Row(name, ["grep", "-rFf", terms, articles], reads_all=True))
    if kind == "text":
        index = work.folder / "trigrams.sqlite"
        script = [sys.executable, HERE / "trigrams.py"]
        has_trigrams = sqlite3.sqlite_version_info >= (3, 34)
        add("SQLite, trigram FTS5: index", has_trigrams,
            lambda name: Row(name, [*script, "index", index, articles], reads_all=True,
                             before=lambda: index.unlink(missing_ok=True)))
        add("SQLite, trigram FTS5: query, top 20", has_trigrams,
            lambda name: Row(name, [*script, "query", index, "第一书记", "驻村工作队", "乡村振兴"]))
    if work.count > MOST:
        return rows, missing
    needs = [name for name in PYTHON_NEEDS[kind] if not available(name)]
    out = work.folder / "out" / f"python-{kind}"
    add(f"Python script{': needs ' + ', '.join(needs) if needs else ': digest'}", not needs,
        lambda name: Row(name, [sys.executable, HERE / "python_digest.py", articles, work.folder, out], reads_all=True,
                         check=lambda: truth.mistakes(work.truth, truth.titles(out / "digest.md")), is_peer=True))
    if kind == "text":
        site = work.folder / "site"
        add("Hugo: a site of all articles", shutil.which("hugo"),
            lambda name: Row(name, ["hugo", "--source", site, "--destination", site / "public", "--quiet"], reads_all=True,
                             before=lambda: write_site(site, articles)))
    return rows, missing


def available(module):
    """Whether a module can be imported; trying it would take its time."""
    return importlib.util.find_spec(module) is not None


def write_site(site, articles):
    """The articles as content of Hugo, with the least of templates: a list, and a page for each."""
    shutil.rmtree(site / "public", ignore_errors=True)
    if (site / "hugo.toml").exists():
        return
    layouts = site / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text("<!DOCTYPE html><h1>{{ .Title }}</h1><p>{{ .Params.source }}</p>{{ .Content }}\n")
    (layouts / "list.html").write_text(
        "<!DOCTYPE html><ul>{{ range .RegularPagesRecursive }}<li><a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}</ul>\n")
    content = site / "content"
    content.mkdir()
    for path in articles.rglob("*.txt"):
        title, date, source, body = split(path.read_text(encoding="utf-8"))
        (content / f"{path.stem}.md").write_text(
            f'---\ntitle: "{title}"\ndate: {date}\nsource: "{source}"\n---\n\n{body}', encoding="utf-8")
    (site / "hugo.toml").write_text('title = "articles"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap"]\n')
