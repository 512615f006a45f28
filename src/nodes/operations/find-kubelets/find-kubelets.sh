#!/bin/sh
# Finds the processes that are a kubelet or hide one (k3s, RKE2, k0s, microk8s), by the name of their program alone:
# kube-apiserver's arguments speak of the kubelet, too, and so do those of grep, editors and journalctl.
#
#   find_kubelets [watches]
# Frames: `process PID`, the content its arguments, each ended by NUL.
#         `owner PID USER`, by number, and `self USER` of who looks; `files PID same|other|hidden`: whether it sees ours.
#         `facts`, the content lines `PATH:TEXT` of /proc: the boot time; of each process its stat and cgroup, and with
#         `watches` its inotify lines, which are a dozen for each pod that a kubelet runs.
#         `host NAME`.

: "${mark?}"

watches=${1-}

# One grep over all processes: a fork for each would cost a second on a large node. A name is followed by a byte that
# cannot be of a name: NUL, or a blank where the process has renamed itself ("/usr/local/bin/k3s server").
part='A-Za-z0-9/._@+:,%=~-'
pattern="^([$part]*/)?(kubelet|kubelet[-_.]?v?[0-9][0-9.]*|kubelite|hyperkube|k3s|k3s-server|k3s-agent|rke2|k0s)([^$part]|\$)"
# GNU grep sees a line begin behind each NUL unless told that the file is text; busybox's knows no -a and needs none.
# Its status tells nothing: a process that ends meanwhile makes it a failure.
files=$(grep -lasE "$pattern" /proc/[0-9]*/cmdline 2>/dev/null)
[ -n "$files" ] || files=$(grep -lsE "$pattern" /proc/[0-9]*/cmdline)

# owner_of STATUS: puts the effective user of a process into $owner, out of a file such as /proc/self/status.
owner_of() {
  owner=
  while read -r key _real effective _rest; do
    [ "$key" != Uid: ] || owner=$effective
    [ -z "$owner" ] || break
  done 2>/dev/null <"$1"
}

# shellcheck disable=SC3013 # dash, bash and busybox have -ef, and so has POSIX since 2024
# look_into PID: the namespace and the root of another user's process are hidden from all but root.
look_into() {
  seen=other
  if [ ! -e "/proc/$1/ns/mnt" ]; then
    seen=hidden
  elif [ "/proc/$1/ns/mnt" -ef /proc/self/ns/mnt ] || [ "/proc/$1/root" -ef / ]; then
    seen=same
  fi
}

owner_of /proc/self/status
[ -z "$owner" ] || say self "$owner"
lines=
for file in $files; do
  pid=${file#/proc/}
  pid=${pid%/cmdline}
  say_content process "$pid" <"$file" 2>/dev/null
  owner_of "/proc/$pid/status"
  say owner "$pid" "$owner"
  look_into "$pid"
  say files "$pid" "$seen"
  lines="$lines /proc/$pid/stat /proc/$pid/cgroup"
  [ -z "$watches" ] || lines="$lines /proc/$pid/fdinfo/*"
done

if [ -n "$lines" ]; then
  open_content facts
  # shellcheck disable=SC2086 # Paths without blanks, and a pattern that is meant to be one.
  grep -Hs -e '^btime ' -e '^[0-9][0-9]* (' -e '^[0-9][0-9]*:[^:]*:/' -e '^inotify ' /proc/stat $lines
  close_content
fi
if read -r host </proc/sys/kernel/hostname; then say host "$host"; fi
