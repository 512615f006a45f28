#!/bin/sh
# The last part of every program that a node runs: answers requests, one a line, until its input ends. A line is
# `OPERATION PAYLOAD ARGUMENTS`: a function of this program, base64 or `-`, and words quoted for the shell. `read` takes
# it byte by byte and nothing beyond it; a line cut short has no newline, `read` fails, and nothing of it is run.

: "${mark?}"

# A login script may have left its last line without an end, and so may a program.
printf '\n%s ready\n' "$mark"
while IFS=' ' read -r operation payload arguments; do
  eval "set -- $arguments"
  [ "$payload" != - ] || payload=
  # Standard error joins the frames, in order, so that a program's complaint belongs to the request that caused it.
  "$operation" "$@" </dev/null 2>&1
  printf '\n%s end %s\n' "$mark" "$?"
done
