#!/bin/sh
# Stops containers of a sandbox, and then the sandbox, by a client of the container runtime.
#   stop_pod LIMIT GRACE CLIENT PROGRAM ENDPOINT SANDBOX ID… [then ID…]…
# CLIENT is crictl, ctr, nerdctl or docker; PROGRAM and ENDPOINT are those that answered. Containers are told to end
# (by the image's own signal, else SIGTERM) and are killed when GRACE seconds are over; those before a `then` have ended
# before those behind it are told, with what is left of GRACE. LIMIT is how long, in seconds, a client may take beyond
# that. Only when all of them have ended the sandbox is stopped, which kills whatever is in it.
#
# Nothing is stopped but these, and what the kubelet starts again in that sandbox meanwhile. What was begun is carried to
# its end, also where whoever asked for it has gone.
#
# Says of each as it happens `stopped ID`, `gone ID` (the runtime has none such), or, with what the client said,
# `failed ID` (TEXT) or `timed-out ID` (TEXT); and `busy` every two seconds. Exit codes:
#   0   all have ended
#   2   what was given is no id
#   10  the client failed
#   11  the client, or what was to end, took too long
#   12  the client is not there

: "${newline?}"

limit=$1
grace=$2
client=$3
program=$4
endpoint=$5
sandbox=$6
shift 6

# What the kubelet gives who comes last, however long the others took, so that nobody is killed who was never told
# (minimumGracePeriodInSeconds of pkg/kubelet/kuberuntime).
least_grace=2

# by_client SECONDS WORD…
by_client() {
  # shellcheck disable=SC2034 # call_client reads it
  call_seconds=$1
  shift
  call_client "limited $call_seconds" "$client" "$program" "$endpoint" "$@"
}

# put_uptime: puts into $uptime for how many seconds this machine has run: no change of its time moves that.
put_uptime() {
  read -r uptime _ </proc/uptime
  uptime=${uptime%%.*}
}

# put_left: puts into $left what is left of the grace.
put_left() {
  put_uptime
  left=$((grace - uptime + began))
  [ "$left" -ge "$least_grace" ] || left=$least_grace
  [ "$left" -le "$grace" ] || left=$grace
}

# stop container|sandbox ID SECONDS: returns when it has ended. Fails with 124 where that takes too long.
stop() {
  case $client:$1 in
    crictl:container) by_client $(($3 + limit)) stop --timeout "$3" "$2" ;;
    crictl:sandbox) by_client "$limit" stopp "$2" ;;
    docker:*) by_client $(($3 + limit)) stop -t "$3" "$2" ;;
    *) end_task "$2" "$3" ;;
  esac
}

# end_task ID SECONDS: the same by a client that knows no more than tasks, or would write on the container.
end_task() {
  if [ "$2" -gt 0 ]; then
    put_signal "$1" || return
    signal_task "$1" "$signal" || return
    until_ended "$1" "$2"
    task_status=$?
    [ "$task_status" -eq 124 ] || return "$task_status"
  fi
  signal_task "$1" SIGKILL || return
  until_ended "$1" "$limit"
}

# put_signal ID: puts into $signal what the image says that ends it. containerd's part for the kubelet keeps that with
# the container: JSON in base64, in which no text holds a bare quotation mark.
put_signal() {
  signal=SIGTERM
  if [ "$client" = ctr ]; then
    info=$(by_client "$limit" containers info "$1") || return
  else
    info=$(by_client "$limit" inspect --mode native --format '{{json .Extensions}}' "$1") || return
  fi
  info=${info#*'"io.cri-containerd.container.metadata"'}
  info=${info#*'"value":'}
  info=${info#*'"'}
  info=$(printf '%s' "${info%%'"'*}" | base64 -d 2>/dev/null)
  case $info in
    *'"StopSignal":"'*) ;;
    *) return 0 ;;
  esac
  info=${info#*'"StopSignal":"'}
  info=${info%%'"'*}
  case $info in
    '' | *[!A-Z0-9+]*) ;;
    *) signal=$info ;;
  esac
}

# signal_task ID SIGNAL: what has ended meanwhile needs none.
signal_task() {
  if [ "$client" = ctr ]; then
    complaint=$(by_client "$limit" tasks kill --signal "$2" "$1" 2>&1)
  else
    complaint=$(by_client "$limit" kill --signal "$2" "$1" 2>&1)
  fi
  signal_status=$?
  case $signal_status in
    0 | 124) return "$signal_status" ;;
  esac
  put_running "$1" || return
  [ -n "$running" ] || return 0
  printf '%s\n' "$complaint"
  return "$signal_status"
}

# until_ended ID SECONDS: waits until it has ended; fails with 124 when it has not after so long.
until_ended() {
  put_uptime
  ended_by=$((uptime + $2))
  while :; do
    put_running "$1" || return
    [ -n "$running" ] || return 0
    put_uptime
    [ "$uptime" -lt "$ended_by" ] || return 124
    # Not every sleep knows of less than a second.
    sleep 0.2 2>/dev/null || sleep 1
  done
}

# put_running ID: puts something into $running while it runs.
put_running() {
  running=
  if [ "$client" = ctr ]; then
    # A table of TASK, PID and STATUS.
    rows=$(by_client "$limit" tasks list) || return
    case $newline$rows in
      *"$newline$1"[[:blank:]]*) running=${rows##*"$1"} ;;
    esac
    case ${running%%"$newline"*} in
      *STOPPED*) running= ;;
    esac
  else
    rows=$(by_client "$limit" ps --quiet --no-trunc) || return
    is_line "$1" "$rows" && running=$1
  fi
  return 0
}

# is_line LINE TEXT
is_line() {
  case $newline$2$newline in
    *"$newline$1$newline"*) ;;
    *) return 1 ;;
  esac
}

# is_gone container|sandbox ID: whether the runtime says that there is none such.
is_gone() {
  case $client:$1 in
    crictl:container) ids=$(by_client "$limit" ps --all --quiet --id "$2" 2>/dev/null) ;;
    crictl:sandbox) ids=$(by_client "$limit" pods --quiet --id "$2" 2>/dev/null) ;;
    ctr:*) ids=$(by_client "$limit" containers list --quiet "id==$2" 2>/dev/null) ;;
    *) ids=$(by_client "$limit" ps --all --quiet --no-trunc 2>/dev/null) ;;
  esac || return
  ! is_line "$2" "$ids"
}

# stop_one container|sandbox ID SECONDS: stops it, and prints a line: its id, what became of it, what the client said.
stop_one() {
  said=$(stop "$@" 2>&1)
  stop_status=$?
  said=${said##*"$newline"}
  if [ "$stop_status" -eq 0 ]; then
    printf '%s stopped\n' "$2"
  elif [ "$stop_status" -eq 124 ]; then
    printf '%s timed-out %.1000s\n' "$2" "$said"
  elif is_gone "$1" "$2"; then
    printf '%s gone\n' "$2"
  else
    printf '%s failed %.1000s\n' "$2" "$said"
  fi
}

# stop_each container|sandbox SECONDS ID…: stops all of them at the same time. Fails as the script does.
stop_each() {
  each_kind=$1
  each_seconds=$2
  shift 2
  {
    tick $((each_seconds / 2 + limit * 2)) &
    ticker=$!
    stoppers=
    for id in "$@"; do
      stop_one "$each_kind" "$id" "$each_seconds" &
      stoppers="$stoppers $!"
    done
    # shellcheck disable=SC2086 # they are numbers
    wait $stoppers
    { kill "$ticker" && wait "$ticker"; } 2>/dev/null
  } | tell $#
}

# tick COUNT: prints a line every two seconds, so often. What it waits by holds nobody's output open.
tick() {
  ticks=$1
  while [ "$ticks" -gt 0 ]; do
    sleep 2 >/dev/null 2>&1
    printf 'busy\n'
    ticks=$((ticks - 1))
  done
}

# tell COUNT <LINES: says what stop_one and tick have printed. Whoever printed nothing was killed, and has not ended
# anything for all that is known.
tell() {
  untold=$1
  tell_status=0
  while read -r told word text; do
    case $word in
      '')
        say busy
        continue
        ;;
      timed-out) tell_status=11 ;;
      failed) [ "$tell_status" -ne 0 ] || tell_status=10 ;;
    esac
    untold=$((untold - 1))
    if [ -n "$text" ]; then say_text "$text" "$word" "$told"; else say "$word" "$told"; fi
  done
  [ "$untold" -eq 0 ] || [ "$tell_status" -ne 0 ] || tell_status=10
  return "$tell_status"
}

for word in "$sandbox" "$@"; do
  case $word in
    [!0-9A-Za-z]* | *[!0-9A-Za-z_.-]* | '') exit 2 ;;
  esac
done
command -v "$program" >/dev/null 2>&1 || exit 12

trap '' HUP INT PIPE
put_uptime
began=$uptime
group=
for word in "$@" "then"; do
  if [ "$word" != "then" ]; then
    group="$group $word"
    continue
  fi
  [ -n "$group" ] || continue
  put_left
  # shellcheck disable=SC2086 # ids
  stop_each container "$left" $group || exit
  group=
done

# What one client stops with the sandbox it kills. Of several containers the kubelet may have started the first again
# while the last was ending: that one has its time, too.
if [ "$client" = crictl ] && [ $# -gt 1 ]; then
  again=$(by_client "$limit" ps --quiet --pod "$sandbox" 2>/dev/null)
  # shellcheck disable=SC2086 # ids
  [ -z "$again" ] || stop_each container "$grace" $again || exit
fi
stop_each sandbox 0 "$sandbox"
