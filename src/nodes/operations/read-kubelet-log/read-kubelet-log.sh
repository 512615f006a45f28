#!/bin/sh
# Reads what a kubelet logged, wherever that is.
#   read_kubelet_log LIMIT PID UNIT SINCE LINES [PATTERN…]
# LIMIT is in seconds, for each reading. PID is the kubelet, or empty where none runs; UNIT its systemd unit, or empty
# for the one that its control group tells, or those that usually hold a kubelet. SINCE is in seconds since 1970, or empty;
# of a file it is not minded, for it would have to be read whole. LINES are the last that are wanted; the PATTERNs, basic
# regular expressions, choose among them, and so does whatever goes on over several lines.
# Frames:
#   clock NOW OFFSET            in seconds since 1970, and the kubelet's difference to UTC: +0100
#   source (TEXT), lines (TEXT) the file, or the unit whose journal it is; files say their lines as they are, the journal
#                               says each as `SECONDS.MICROSECONDS HOST NAME[PID]: LINE`
# or, with a program's complaint as noise:
#   none no-log|denied|timed-out
# Always ends with 0.

: "${root?}" "${mark?}" "${newline?}" "${resolved=}"

limit=$1
pid=$2
unit=$3
since=$4
lines=$5
shift 5

# In bytes: what is looked at of a file, and what is answered at most.
newest=33554432
longest=1048576
# What is looked at of the journal where something is looked for.
considered=20000

tab=$(printf '\t')
is_denied=

# pick PATTERN…: the lines that hold one, and those that belong to a line before them: klog indents what a value holds
# behind its first line, and the name of a pod may stand behind the last.
pick() {
  if [ $# -eq 0 ]; then
    cat
    return
  fi
  for pattern in "$@"; do
    set -- "$@" -e "$pattern"
    shift
  done
  grep -e '=<$' -e "^$tab" -e '^ >' -e "]: $tab" -e ']:  >' -e "^$mark " "$@"
}

# sift PATTERN…: what was asked for, its end alone. NULs would make the text a binary for grep.
sift() {
  tr -d '\000' | pick "$@" | tail -n "$((lines + 2))" | tail -c "$longest"
}

# limited_say WORD…: runs a program and says how it ended on a line of its own, the last.
limited_say() {
  limited "$limit" "$@"
  printf '\n%s %s\n' "$mark" "$?"
}

# settle SOURCE TEXT: says what was read, and ends the script, where TEXT holds something; else puts how the reading ended
# into $ended.
settle() {
  ended=${2##*"$newline$mark "}
  ended=${ended#"$mark "}
  said=${2%"$mark "*}
  case $said in
    *[![:space:]]*) tell "$1" "$said" ;;
  esac
  [ "$ended" != 124 ] || none timed-out
}

# tell SOURCE TEXT: ends the script.
tell() {
  say_text "$1" source
  say_text "$2" lines
  exit 0
}

# read_file NAME PLACE PATTERN…: ends the script where there is such a file.
read_file() {
  name=$1
  place=$2
  shift 2
  [ -f "$place" ] || return 0
  if [ ! -r "$place" ]; then
    is_denied=yes
    return 0
  fi
  settle "$name" "$(limited_say tail -c "$newest" "$place" | sift "$@")"
  tell "$name" ''
}

# read_open PATTERN…: the file into which the kubelet writes, which need not be called so any more.
read_open() {
  [ -n "$pid" ] || return 0
  [ -r "/proc/$pid/fd" ] || is_denied=yes
  for number in 2 1; do
    [ ! -f "/proc/$pid/fd/$number" ] || read_file "$(readlink "/proc/$pid/fd/$number")" "/proc/$pid/fd/$number" "$@"
  done
}

# read_known PATH PATTERN…
read_known() {
  path=$1
  shift
  ! inside "$path" || read_file "$path" "$resolved" "$@"
}

# ask_journal WORD…: journalctl, of what the kubelet's unit logged and what systemd said of it. Without --all it hides
# lines that hold what could drive a terminal, and has blanks for tabs.
ask_journal() {
  if [ -n "$unit" ]; then
    set -- "$@" "--unit=$unit"
  elif [ -n "$pid" ]; then
    set -- "$@" "_PID=$pid"
  else
    for name in kubelet k3s k3s-agent rke2-server rke2-agent k0scontroller k0sworker snap.microk8s.daemon-kubelite; do
      set -- "$@" "--unit=$name.service"
    done
  fi
  [ -z "$root" ] || set -- "$@" "--directory=$resolved"
  limited_say journalctl --quiet --no-pager --all "$@"
}

# read_journal PATTERN…: ends the script where the journal has anything of the kubelet.
read_journal() {
  command -v journalctl >/dev/null 2>&1 || return 0
  if [ -n "$root" ]; then
    inside /var/log/journal || return 0
    [ -d "$resolved" ] || return 0
  fi
  source="the journal of ${unit:-the kubelet}"
  count=$lines
  [ $# -eq 0 ] || count=$considered
  settle "$source" "$(ask_journal --output=short-unix "--lines=$count" ${since:+"--since=@$since"} | sift "$@")"
  # Nothing of what was asked for; or nothing at all?
  anything=$(ask_journal --output=cat --lines=1)
  case ${anything%"$mark "*} in
    *[![:space:]]*) tell "$source" '' ;;
  esac
}

# find_unit: puts into $unit the systemd unit of the kubelet, as its control groups tell it.
find_unit() {
  while read -r group; do
    case $group in
      *.service) unit=${group##*/} ;;
    esac
  done 2>/dev/null <"/proc/$pid/cgroup"
}

# say_clock: the kubelet writes the time of its own time zone.
say_clock() {
  zone=
  [ -z "$pid" ] || zone=$(tr '\000' '\n' 2>/dev/null <"/proc/$pid/environ" | grep '^TZ=')
  unset TZ
  if [ -n "$zone" ]; then
    TZ=${zone#TZ=}
    export TZ
  fi
  say clock "$(date '+%s %z')"
}

[ -z "$root" ] || pid=
say_clock
if [ -z "$unit" ] && [ -n "$pid" ]; then find_unit; fi

read_open "$@"
case $unit in
  '' | rke2*) read_known /var/lib/rancher/rke2/agent/logs/kubelet.log "$@" ;;
esac
read_journal "$@"
read_known /var/log/kubelet.log "$@"
[ -z "$is_denied" ] || none denied
none no-log
