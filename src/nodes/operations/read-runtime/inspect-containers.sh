#!/bin/sh
# Asks the container runtime for what it knows of single containers.
#   inspect_containers LIMIT CLIENT ENDPOINT ID…
# CLIENT and ENDPOINT are those that answered read_runtime. Frames: `container ID` (JSON), of each that is still there.
# Always ends with 0.

limit=$1
# shellcheck disable=SC2034 # ask_crictl reads it
crictl=$2
endpoint=$3
shift 3

# One at a time: of several, one that has just gone would hide the others. Without --quiet the answer would hold the
# container's whole environment.
for id in "$@"; do
  inspected=$(ask_crictl "$limit" "$endpoint" inspect --quiet -o json "$id")
  case $? in
    0) say_text "$inspected" container "$id" ;;
    124) exit 0 ;;
  esac
done
exit 0
