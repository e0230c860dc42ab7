"""What a digest of the corpus must hold: each article of the two themes once, whoever printed it again, and nothing else."""

import collections
import csv
import re

THEMES = ("women", "rural")


def load(folder):
    """The rows of the manifest, as dictionaries."""
    with open(folder / "manifest.tsv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def bare(title):
    """A title without what a format may set in another way: blanks and punctuation."""
    return re.sub(r"\W", "", title)


def mistakes(rows, titles):
    """Says what is wrong with the titles of a digest; nothing when all is right.

    Any title of an article or of its reposts stands for all of them.
    """
    groups = {bare(row["title"]): row["repost"] or row["article"] for row in rows if row["subject"] in THEMES}
    entries = collections.Counter(groups.get(bare(title), bare(title)) for title in titles)
    wanted = set(groups.values())
    missed = len(wanted - entries.keys())
    false = len(entries.keys() - wanted)
    twice = sum(1 for group in wanted if entries[group] > 1)
    said = [f"{count} {what}" for count, what in [(missed, "missed"), (false, "false"), (twice, "not folded")] if count]
    return f"{', '.join(said)} of {len(wanted)}" if said else ""


def titles(markdown):
    """The titles of the entries in a digest as Markdown: the headings with a number."""
    return re.findall(r"^#+ \d+\. (.*)$", markdown.read_text(encoding="utf-8"), re.MULTILINE)
