#!/usr/bin/env python3
"""A full-text index as SQLite brings it: trigrams.py index FILE FOLDER, or trigrams.py query FILE TERM…

The trigram tokenizer finds no term of one or two characters, so that the query has longer ones.
"""

import pathlib
import sqlite3
import sys

from textpage import split

action, file, *rest = sys.argv[1:]
database = sqlite3.connect(file)
if action == "index":
    database.execute("create virtual table articles using fts5(path, title, body, tokenize = 'trigram')")
    for path in sorted(pathlib.Path(rest[0]).rglob("*.txt")):
        title, _, _, body = split(path.read_text(encoding="utf-8"))
        database.execute("insert into articles values (?, ?, ?)", (str(path), title, body))
    database.commit()
else:
    query = " OR ".join(f'"{term}"' for term in rest)
    for path, title in database.execute(
            "select path, title from articles where articles match ? order by rank limit 20", (query,)):
        print(path, title)
