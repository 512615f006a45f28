#!/bin/sh
# Tells of which pods the history does not know yet what the kubelet calls the one that it made of the last version.
#   find_unnoted STATE POD HASH [POD HASH]…
# Frames: `unnoted INDEX NUMBER` (RECORD) of each pod, counted from 0, whose last version lacks this hash. Starts no
# program. Always ends with 0.

: "${newline?}" "${resolved=}" "${last_version=}"

inside "$1" || exit 0
state=$resolved
{ [ -d "$state/history" ] && [ -w "$state/history" ]; } 2>/dev/null || exit 0
shift

index=0
while [ $# -ge 2 ]; do
  find_last_version "$1"
  version=$state/history/$1/$last_version
  if [ "$last_version" -gt 0 ] && ! is_noted "$version" "$2"; then
    record=
    while IFS= read -r line; do record=$record$line$newline; done <"$version/record"
    say_text "$record" unnoted "$index" "$last_version"
  fi
  index=$((index + 1))
  shift 2
done 2>/dev/null
exit 0
