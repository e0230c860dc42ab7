#!/usr/bin/env python3
"""A format for Sheaf, as plain text: JSON in, JSON out. It needs Python 3.8 and nothing else.

    ./format.py describe           says what it makes
    ./format.py format             reads a digest from standard input and writes the files to standard output
"""

import json
import sys

DESCRIPTION = {
    "protocol": [1],
    "name": "noticeboard",
    "version": "0.1.0",
    "summary": "plain text, a block of lines for each entry",
    "formats": [{"name": "noticeboard", "mediaType": "text/plain; charset=utf-8", "extension": "txt"}],
    "options": {
        "type": "object",
        "properties": {
            "numbers": {"type": "boolean", "default": True, "description": "whether the entries are numbered"},
        },
        "additionalProperties": False,
    },
}

# Characters that show nothing and change what the reader sees: controls, the overrides of the direction of writing.
INVISIBLE = dict.fromkeys(
    [*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F),
     *range(0x2066, 0x206A), 0xFEFF, *range(0xFDD0, 0xFDF0),
     *(plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF))])


class Page:
    """The page as it grows, and what plain text cannot show."""

    def __init__(self, labels, numbers):
        self.labels = labels
        self.numbers = numbers
        self.lines = []
        self.degraded = {}

    def line(self, words):
        if words:
            words = words.replace("\r\n", "\n").replace("\r", "\n").translate(INVISIBLE)
            if words:
                self.lines.append(words)

    def gap(self):
        self.lines.append("")

    def count(self, construct):
        self.degraded[construct] = self.degraded.get(construct, 0) + 1

    def bracketed(self, words):
        return self.labels["brackets"]["opening"] + words + self.labels["brackets"]["closing"] if words else None

    def digest(self, digest):
        head = digest["masthead"]
        for key in ("classification", "title", "issue", "publisher", "dateline"):
            self.line(head.get(key))
        self.note(digest.get("note"))
        if not digest["sections"]:
            self.line(self.labels["empty"])
        for section in digest["sections"]:
            self.gap()
            self.line(" ".join(filter(None, (section.get("number"), section.get("title")))))
            if not any(group["entries"] for group in section["groups"]):
                self.line(self.labels["emptySection"])
            for group in section["groups"]:
                self.line(group.get("title"))
                for entry in group["entries"]:
                    self.entry(entry)
        self.gap()
        foot = digest.get("colophon", {})
        for line in foot.get("distribution", []) + foot.get("credits", []):
            self.line(line["label"] + self.labels["colon"] + line["text"])

    def note(self, blocks):
        if blocks:
            self.line(self.labels["editorsNote"] + self.labels["colon"])
            self.blocks(blocks)

    def entry(self, entry):
        self.gap()
        self.line(entry.get("kicker"))
        self.line(f"{entry['number']}. {entry['headline']}" if self.numbers else entry["headline"])
        self.line(entry.get("subtitle"))
        self.line(entry.get("byline"))
        self.note(entry.get("note"))
        for part in entry["parts"]:
            if part["type"] == "highlights":
                self.highlights(part["highlights"])
            elif part["type"] == "text":
                self.blocks(part["blocks"])
        self.line(self.bracketed(entry.get("source")))
        self.line(self.bracketed(entry.get("reposts")))
        for fact in entry.get("facts", []):
            self.line(fact["label"] + self.labels["colon"] + fact["text"])

    def highlights(self, highlights):
        """Sentences of one block share a paragraph; a mark stands where something was left out."""
        paragraphs = []
        for index, highlight in enumerate(highlights):
            if index and highlight.get("followsOmission"):
                paragraphs[-1] += self.labels["omission"]
            words = self.words(highlight["inlines"])
            if index and highlights[index - 1]["block"] == highlight["block"]:
                paragraphs[-1] += words
            else:
                paragraphs.append(words)
        for paragraph in paragraphs:
            self.line(paragraph)

    def blocks(self, blocks, sign=""):
        for block in blocks:
            kind = block["type"]
            if kind in ("paragraph", "heading"):
                # Words without any mark stand there as one text.
                self.line(sign + (self.words(block["inlines"]) if "inlines" in block else block["text"]))
            elif kind == "quote":
                self.blocks(block["blocks"], sign + "> ")
            elif kind == "list":
                for index, item in enumerate(block["items"]):
                    self.blocks(item, sign + (f"{index + 1}. " if block["ordered"] else "- "))
            elif kind == "image":
                self.count("image")
                caption = self.words(block.get("caption", [])) or block.get("alternative") or ""
                named = self.labels["colon"].join(filter(None, (self.labels["figure"], caption)))
                self.line(sign + self.bracketed(named))
            elif kind == "table":
                for row in block["rows"]:
                    self.line(sign + " | ".join(self.words(cell) for cell in row))
            elif kind == "preformatted":
                self.line(block["text"])

    def words(self, inlines):
        words = []
        for inline in inlines:
            kind = inline["type"]
            if kind in ("text", "code"):
                words.append(inline["text"])
            elif kind == "line-break":
                words.append("\n")
            else:  # emphasis, strong, mark, link
                self.count(kind)
                words.append(self.words(inline["inlines"]))
        return "".join(words)


def format_digest(request):
    page = Page(request["digest"]["labels"], request["options"].get("numbers", True))
    page.digest(request["digest"])
    return {
        "files": [{"path": request["fileName"] + ".txt", "text": "\n".join(page.lines) + "\n"}],
        "degraded": [{"construct": name, "count": count} for name, count in page.degraded.items()],
    }


def main(arguments):
    if arguments == ["describe"]:
        reply = DESCRIPTION
    elif arguments == ["format"]:
        sys.setrecursionlimit(10_000)
        reply = format_digest(json.load(sys.stdin.buffer))
    else:
        sys.exit("write `describe`, or `format` with a digest on standard input")
    sys.stdout.buffer.write(json.dumps(reply, ensure_ascii=False).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
