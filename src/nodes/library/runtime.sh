#!/bin/sh
# Functions with which a script finds the client of a container runtime, and asks it.

: "${root?}"

# find_program NAME…: puts into $program the first of these names and paths that there is.
find_program() {
  for program in "$@"; do
    ! command -v "$program" >/dev/null 2>&1 || return 0
  done
  return 1
}

# has NAME: whether there is such a program. bash finds what nobody may run, too; busybox has programs without a path.
has() {
  program=$(command -v "$1" 2>/dev/null) || return
  case $program in
    /*) [ -x "$program" ] ;;
  esac
}

# limited SECONDS WORD…: runs a program, and fails with 124 after so long: a runtime that hangs must not hang the node's
# answer.
limited() {
  timeout "$@"
  limited_status=$?
  # busybox's timeout lets the signal show (143), coreutils' says 124.
  [ "$limited_status" -ne 143 ] || limited_status=124
  return "$limited_status"
}

# none REASON: nobody can tell what runs; ends the script.
none() {
  say none "$1"
  exit 0
}

# refuse_mounted: on a mounted file system nothing runs.
refuse_mounted() {
  [ -z "$root" ] || none mounted
}

# find_endpoint ENDPOINT: puts into $url the kubelet's endpoint as a URL, for older kubelets take a path; none, where
# nothing listens there.
find_endpoint() {
  case $1 in
    /*) url=unix://$1 ;;
    *) url=$1 ;;
  esac
  case $url in
    unix:*) [ -S "${url#unix://}" ] || none no-socket ;;
  esac
}

# find_sockets PATH…: puts into $urls those of the places where runtimes listen that are there; none without any.
find_sockets() {
  urls=
  for socket in "$@"; do
    [ ! -S "$socket" ] || urls="$urls unix://$socket"
  done
  [ -n "$urls" ] || none no-socket
}

# ask_each URL…: calls the script's own `ask`, which ends the script once it is answered, with one after the other.
ask_each() {
  for candidate in "$@"; do
    ask "$candidate"
    # Who hangs once hangs again; who refuses may be another's runtime.
    [ $? -ne 124 ] || none timed-out
  done
  none refused
}
