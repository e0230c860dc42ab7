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
