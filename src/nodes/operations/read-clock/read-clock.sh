#!/bin/sh
# Tells the time on the node, and when a directory was last written to: an entry made, renamed or removed.
#   read_clock DIRECTORY
# Frame:
#   clock NOW [CHANGED]       in seconds since 1970; no CHANGED where there is no such directory
# Always ends with 0.

# shellcheck disable=SC2046 # two numbers, or one
say clock $(
  date +%s
  stat -L -c %Y -- "$1" 2>/dev/null
)
exit 0
