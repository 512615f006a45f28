#!/bin/sh
# Asks a container runtime where the logs of containers are, and which process writes them.
#   locate_log LIMIT KIND CLIENT ENDPOINT ID…
# KIND is crictl, ctr, nerdctl or docker; CLIENT and ENDPOINT are those that told of the containers. LIMIT is in seconds,
# for each answer. Frames, of each container that is still there:
#   log ID STATE PROCESS (TEXT)     STATE is running, ended or unknown; PROCESS `PID:START`, or - where it does not run;
#                                   the text is the path of the log, empty where the runtime keeps none
#   info ID STATE PROCESS (JSON)    likewise, of ctr and nerdctl, with what they tell of the container
# Always ends with 0.

: "${newline?}" "${lock_started=}"

limit=$1
kind=$2
program=$3
endpoint=$4
shift 4

# find_process PID: puts `PID:START` into $process, or - where there is no such process.
find_process() {
  process=-
  [ "$1" -gt 0 ] 2>/dev/null || return 0
  { read -r process_stat <"/proc/$1/stat"; } 2>/dev/null || return 0
  lock_started_at "$process_stat"
  process=$1:$lock_started
}

# state_of WORD: puts into $state what a runtime's word for it means.
state_of() {
  case $1 in
    CONTAINER_RUNNING | RUNNING | running | PAUSED | paused | PAUSING) state=running ;;
    *) state=ended ;;
  esac
}

# ask_client WORD…
ask_client() {
  call_client "limited $limit" "$kind" "$program" "$endpoint" "$@"
}

# locate ID: says it, or fails.
locate() {
  case $kind in
    crictl)
      told=$(ask_client inspect -o go-template \
        --template '{{.status.state}} {{.info.pid}} {{.status.logPath}}' "$1") || return
      ;;
    docker)
      # Of another driver's log there is no file that anybody else may read.
      told=$(ask_client inspect --type container \
        --format '{{.State.Status}} {{.State.Pid}} {{if eq .HostConfig.LogConfig.Type "json-file"}}{{.LogPath}}{{end}}' \
        "$1") || return
      ;;
    *)
      locate_by_containerd "$1"
      return
      ;;
  esac
  state_of "${told%% *}"
  told=${told#* }
  find_process "${told%% *}"
  say_text "${told#* }" log "$1" "$state" "$process"
}

# locate_by_containerd ID: where the log is stands in what the kubelet's part of containerd keeps with the container.
locate_by_containerd() {
  if [ "$kind" = nerdctl ]; then
    told=$(ask_client inspect --mode native \
      --format '{{.Process.Status.Status}} {{.Process.Pid}} {"Extensions":{{json .Extensions}}}' "$1") || return
    task=${told%%"{"*}
    told="{${told#*"{"}"
  else
    told=$(ask_client containers info "$1") || return
    task=$(ask_client tasks list) || return
    case $task in
      *"$newline$1 "* | "$1 "*) task=${task##*"$1"} ;;
      *) task= ;;
    esac
    task=${task%%"$newline"*}
  fi
  # shellcheck disable=SC2086 # a number and a word, in the one order or the other
  set -- "$1" $task
  case ${2-} in
    [0-9]*) set -- "$1" "${3-}" "$2" ;;
  esac
  state_of "${2-}"
  find_process "${3-}"
  say_text "$told" info "$1" "$state" "$process"
}

for id in "$@"; do
  locate "$id"
  [ $? -ne 124 ] || exit 0
done
exit 0
