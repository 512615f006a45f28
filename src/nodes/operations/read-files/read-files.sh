#!/bin/sh
# read_files bytes|facts PATH…: says each file, in order (see describe-file.sh). Paths are the node's own.

: "${newline?}" "${stat_fields?}"

wanted=$1
shift
links=
remaining=$#
while [ "$remaining" -gt 0 ]; do
  is_link "$1"
  links="$links $link"
  find_file "$1"
  shift
  set -- "$@" "$found"
  remaining=$((remaining - 1))
done

# Files that are not there are left out; in their place stands a word without a slash.
stat_present() {
  remaining=$#
  while [ "$remaining" -gt 0 ]; do
    case $1 in
      /*) set -- "$@" "$1" ;;
    esac
    shift
    remaining=$((remaining - 1))
  done
  [ $# -eq 0 ] || stat -L -c "$stat_fields" "$@" 2>/dev/null
}

stat_each() {
  for found in "$@"; do
    case $found in
      /*) stat -L -c "$stat_fields" "$found" 2>/dev/null || echo ;;
    esac
  done
}

# A file may vanish between two looks; then each is asked for by itself, so that lines and files stay together.
facts=$(stat_present "$@") || facts=$(stat_each "$@"; echo .)
for found in "$@"; do
  link=${links# }
  link=${link%% *}
  links=${links# "$link"}
  fact=
  case $found in
    /*)
      fact=${facts%%"$newline"*}
      facts=${facts#*"$newline"}
      ;;
  esac
  describe "$found" "$link" "$fact" "$wanted"
done
