#!/bin/sh
# read_files bytes|facts PATH…: says each file, in order (see describe-file.sh). Paths are the node's own.

: "${newline?}" "${stat_fields?}"

# The paths become the places of the files. / stands in for what is not there, so that stat has a line for each.
wanted=$1
shift
found=
states=
remaining=$#
while [ "$remaining" -gt 0 ]; do
  is_link "$1"
  find_file "$1"
  shift
  case $found in
    /*) set -- "$@" "$found" ;;
    *) set -- "$@" / ;;
  esac
  states="$states $link ${found%%/*}:"
  remaining=$((remaining - 1))
done

stat_each() {
  for place in "$@"; do
    stat -L -c "$stat_fields" "$place" 2>/dev/null || echo
  done
  echo .
}

# A file may vanish between two looks; then each is asked for by itself, so that lines and files stay together.
facts=$(stat -L -c "$stat_fields" "$@" 2>/dev/null) || facts=$(stat_each "$@")
for place in "$@"; do
  states=${states# }
  link=${states%% *}
  states=${states#* }
  state=${states%%:*}
  states=${states#*:}
  describe "${state:-$place}" "$link" "${facts%%"$newline"*}" "$wanted"
  facts=${facts#*"$newline"}
done
