"""Reads an article of the corpus as text, the way somebody does who knows how it was saved."""

import re

DATE = re.compile(r"^(20\d\d-\d\d-\d\d)", re.MULTILINE)
SOURCE = re.compile(r"来源：(\S+)")


def split(text):
    """Title, date, source and body; what a saved page has around them is left out."""
    date = DATE.search(text)
    before = [line for line in text[:date.start()].split("\n") if line]
    source = SOURCE.search(text, date.end())
    start = text.index("\n", source.end())
    end = text.find("\n责任编辑：")
    body = text[start:end if end >= 0 else None].replace("　", "").strip()
    return before[-1], date.group(1), source.group(1), body
