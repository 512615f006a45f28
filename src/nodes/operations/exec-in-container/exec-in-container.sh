#!/bin/sh
# Runs a command in a container, by a client of the container runtime, on the standard streams of whoever asks.
#   exec_in_container CLIENT PROGRAM ENDPOINT CONTAINER INPUT FRAMES WORD…
# CLIENT is crictl, ctr, nerdctl or docker; PROGRAM and ENDPOINT are those that answered. INPUT is `terminal`, `stream`
# or `none`; FRAMES is `framed`, or `plain` where nothing may stand on the streams but what the command says.
# Says `\001MARK+` where what the command says begins, on standard output and, without a terminal, on standard error;
# and where it ends, on standard error or the terminal, `\001MARK=STATUS\001`, with the client's exit status. Meanwhile
# `\001MARK.` now and then on standard output.
# On a terminal it tells in kubectl's words how the command ended, and ends with its exit code.

: "${mark?}"

client=$1
program=$2
endpoint=$3
container=$4
input=$5
frames=$6
shift 6

# Names the command for ctr, which has to be told which of a container's it is to end.
exec_id=kstatic-$$-$mark

begin() {
  [ "$frames" = plain ] || printf '\001%s+' "$mark"
}

# end CODE
end() {
  [ "$frames" = plain ] || printf '\001%s=%s\001' "$mark" "$1"
}

# by_client WORD…: becomes the client, with the runtime in front of the words.
by_client() {
  call_client exec "$client" "$program" "$endpoint" "$@"
}

# run WORD…: becomes the client that runs the command.
run() {
  case $client:$input in
    ctr:terminal) by_client tasks exec --exec-id "$exec_id" --tty "$container" "$@" ;;
    ctr:*) by_client tasks exec --exec-id "$exec_id" "$container" "$@" ;;
    *:terminal) by_client exec -i -t "$container" "$@" ;;
    *:stream) by_client exec -i "$container" "$@" ;;
    *) by_client exec "$container" "$@" ;;
  esac
}

# late_input: what is on the descriptor 3, and some time later its end: ctr forgets an end that comes before the command
# has begun.
late_input() {
  {
    [ "$input" != stream ] || cat <&3
    sleep 1
  } 2>/dev/null 4>&- &
}

# is_awaited: whether the other side is still there: it is told on the descriptor 4, or else is who started this.
is_awaited() {
  if [ "$frames" = plain ]; then
    kill -0 "$PPID"
  else
    printf '\001%s.' "$mark" >&4
  fi
}

# end_with_other_side PID: looks now and then whether the other side is still there. When it has gone ends the client, and
# the command where that can be told to.
end_with_other_side() {
  trap '' PIPE HUP
  while is_awaited; do
    sleep 5 4>&-
  done
  exec 4>&-
  if [ "$client" = ctr ]; then
    (by_client tasks kill --signal SIGTERM --exec-id "$exec_id" "$container")
    sleep 2
    (by_client tasks kill --signal SIGKILL --exec-id "$exec_id" "$container")
  fi
  kill -KILL "$1"
}

# run_to_end WORD…: runs the command and fails with the client's status. Descriptor 3 is what it may read, 4 where what is
# said meanwhile belongs.
run_to_end() {
  case $client:$input in
    ctr:stream | ctr:none) late_input | run "$@" 3<&- 4>&- & ;;
    *:none) run "$@" </dev/null 3<&- 4>&- & ;;
    *) run "$@" <&3 3<&- 4>&- & ;;
  esac
  running=$!
  end_with_other_side "$running" </dev/null >/dev/null 2>&1 3<&- &
  watching=$!
  exec 3<&-
  wait "$running"
  run_status=$?
  kill "$watching"
  return "$run_status"
}

# tell_end STATUS MESSAGE: says in kubectl's words how the command ended, from what the client said on standard error,
# and puts the exit code into $code.
tell_end() {
  code=$1
  case $1:$2 in
    # crictl has no other way to say it.
    *'command terminated with exit code '*)
      code=${2##*'command terminated with exit code '}
      code=${code%%[!0-9]*}
      ;;
    0:* | *:) ;;
    *)
      # Without what could drive the terminal.
      printf 'error: %s\n' "$(printf '%s\n' "$2" | tail -n 1 | tr -d '\000-\037\177' | sed \
        -e 's/^time="[^"]*" level=[a-z]* msg="\(.*\)"$/\1/' -e 's/\\\(.\)/\1/g' \
        -e 's/^execing command in container [^:]*: //' -e 's/^ctr: //')" >&2
      return
      ;;
  esac
  [ "$code" = 0 ] || printf 'command terminated with exit code %s\n' "$code" >&2
}

if [ "$input" != terminal ]; then
  begin
  begin >&2
  # ssh passes on that nobody reads its output any more, but not that nobody reads its errors.
  exec 3<&0 4>&1
  run_to_end "$@"
  end "$?" >&2
  exit 0
fi

if ! [ -t 0 ]; then
  printf 'error: the way to the node gives it no terminal\n' >&2
  exit 1
fi
begin
exec 3<&0 4>&1 5>&1
# A terminal is one stream for all that the command says: on standard error is what the client says.
message=$(exec 6>&1 >&5 5>&- 2>&6 6>&- && run_to_end "$@")
tell_end "$?" "$message"
end "$code"
exit "$code"
