// swift-format-ignore-file
// Written from Sources/SheafScaffolds/Shell by `RECORD=1 swift test --filter ScaffoldTexts`: change the files there.

extension Scaffold {
  static let shellTexts: [(path: String, text: String)] = [
("README.md", ###"""
# noticeboard

A format that is a program in shell with `jq`: `format.jq` turns a digest into text, `describe.json` says what it makes.
`formatter.yaml` names the program.

    sheaf formatter check FOLDER-OF-THIS-FILE   # what is wrong with it, on Sheaf's sample digests
    sheaf compose recipe.yaml --to noticeboard  # with this folder in `formatters/` beside the recipe
    ./format.sh describe                        # what it says of itself

It runs without network and sees nothing but this folder. The JSON of a digest is described by `sheaf schema --digest`;
fields that it does not know yet may be added, so that a program ignores what it does not know.

"""###),
("describe.json", ###"""
{
  "protocol": [1],
  "name": "noticeboard",
  "version": "0.1.0",
  "summary": "plain text, a block of lines for each entry",
  "formats": [{"name": "noticeboard", "mediaType": "text/plain; charset=utf-8", "extension": "txt"}],
  "options": {
    "type": "object",
    "properties": {
      "numbers": {"type": "boolean", "default": true, "description": "whether the entries are numbered"}
    },
    "additionalProperties": false
  }
}

"""###),
("format.jq", ###"""
# A request of Sheaf's in, a reply out. A function for each kind of thing gives its lines.

.digest.labels as $labels
| .options.numbers as $numbers
|

# Characters that show nothing and change what the reader sees go: controls, the overrides of the direction of writing.
# To look at each costs a hundred times what it costs to see that none but plain ones are there, as in most lines.
def visible:
  if test("[^\\t\\n -~\\x{A0}-\\x{2029}\\x{202F}-\\x{2065}\\x{206A}-\\x{FDCF}\\x{FDF0}-\\x{FEFE}\\x{FF00}-\\x{FFFD}]") then
    explode
    | map(
        if . == 13 then 10
        elif (. < 32 and . != 9 and . != 10) or (. >= 127 and . < 160) or (. >= 8234 and . <= 8238)
          or (. >= 8294 and . <= 8297) or . == 65279 or (. >= 64976 and . <= 65007) or (. % 65536 >= 65534)
        then empty else . end)
    | implode
  else . end;

def line: select(. != null and . != "");
def bracketed: line | $labels.brackets.opening + . + $labels.brackets.closing;

# The words of inlines, without their marks. `add`, since `join` copies what it has so far for each piece.
def words: [.[] | if .type == "line-break" then "\n" elif .inlines then (.inlines | words) else .text end] | add // "";

# The lines of blocks, each behind a sign. Words without any mark stand in `text`.
def blocks($sign):
  .[]
  | if .type == "paragraph" or .type == "heading" then $sign + (if .inlines then .inlines | words else .text end)
    elif .type == "quote" then (.blocks | blocks($sign + "> "))
    elif .type == "list" then
      .ordered as $ordered
      | .items | to_entries[]
      | (if $ordered then "\(.key + 1). " else "- " end) as $mark
      | .value | blocks($sign + $mark)
    elif .type == "image" then
      (((.caption // []) | words) as $caption | if $caption == "" then .alternative // "" else $caption end) as $caption
      | $sign + ([$labels.figure, $caption | line] | join($labels.colon) | bracketed)
    elif .type == "table" then .rows[] | $sign + (map(words) | join(" | "))
    elif .type == "preformatted" then .text
    else empty end;

def note: select(. != null and length > 0) | $labels.editorsNote + $labels.colon, blocks("");

# Sentences of one block share a paragraph; a mark stands where something was left out.
def highlights:
  reduce .[] as $highlight ({paragraphs: [], block: null};
    (if $highlight.followsOmission and (.paragraphs | length) > 0 then .paragraphs[-1] += $labels.omission else . end)
    | (if .block == $highlight.block and (.paragraphs | length) > 0
       then .paragraphs[-1] += ($highlight.inlines | words)
       else .paragraphs += [$highlight.inlines | words] end)
    | .block = $highlight.block)
  | .paragraphs[];

def entry:
  "",
  (.kicker | line),
  (if $numbers == false then .headline else "\(.number). \(.headline)" end),
  (.subtitle, .byline | line),
  (.note | note),
  (.parts[] | if .type == "highlights" then (.highlights | highlights) elif .type == "text" then (.blocks | blocks("")) else empty end),
  (.source, .reposts | bracketed),
  (.facts // [] | .[] | .label + $labels.colon + .text);

def section:
  "",
  ([.number, .title | line] | join(" ") | line),
  (if all(.groups[]; .entries == []) then $labels.emptySection else empty end),
  (.groups[] | (.title | line), (.entries[] | entry));

def page:
  (.masthead | .classification, .title, .issue, .publisher, .dateline | line),
  (.note | note),
  (if .sections == [] then $labels.empty else empty end),
  (.sections[] | section),
  ((.colophon // {}) | (.distribution // []) + (.credits // [])
    | (if . == [] then empty else "" end), (.[] | .label + $labels.colon + .text));

# What plain text cannot show, counted.
def degraded:
  [.. | objects | .type? | strings | select(IN("image", "emphasis", "strong", "mark", "link"))]
  | group_by(.) | map({construct: .[0], count: length});

{
  files: [{path: (.fileName + ".txt"), text: ([.digest | page | visible | . + "\n"] | add)}],
  degraded: (.digest | degraded)
}

"""###),
("format.sh", ###"""
#!/bin/sh
# A format for Sheaf, as plain text: JSON in, JSON out. It needs jq 1.6.
#
#   ./format.sh describe    says what it makes
#   ./format.sh format      reads a digest from standard input and writes the files to standard output
set -eu

folder=$(dirname "$0")

case "${1:-}" in
describe) cat "$folder/describe.json" ;;
format) exec jq --compact-output --from-file "$folder/format.jq" ;;
*)
  echo "write \`describe\`, or \`format\` with a digest on standard input" >&2
  exit 2
  ;;
esac

"""###),
("formatter.yaml", ###"""
# A format that is a program; `sheaf formatter check` says what is wrong with it.
command: ./format.sh

"""###),
  ]
}
