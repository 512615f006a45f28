#!/bin/sh
# A node of the tests has no systemd, which would have to be its first process. This is what of systemctl is needed to keep
# kubelet.service and containerd.service as systemd does: it starts what ExecStart of the unit says, with the variables of
# its EnvironmentFile, in the network of the pods, and remembers how it ended.
set -u

state=/run/services
mkdir -p "$state"

unit_file() {
  for directory in /etc/systemd/system /usr/lib/systemd/system; do
    if [ -L "$directory/$1" ] || [ -e "$directory/$1" ]; then
      file=$directory/$1
      return 0
    fi
  done
  return 1
}

program_of() {
  case $1 in
    kubelet.service) echo /usr/bin/kubelet ;;
    containerd.service) echo containerd ;;
  esac
}

# pids PROGRAM
pids() {
  for process in /proc/[0-9]*; do
    first=$({ tr '\0' '\n' <"$process/cmdline" | head -n 1; } 2>/dev/null)
    [ "$first" != "$1" ] || echo "${process#/proc/}"
  done
}

is_running() {
  [ -n "$(pids "$(program_of "$1")")" ]
}

value_of() {
  sed -n "s/^$2=//p" "$1" | tail -n 1
}

start_unit() {
  unit_file "$1" || { echo "Failed to start $1: Unit $1 not found." >&2; return 5; }
  if [ "$(readlink "$file")" = /dev/null ]; then
    echo "Failed to start $1: Unit $1 is masked." >&2
    return 1
  fi
  ! is_running "$1" || return 0
  name=${1%.service}
  rm -f "$state/$1.status"
  (
    # shellcheck disable=SC2034 # ExecStart names it
    KUBELET_EXTRA_ARGS=
    environment=$(value_of "$file" EnvironmentFile)
    environment=${environment#-}
    # shellcheck disable=SC1090 # whichever file the unit names
    [ ! -r "${environment:-/}" ] || [ -d "${environment:-/}" ] || . "$environment"
    command=$(value_of "$file" ExecStart)
    # shellcheck disable=SC2086,SC2154 # words in quotes, and what the inner shell sets
    eval "exec setsid sh -c 'nsenter --net=/run/netns/pods \"\$@\" </dev/null >>/var/log/$name.log 2>&1; echo \$? >$state/$1.status' sh $command" </dev/null >/dev/null 2>&1 &
  )
  # What does not get up ends within a tenth of a second.
  tries=10
  while [ "$tries" -gt 0 ] && [ ! -s "$state/$1.status" ]; do
    sleep 0.1
    tries=$((tries - 1))
  done
  [ ! -s "$state/$1.status" ]
}

stop_unit() {
  program=$(program_of "$1")
  # shellcheck disable=SC2046 # a number each
  ! is_running "$1" || kill $(pids "$program")
  tries=100
  while is_running "$1" && [ "$tries" -gt 0 ]; do
    sleep 0.1
    tries=$((tries - 1))
  done
  sleep 0.1
  rm -f "$state/$1.status"
}

show_unit() {
  load=loaded active=inactive sub=dead result=success status=0 enabled=disabled
  if ! unit_file "$1"; then
    load=not-found enabled=
  elif [ "$(readlink "$file")" = /dev/null ]; then
    load=masked enabled=masked
  elif [ -e "/etc/systemd/system/multi-user.target.wants/$1" ]; then
    enabled=enabled
  fi
  if [ -n "$(program_of "$1")" ] && is_running "$1"; then
    active=active sub=running
  elif [ -s "$state/$1.status" ]; then
    active=failed sub=failed result=exit-code status=$(cat "$state/$1.status")
  fi
  printf 'Result=%s\nNRestarts=0\nExecMainStatus=%s\nId=%s\nLoadState=%s\nActiveState=%s\nSubState=%s\nUnitFileState=%s\nNeedDaemonReload=no\n' \
    "$result" "$status" "$1" "$load" "$active" "$sub" "$enabled"
}

verb=$1
shift
first=yes
for unit in "$@"; do
  case $unit in
    -*) continue ;;
    *.service) ;;
    *) unit=$unit.service ;;
  esac
  case $verb in
    show)
      [ -n "$first" ] || echo
      first=
      show_unit "$unit"
      ;;
    start) start_unit "$unit" || exit ;;
    stop) stop_unit "$unit" ;;
    restart)
      stop_unit "$unit"
      start_unit "$unit" || exit
      ;;
    reset-failed) rm -f "$state/$unit.status" ;;
    enable)
      mkdir -p /etc/systemd/system/multi-user.target.wants
      unit_file "$unit" && ln -sf "$file" "/etc/systemd/system/multi-user.target.wants/$unit"
      ;;
    disable) rm -f "/etc/systemd/system/multi-user.target.wants/$unit" ;;
    mask) ln -sf /dev/null "/etc/systemd/system/$unit" ;;
    unmask) [ "$(readlink "/etc/systemd/system/$unit")" != /dev/null ] || rm -f "/etc/systemd/system/$unit" ;;
    *) exit 1 ;;
  esac
done
exit 0
