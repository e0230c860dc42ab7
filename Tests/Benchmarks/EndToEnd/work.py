"""What sheaf does over a corpus: the recipes, the rows, and what their results must be."""

import collections
import shutil
import subprocess

import truth
from rows import Row

DATE = "2024-01-01"
CHANGED = 10
RECIPES = 50

# The rows that others are compared with.
READING = "reading the bytes"
COLD = "sheaf: digest, without library"
MATCHING = "sheaf: matching alone"

Folding = collections.namedtuple("Folding", "processor all missed false")


class Work:
    """A corpus of so many articles in a folder, and the programs that run over it, out of another."""

    def __init__(self, programs, folder, count):
        self.sheaf, self.benchmarks, self.costs = (programs / name for name in ["sheaf", "sheaf-benchmarks", "sheaf-costs"])
        self.folder, self.count = folder, count
        self.edition = 0
        self.changed = {}

    def write(self):
        """Writes the corpus if it is not there whole, and the recipes."""
        manifest = self.folder / "manifest.tsv"
        if not manifest.exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            subprocess.run([self.benchmarks, "corpus", self.folder, str(self.count)], check=True)
        self.truth = truth.load(self.folder)
        self.terms = {theme: (self.folder / f"terms-{theme}.txt").read_text().split() for theme in truth.THEMES}
        (self.folder / "terms.txt").write_text("\n".join(sum(self.terms.values(), [])) + "\n")
        for kind in ["text", "html"]:
            shutil.rmtree(self.library(kind).parent, ignore_errors=True)
            (self.folder / kind / "digest.yaml").write_text(self.recipe("流域简报", self.terms))
            for number in range(RECIPES):
                some = {theme: [words[(number + step * 5) % len(words)] for step in range(3)]
                        for theme, words in self.terms.items()}
                (self.folder / kind / f"issue-{number:02}.yaml").write_text(self.recipe(f"简报第{number + 1}期", some))

    def recipe(self, title, terms):
        themes = "".join(f"  {theme}:\n    any: [{', '.join(f'{word}: 2' for word in words)}]\n" for theme, words in terms.items())
        return (f"sheaf: 1\ntitle: {title}\ndate: {DATE}\narticles: [articles/**]\nthemes:\n{themes}"
                "select:\n  any: [{theme: women}, {theme: rural}]\n  minimum: 4\n"
                "sections:\n  - {title: 巾帼风采, theme: women}\n  - {title: 乡村帮扶, rest: true}\n"
                "outputs: [text, html, markdown]\n")

    def bytes(self, kind):
        return sum(path.stat().st_size for path in (self.folder / kind / "articles").rglob("*.*"))

    def library(self, kind):
        return self.folder / kind / ".sheaf" / "library.sqlite"

    def rows(self, kind):
        """The rows of the program itself, and the least that any program does: reading the bytes."""
        folder, out = self.folder / kind, self.folder / "out" / kind
        recipe = folder / "digest.yaml"

        def compose(*options, recipes=(recipe,)):
            return [self.sheaf, "compose", *recipes, "--output", out, "--quiet", *options]

        def check():
            return truth.mistakes(self.truth, truth.titles(out / f"digest-{DATE}.md"))

        def forget():
            shutil.rmtree(self.library(kind).parent, ignore_errors=True)

        several = sorted(folder.glob("issue-*.yaml"))
        return [
            Row(READING, [self.benchmarks, "read", folder / "articles"], reads_all=True),
            Row(COLD, compose("--no-library"), reads_all=True, check=check),
            Row(MATCHING, [self.benchmarks, "match", folder / "articles", self.folder / "terms.txt"], reads_all=True,
                check=lambda: self.matched(kind)),
            Row("sheaf: digest, making the library", compose(), reads_all=True, before=forget, check=check),
            Row("sheaf: again, nothing changed", compose(), check=check),
            Row("sheaf: again, library trusted", compose("--trust-library"), check=check),
            Row("sheaf: query, top 20", [self.sheaf, "search", " OR ".join(self.terms["rural"][:3]),
                                         "--library", self.library(kind)]),
            Row(f"sheaf: {RECIPES} recipes in one call", compose(recipes=several)),
            Row(f"sheaf: again, {CHANGED} files changed", compose(), before=lambda: self.change(kind), check=check),
        ]

    def matched(self, kind):
        """Says what is wrong with the number of files in which matching has just found a term."""
        terms = (self.folder / "terms.txt").read_text(encoding="utf-8").split()
        found = int((self.folder / "output").read_text().split("\t")[0])
        texts = (path.read_text(encoding="utf-8") for path in (self.folder / kind / "articles").rglob("*.*"))
        there = sum(1 for text in texts if any(term in text for term in terms))
        return "" if found == there else f"{found} files hold a term instead of {there}"

    def article(self, title):
        """The text of an article that the digest prints."""
        women, rural = self.terms["women"], self.terms["rural"]
        return f"{title}\n\n{title}，{'、'.join(women[:3])}和{'、'.join(rural[:3])}，守了一夜。\n"

    def change(self, kind):
        """Adds a sentence to some articles that are about neither theme, another one each time."""
        self.edition += 1
        others = [row["article"] for row in self.truth if row["subject"] not in truth.THEMES and not row["repost"]]
        for article in others[::max(1, len(others) // CHANGED)][:CHANGED]:
            path = next((self.folder / kind / "articles" / article[:3]).glob(f"{article}.*"))
            text = self.changed.setdefault(path, path.read_text(encoding="utf-8"))
            path.write_text(text.replace("。", f"。这是第{self.edition}次改动。", 1), encoding="utf-8")

    def restore(self):
        for path, text in self.changed.items():
            path.write_text(text, encoding="utf-8")
        self.changed.clear()

    def stages(self, kind):
        """What the program itself says about its stages."""
        command = [self.sheaf, "compose", self.folder / kind / "digest.yaml", "--output", self.folder / "out" / kind,
                   "--quiet", "--no-library", "--timings"]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stderr.strip()
        return "\n".join("  " + line for line in said.split("\n"))

    def reposts(self):
        """The folding of reposts, measured inside a process that has read the articles."""
        said = subprocess.run([self.benchmarks, "reposts", self.folder], capture_output=True, text=True, check=True).stdout
        processor, found, missed, false = said.split("\t")
        return Folding(float(processor), int(found) + int(missed), int(missed), int(false))
