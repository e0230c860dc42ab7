// swift-format-ignore-file
// Written from Sources/SheafScaffolds/Template by `RECORD=1 swift test --filter ScaffoldTexts`: change the files there.

extension Scaffold {
  static let templateTexts: [(path: String, text: String)] = [
("README.md", ###"""
# noticeboard

A format made of templates: `formatter.yaml` says what it is, `page.mustache` is the page, `entry.mustache` one entry,
`blocks.mustache` and `inlines.mustache` its text with everything that can be in it.

    sheaf formatter check FOLDER-OF-THIS-FILE   # what is wrong with it, on Sheaf's sample digests
    sheaf compose recipe.yaml --to noticeboard  # with this folder in `formatters/` beside the recipe

The names that templates know are listed in `Plugins/Template/README.md` of Sheaf.

"""###),
("blocks.mustache", ###"""
{{! The blocks of an entry, a note, a quotation or an item of a list, each by what it is. }}
{{#blocks}}
{{#paragraph}}
<p>{{> inlines}}</p>
{{/paragraph}}
{{#heading}}
<h4>{{> inlines}}</h4>
{{/heading}}
{{#quote}}
<blockquote>
{{> blocks}}
</blockquote>
{{/quote}}
{{#list}}
{{#ordered}}
<ol>
{{> items}}
</ol>
{{/ordered}}
{{^ordered}}
<ul>
{{> items}}
</ul>
{{/ordered}}
{{/list}}
{{#table}}
<table>
{{#rows}}
<tr>{{#cells}}{{#head}}<th>{{> inlines}}</th>{{/head}}{{^head}}<td>{{> inlines}}</td>{{/head}}{{/cells}}</tr>
{{/rows}}
</table>
{{/table}}
{{#image}}
<p class="picture">{{text}}</p>
{{/image}}
{{#preformatted}}
<pre>{{text}}</pre>
{{/preformatted}}
{{/blocks}}

"""###),
("entry.mustache", ###"""
<article id="entry-{{number}}">
{{#kicker}}
<p class="kicker">{{.}}</p>
{{/kicker}}
<h3>{{headline}}</h3>
{{#subtitle}}
<p class="subtitle">{{.}}</p>
{{/subtitle}}
{{#byline}}
<p class="byline">{{.}}</p>
{{/byline}}
{{#note}}
<aside>
<p>{{labels.editorsNote}}{{labels.colon}}</p>
{{> blocks}}
</aside>
{{/note}}
{{> blocks}}
{{#source}}
<p class="source">{{labels.open}}{{.}}{{labels.close}}</p>
{{/source}}
{{#reposts}}
<p class="source">{{labels.open}}{{.}}{{labels.close}}</p>
{{/reposts}}
{{#facts}}
<p class="fact"><b>{{label}}{{labels.colon}}</b>{{text}}</p>
{{/facts}}
</article>

"""###),
("formatter.yaml", ###"""
# A format made of the templates beside this file; `sheaf formatter check .` says what is wrong with it.
summary: one page with everything that is in a digest
version: 0.1.0
media-type: text/html; charset=utf-8
extension: html
template: page.mustache
options:
  contents: {type: boolean, default: true, summary: whether a table of contents stands before the text}
  tone: {one-of: [red, plain], default: red, summary: the colour of the name of the bulletin}

"""###),
("inlines.mustache", ###"""
{{#inlines}}{{#plain}}{{text}}{{/plain}}{{#emphasis}}<em>{{> inlines}}</em>{{/emphasis}}{{#strong}}<strong>{{> inlines}}</strong>{{/strong}}{{#mark}}<mark>{{> inlines}}</mark>{{/mark}}{{#code}}<code>{{text}}</code>{{/code}}{{#link}}<a href="{{address}}">{{> inlines}}</a>{{/link}}{{#break}}<br>{{/break}}{{/inlines}}

"""###),
("items.mustache", ###"""
{{#items}}
<li>
{{> blocks}}
</li>
{{/items}}

"""###),
("page.mustache", ###"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{masthead.title}}</title>
<style>
{{> style}}
</style>
</head>
<body>
{{#masthead}}
<header>
{{#classification}}
<p class="classification">{{.}}</p>
{{/classification}}
<h1{{#options.tone-red}} class="red"{{/options.tone-red}}>{{title}}</h1>
{{#issue}}
<p class="issue">{{.}}</p>
{{/issue}}
<p class="dateline"><span>{{publisher}}</span> <time datetime="{{date}}">{{dateline}}</time></p>
</header>
{{/masthead}}
{{#note}}
<aside>
<h2>{{labels.editorsNote}}</h2>
{{> blocks}}
</aside>
{{/note}}
{{#options.contents}}{{#hasContents}}
<nav>
<h2>{{labels.contents}}</h2>
<ol>
{{#entries}}
<li><a href="#entry-{{number}}">{{headline}}</a></li>
{{/entries}}
</ol>
</nav>
{{/hasContents}}{{/options.contents}}
<main>
{{#empty}}
<p>{{labels.empty}}</p>
{{/empty}}
{{#sections}}
<section>
{{#heading}}
<h2>{{.}}</h2>
{{/heading}}
{{#empty}}
<p>{{labels.emptySection}}</p>
{{/empty}}
{{#groups}}
{{#title}}
<h3>{{.}}</h3>
{{/title}}
{{#entries}}
{{> entry}}
{{/entries}}
{{/groups}}
</section>
{{/sections}}
</main>
{{#colophon}}
<footer>
{{#distribution}}
<p>{{label}}{{labels.colon}}{{text}}</p>
{{/distribution}}
{{#credits}}
<p>{{label}}{{labels.colon}}{{text}}</p>
{{/credits}}
</footer>
{{/colophon}}
</body>
</html>

"""###),
("style.mustache", ###"""
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: "Noto Serif CJK SC", SimSun, serif; line-height: 1.8; }
header, .issue { text-align: center; }
h1.red { color: #c00; border-bottom: 3px solid #c00; padding-bottom: .3em; }
.dateline { display: flex; justify-content: space-between; }
h3, .kicker, .subtitle, .byline { text-align: center; margin: .3em 0; }
.kicker, .subtitle, .byline, .source, .picture, footer { color: #555; }
:lang(zh) article > p:not([class]) { text-indent: 2em; }
aside { background: #f6f3ee; padding: .5em 1em; }
table { border-collapse: collapse; }
td, th { border: 1px solid #999; padding: .2em .6em; }
pre { overflow-x: auto; }

"""###),
  ]
}
