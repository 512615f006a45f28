#!/bin/sh
# Tells what systemd makes of the units that can hold a kubelet, and what swap the node has.
#   read_service LIMIT UNIT…
# LIMIT is in seconds, for systemd's answer. Frames:
#   units (TEXT)      what `systemctl show` prints of each unit, with an empty line between two; only where it answers
#   masked UNIT       where systemctl does not answer: the unit is linked to /dev/null
#   swap (TEXT)       a line of /proc/swaps for each; not on a mounted file system
# Always ends with 0.

: "${root?}" "${resolved=}"

limit=$1
shift

# ask_systemd UNIT…: fails where there is no systemd, or it does not answer.
ask_systemd() {
  [ -z "$root" ] || return
  command -v systemctl >/dev/null 2>&1 || return
  shown=$(limited "$limit" systemctl show --no-pager \
    --property=Id,LoadState,ActiveState,SubState,Result,UnitFileState,NRestarts,ExecMainStatus,NeedDaemonReload \
    "$@" </dev/null) || return
  say_text "$shown" units
}

if ! ask_systemd "$@"; then
  for unit in "$@"; do
    inside_parent "/etc/systemd/system/$unit" || continue
    [ -L "$resolved" ] || continue
    [ "$(readlink "$resolved")" != /dev/null ] || say masked "$unit"
  done
fi
if [ -z "$root" ] && [ -r /proc/swaps ]; then
  swap=$(tail -n +2 /proc/swaps | head -n 20)
  [ -z "$swap" ] || say_text "$swap" swap
fi
exit 0
