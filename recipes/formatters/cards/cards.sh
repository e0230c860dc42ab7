#!/bin/sh
# Plain text in cards, one an entry, to be sent one by one to a group. JSON in, JSON out, by jq.
set -eu

folder=$(dirname "$0")

case "${1:-}" in
describe) cat "$folder/describe.json" ;;
format) exec jq --compact-output --from-file "$folder/cards.jq" ;;
*)
  echo "write \`describe\`, or \`format\` with a digest on standard input" >&2
  exit 2
  ;;
esac
