#!/bin/sh
# The last part of every program that a node runs: answers requests, one a line, until its input ends. A line is
# `OPERATION PAYLOAD ARGUMENTS`: a function of this program, base64 or `-`, and words quoted for the shell. `read` takes
# it byte by byte and nothing beyond it; a line cut short has no newline, `read` fails, and nothing of it is run.
#
# The line `patience SECONDS` is no request: from then on each line has to come within so many seconds of the last
# answer, else this ends. Of a line that was not cut but fell silent, as that of a laptop whose lid was closed, nothing
# else would ever tell.

: "${mark?}" "${carrier=}"

patience=

# Reads the next line into $operation, $payload and $arguments, or fails: at the end of the input, and when patience is
# at its end.
next_request() {
  if [ -z "$patience" ]; then
    IFS=' ' read -r operation payload arguments
    return
  fi
  # A shell of its own, for `read` itself knows no limit in dash; nothing is read ahead of the line's end.
  # shellcheck disable=SC2016 # for that shell
  line=$(timeout "$patience" sh -c 'IFS= read -r line && printf %s "$line"') || {
    # Under sudo the program that hands over our input would wait on (become.sh).
    [ -z "$carrier" ] || kill "$carrier" 2>/dev/null
    return 1
  }
  operation=${line%% *}
  line=${line#* }
  payload=${line%% *}
  case $line in
    *' '*) arguments=${line#* } ;;
    *) arguments= ;;
  esac
}

# A login script may have left its last line without an end, and so may a program.
printf '\n%s ready\n' "$mark"
while next_request; do
  if [ "$operation" = patience ]; then
    ! command -v timeout >/dev/null 2>&1 || patience=$payload
    continue
  fi
  eval "set -- $arguments"
  [ "$payload" != - ] || payload=
  # Standard error joins the frames, in order, so that a program's complaint belongs to the request that caused it.
  "$operation" "$@" </dev/null 2>&1
  printf '\n%s end %s\n' "$mark" "$?"
done
