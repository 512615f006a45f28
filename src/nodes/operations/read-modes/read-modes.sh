#!/bin/sh
# Tells modes and owners of files, as far as they are there.
#   read_modes PATH… -- TREE…
# Of each PATH itself; of each TREE it, its entries, and those of its directories. Frame:
#   modes (TEXT)      of each a line `MODE USER:GROUP PATH`, MODE in hexadecimal, with the type; 2000 at most
# Always ends with 0.

: "${root?}" "${newline?}" "${resolved=}"

list_all() {
  is_tree=
  for path in "$@"; do
    if [ "$path" = -- ]; then
      is_tree=yes
      continue
    fi
    inside "$path" || continue
    list_one "$resolved"
    [ -n "$is_tree" ] || continue
    for entry in "$resolved"/* "$resolved"/*/*; do
      # What is linked from elsewhere is looked after there.
      [ -L "$entry" ] || list_one "$entry"
    done
  done
}

# A name with a newline could pass for another line.
list_one() {
  case $1 in
    *"$newline"*) return ;;
  esac
  [ ! -e "$1" ] || printf '%s\n' "$1"
}

listed=$(list_all "$@" | head -n 2000)
set -f
IFS=$newline
# shellcheck disable=SC2086 # a word a line
set -- $listed
unset IFS
modes=
[ $# -eq 0 ] || modes=$(stat -L -c '%f %U:%G %n' -- "$@" 2>/dev/null)
say_text "$modes" modes
exit 0
