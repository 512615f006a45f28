#!/bin/sh
# The first part of what a login shell on the node is asked to run: becomes root as $become says (auto, always or
# never), then runs $program there.
#
# An empty $mark says nothing of it: then the streams are the program's own, and $terminal tells whether they are one.
#
# Under sudo the program travels on standard input, ahead of the requests, and not in the command: sudo writes every
# command into the node's log, where 20 kB of base64 a call would bury everything else.

: "${mark?}" "${become?}" "${program?}" "${terminal?}"

# The process that hands our input on to the program, where one does.
# shellcheck disable=SC2034 # conversation.sh ends it
carrier=

become_through() {
  # Whoever sits at the terminal has to keep it, so the program, which is short then, cannot travel beside it.
  # shellcheck disable=SC2016 # for the shell that root runs
  [ -z "$terminal" ] || exec "$1" -n sh -c 'eval "$(printf %s "$1" | base64 -d)"' sh \
    "$(printf '%s' "$program" | base64 | tr -d '\n')"
  [ -z "$mark" ] || printf '\n%s become %s\n' "$mark" "$1"
  {
    printf '%s' "$program" | base64 | tr -d '\n'
    # shellcheck disable=SC2016 # for a shell that knows its own number, which this one, of a pipe, does not
    exec sh -c 'echo && echo $$ && exec cat'
  } | {
    # shellcheck disable=SC2016 # for the shell that root runs
    "$1" -n sh -c 'IFS= read -r program && read -r carrier && eval "$(printf %s "$program" | base64 -d)"'
    # Said at once, for the `cat` above ends only when the other side hangs up.
    refused=$?
    [ -z "$mark" ] || printf '\n%s refused %s\n' "$mark" "$refused"
  }
}

is_refused_by() {
  ! "$1" -n true </dev/null >/dev/null 2>&1
}

if [ "$become" = never ]; then
  eval "$program"
# -O: who owns / is root, and whoever asks so has to start nothing.
elif [ "$become" = auto ] && { [ -O / ] || [ "$(id -u)" = 0 ]; }; then
  eval "$program"
elif command -v sudo >/dev/null 2>&1; then
  # Where both are installed, the one that lets this user in.
  if command -v doas >/dev/null 2>&1 && is_refused_by sudo && ! is_refused_by doas; then
    become_through doas
  else
    become_through sudo
  fi
elif command -v doas >/dev/null 2>&1; then
  become_through doas
elif [ "$become" = always ]; then
  printf '\n%s refused missing\n' "$mark"
else
  eval "$program"
fi
