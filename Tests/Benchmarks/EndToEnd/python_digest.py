#!/usr/bin/env python3
"""A digest as people write it in Python: python_digest.py ARTICLES TERMS_FOLDER OUTPUT

trafilatura takes the text out of pages, jieba cuts it into words, the words of a theme are counted, reposts are found with
MinHash, TextRank chooses three sentences, Jinja2 writes text, HTML and Markdown.
"""

import collections
import logging
import math
import pathlib
import re
import sys

import jieba
from datasketch import MinHash, MinHashLSH
from jinja2 import Environment

from textpage import split

THEMES = {"women": "巾帼风采", "rural": "乡村帮扶"}
SENTENCE = re.compile(r"[^。！？\n]+[。！？”]*")
MARKDOWN = """# 流域简报
{% for theme in themes %}
## {{ theme.title }}
{% for article in theme.articles %}
### {{ article.number }}. {{ article.title }}
{% for sentence in article.highlights %}
{{ sentence }}
{% endfor %}
（来源：{{ article.source }}，{{ article.date }}）
{% endfor %}{% endfor %}"""
TEXT = MARKDOWN.replace("#", "")
HTML = """<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>流域简报</title></head><body><h1>流域简报</h1>
{% for theme in themes %}<section><h2>{{ theme.title }}</h2>{% for article in theme.articles %}<article>
<h3>{{ article.number }}. {{ article.title }}</h3>{% for sentence in article.highlights %}<p>{{ sentence }}</p>{% endfor %}
<p>（来源：{{ article.source }}，{{ article.date }}）</p></article>{% endfor %}</section>{% endfor %}</body></html>"""


def read(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        title, date, source, body = split(text)
    else:
        import trafilatura
        page = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False)
        if page is None:
            return None
        title, date, source, body = page.title or "", page.date or "", page.sitename or "", page.text or ""
    return {"title": title, "date": date, "source": source, "body": body}


def score(article, themes):
    """For each theme the sum over its terms, as a recipe makes it with weights of 2: 4 at most, and a title counts three times."""
    words = collections.Counter(jieba.cut(article["body"]))
    for word in jieba.cut(article["title"]):
        words[word] += 3
    return {theme: sum(4 * words[term] / (words[term] + 1) for term in terms) for theme, terms in themes.items()}


def signature(body):
    body = re.sub(r"\W", "", body)
    result = MinHash(num_perm=128)
    result.update_batch([body[start:start + 5].encode() for start in range(max(1, len(body) - 4))])
    return result


def highlights(body, count=3):
    """TextRank (Mihalcea and Tarau, 2004): sentences that share words recommend each other."""
    sentences = SENTENCE.findall(body)
    words = [set(jieba.cut(sentence)) for sentence in sentences]
    size = range(len(sentences))
    weights = [[0 if a == b else len(words[a] & words[b]) / (math.log(len(words[a]) + 1) + math.log(len(words[b]) + 1))
                for b in size] for a in size]
    sums = [sum(row) or 1 for row in weights]
    ranks = [1.0] * len(sentences)
    for _ in range(20):
        ranks = [0.15 + 0.85 * sum(ranks[b] * weights[b][a] / sums[b] for b in size) for a in size]
    best = sorted(sorted(size, key=lambda index: -ranks[index])[:count])
    return [sentences[index].strip() for index in best]


def main():
    articles, terms_folder, output = (pathlib.Path(argument) for argument in sys.argv[1:])
    jieba.setLogLevel(logging.ERROR)
    terms = {theme: (terms_folder / f"terms-{theme}.txt").read_text().split() for theme in THEMES}
    for term in sum(terms.values(), []):
        jieba.add_word(term)
    reposts = MinHashLSH(threshold=0.5, num_perm=128)
    chosen = {theme: [] for theme in THEMES}
    number = 0
    for path in sorted(path for path in articles.rglob("*.*") if path.is_file()):
        article = read(path)
        if article is None:
            continue
        scores = score(article, terms)
        if sum(scores.values()) < 4:
            continue
        sketch = signature(article["body"])
        if reposts.query(sketch):
            continue
        reposts.insert(path.stem, sketch)
        number += 1
        article["number"], article["highlights"] = number, highlights(article["body"])
        chosen[max(scores, key=scores.get)].append(article)
    output.mkdir(parents=True, exist_ok=True)
    themes = [{"title": title, "articles": chosen[theme]} for theme, title in THEMES.items()]
    for name, template, escapes in [("digest.md", MARKDOWN, False), ("digest.txt", TEXT, False), ("digest.html", HTML, True)]:
        page = Environment(autoescape=escapes).from_string(template).render(themes=themes)
        (output / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
