#!/usr/bin/env python3
"""Writes a digest as an outline (OPML 2.0): sections, entries, paragraphs, each a node under the one it belongs to.

Outliners and programs for mind maps open it, so that an editor can plan the next issue from this one.
"""

import json
import sys

DESCRIPTION = {
    "protocol": [1],
    "name": "outline",
    "version": "1.0.0",
    "summary": "an outline (OPML) for outliners and mind maps",
    "formats": [{"name": "outline", "mediaType": "text/x-opml", "extension": "opml"}],
    "options": {
        "type": "object",
        "properties": {
            "sources": {
                "type": "boolean",
                "default": True,
                "description": "a node with the list of sources",
            }
        },
        "additionalProperties": False,
    },
}


def escaped(text):
    """Text as the value of an XML attribute, without what XML cannot hold."""
    signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
    return "".join(
        signs.get(sign, sign)
        for sign in text
        if sign in "\n\t\r" or 0x20 <= ord(sign) < 0xD800 or 0xE000 <= ord(sign) and ord(sign) & 0xFFFE != 0xFFFE
    )


def words(inlines):
    """The words of runs, without their marks."""
    text = []
    for run in inlines or []:
        if run["type"] == "line-break":
            text.append("\n")
        elif "inlines" in run:
            text.append(words(run["inlines"]))
        else:
            text.append(run.get("text", ""))
    return "".join(text)


class Outline:
    """The lines of the outline, and what could not be shown as it is."""

    def __init__(self, labels):
        self.labels = labels
        self.lines = []
        self.level = 2
        self.degraded = {}

    def lost(self, construct):
        self.degraded[construct] = self.degraded.get(construct, 0) + 1

    def leaf(self, text):
        if text:
            self.lines.append(f'{"  " * self.level}<outline text="{escaped(text)}"/>')

    def node(self, text, fill):
        """A node with what `fill` puts under it."""
        start = len(self.lines)
        self.lines.append(f'{"  " * self.level}<outline text="{escaped(text)}">')
        self.level += 1
        fill()
        self.level -= 1
        if len(self.lines) == start + 1:
            self.lines.pop()
            self.leaf(text)
        else:
            self.lines.append(f'{"  " * self.level}</outline>')

    def labelled(self, label, text):
        if text:
            self.leaf(label + self.labels["colon"] + text)

    def blocks(self, blocks):
        for block in blocks or []:
            self.block(block)

    def block(self, block):
        kind = block["type"]
        text = words(block["inlines"]) if "inlines" in block else block.get("text", "")
        if kind == "quote":
            self.node("“ ”", lambda: self.blocks(block["blocks"]))
        elif kind == "list":
            for number, item in enumerate(block["items"], 1):
                self.node(f"{number}." if block["ordered"] else "•", lambda: self.blocks(item))
        elif kind == "image":
            self.lost("image")
            caption = words(block.get("caption")) or block.get("alternative", "")
            brackets = self.labels["brackets"]
            figure = self.labels["figure"] + (self.labels["colon"] + caption if caption else "")
            self.leaf(brackets["opening"] + figure + brackets["closing"])
        elif kind == "table":
            self.lost("table")
            for row in block["rows"]:
                self.leaf(" | ".join(words(cell) for cell in row))
        else:
            self.leaf(text)

    def highlights(self, highlights):
        """Sentences of one block share a node; a mark stands where something was left out between two of them."""
        paragraphs, last = [], None
        for highlight in highlights:
            if paragraphs and highlight.get("followsOmission"):
                paragraphs[-1] += self.labels["omission"]
            if paragraphs and highlight["block"] == last:
                paragraphs[-1] += words(highlight["inlines"])
            else:
                paragraphs.append(words(highlight["inlines"]))
            last = highlight["block"]
        for paragraph in paragraphs:
            self.leaf(paragraph)

    def entry(self, entry):
        def fill():
            for key in ("kicker", "subtitle", "byline"):
                self.leaf(entry.get(key))
            if entry.get("note"):
                self.node(self.labels["editorsNote"], lambda: self.blocks(entry["note"]))
            for part in entry["parts"]:
                if part["type"] == "highlights":
                    self.highlights(part["highlights"])
                elif part["type"] == "text":
                    self.blocks(part["blocks"])
            for fact in entry.get("facts") or []:
                self.labelled(fact["label"], fact["text"])
            self.leaf(entry.get("source"))
            self.leaf(entry.get("reposts"))

        self.node(entry["headline"], fill)

    def group(self, group):
        def fill():
            for entry in group["entries"]:
                self.entry(entry)

        if group.get("title"):
            self.node(group["title"], fill)
        else:
            fill()

    def section(self, section):
        def fill():
            if not any(group["entries"] for group in section["groups"]):
                self.leaf(self.labels["emptySection"])
            for group in section["groups"]:
                self.group(group)

        heading = " ".join(filter(None, [section.get("number"), section.get("title")]))
        if heading:
            self.node(heading, fill)
        else:
            fill()

    def digest(self, digest, sources):
        masthead = digest["masthead"]
        for key in ("issue", "publisher", "classification", "dateline"):
            self.leaf(masthead.get(key))
        if digest.get("note"):
            self.node(self.labels["editorsNote"], lambda: self.blocks(digest["note"]))
        for section in digest["sections"]:
            self.section(section)
        if not digest["sections"]:
            self.leaf(self.labels["empty"])
        if sources and digest.get("sources"):
            self.node(self.labels["sources"], lambda: self.sources(digest["sources"]))
        colophon = digest.get("colophon") or {}
        for line in (colophon.get("distribution") or []) + (colophon.get("credits") or []):
            self.labelled(line["label"], line["text"])

    def sources(self, notes):
        for note in notes:
            place = [note.get("source"), note.get("published"), (note.get("origin") or {}).get("file")]
            self.leaf(f'{note["entry"]}. {", ".join(filter(None, place))}')


def main():
    if sys.argv[1:] == ["describe"]:
        json.dump(DESCRIPTION, sys.stdout)
        return
    request = json.loads(sys.stdin.buffer.read())
    digest = request["digest"]
    outline = Outline(digest["labels"])
    outline.digest(digest, request["options"].get("sources", True))
    text = "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "  <head>"]
        + [f'    <title>{escaped(digest["masthead"]["title"])}</title>', "  </head>", "  <body>"]
        + outline.lines
        + ["  </body>", "</opml>", ""]
    )
    reply = {
        "files": [{"path": request["fileName"] + ".opml", "mediaType": "text/x-opml", "text": text}],
        "degraded": [{"construct": name, "count": count} for name, count in outline.degraded.items()],
    }
    json.dump(reply, sys.stdout)


main()
