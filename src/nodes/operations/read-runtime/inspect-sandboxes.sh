#!/bin/sh
# Asks the container runtime what it is, and for what it knows of single sandboxes.
#   inspect_sandboxes LIMIT CLIENT ENDPOINT ID…
# CLIENT and ENDPOINT are those that answered read_runtime. Frames: `version` (TEXT), what `crictl version` says, and
# `sandbox ID` (JSON) of each that is still there. Always ends with 0.

limit=$1
# shellcheck disable=SC2034 # ask_crictl reads it
crictl=$2
endpoint=$3
shift 3

asked=$(ask_crictl "$limit" "$endpoint" version)
case $? in
  0) say_text "$asked" version ;;
  124) exit 0 ;;
esac
# One at a time, and quietly: see inspect-containers.sh.
for id in "$@"; do
  asked=$(ask_crictl "$limit" "$endpoint" inspectp --quiet -o json "$id")
  case $? in
    0) say_text "$asked" sandbox "$id" ;;
    124) exit 0 ;;
  esac
done
exit 0
