# A request of Sheaf's in, a reply out. A function for each kind of thing gives its lines.

.digest.labels as $labels
| (.options.rule // "————————") as $rule
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

# A card: its place in the digest first, since it is read by itself.
def entry:
  $rule,
  (.kicker | line),
  "【\(.number)】\(.headline)",
  (.subtitle, .byline | line),
  (.note | note),
  "",
  (.parts[] | if .type == "highlights" then (.highlights | highlights) elif .type == "text" then (.blocks | blocks("")) else empty end),
  (.source, .reposts | bracketed),
  (.facts // [] | .[] | .label + $labels.colon + .text);

# A section is a card of its own, before those of its entries.
def section:
  ([.number, .title | line] | join("") | line | $rule, "■ " + .),
  (if all(.groups[]; .entries == []) then $labels.emptySection else empty end),
  (.groups[] | (.title | line | $rule, "▪ " + .), (.entries[] | entry));

def page:
  (.masthead | .classification, .title, .issue, .publisher, .dateline | line),
  (.note | note),
  (if .sections == [] then $labels.empty else empty end),
  (.sections[] | section),
  $rule,
  ((.colophon // {}) | ((.distribution // []) + (.credits // []))[] | .label + $labels.colon + .text);

# What plain text cannot show, counted.
def degraded:
  [.. | objects | .type? | strings | select(IN("image", "emphasis", "strong", "mark", "link"))]
  | group_by(.) | map({construct: .[0], count: length});

{
  files: [{path: (.fileName + ".cards.txt"), text: ([.digest | page | visible | . + "\n"] | add)}],
  degraded: (.digest | degraded)
}
