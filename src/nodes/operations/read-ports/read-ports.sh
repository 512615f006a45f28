#!/bin/sh
# Tells who listens on ports of the node, in the network that the kubelet is in.
#   read_ports LIMIT PID PORT…
# PID is the kubelet's, or empty; PORTs are in four digits, hexadecimal, upper case. LIMIT is in seconds, for the search
# for who holds the sockets.
# Frames:
#   sockets (TEXT)           lines of /proc/net/tcp, tcp6, udp and udp6 about these ports, behind the file's name
#   holders (TEXT)           `/proc/PID/fd:`, then `socket:[INODE]` for each of these that the process has open
#   cmdline PID (TEXT)       the arguments of a holder, each ended by NUL, as far as 4 kB
#   cgroup PID (TEXT)        its control groups
# or `none`, where nobody can tell.
# Always ends with 0.

: "${root?}" "${newline?}"

limit=$1
pid=$2
shift 2

if [ -n "$root" ]; then
  say none
  exit 0
fi

net=/proc/self/net
[ -z "$pid" ] || [ ! -r "/proc/$pid/net/tcp" ] || net=/proc/$pid/net

ports=
for port in "$@"; do
  ports="$ports${ports:+|}$port"
done

# Of TCP those that listen (0A), of UDP those that are not connected (07).
pattern="^ *[0-9]+: [0-9A-F]+:($ports) [0-9A-F]+:[0-9A-F]{4} (0A|07) "
sockets=$(grep -EHs "$pattern" "$net/tcp" "$net/tcp6" "$net/udp" "$net/udp6" | head -n 1000)
say_text "$sockets" sockets
[ -n "$sockets" ] || exit 0

# The fields behind the file's name: slot, local and remote address, state, queues, timer, retries, user, timeout, inode.
inodes=
set -f
IFS=$newline
for line in $sockets; do
  IFS=' '
  # shellcheck disable=SC2086 # the fields are numbers
  set -- ${line#*:}
  inodes="$inodes${inodes:+|}${10}"
done
unset IFS
set +f

holders=$(limited "$limit" ls -l /proc/[0-9]*/fd 2>/dev/null |
  sed -n -e '/^\/proc\//p' -e 's/.* -> \(socket:\[[0-9]*\]\)$/\1/p' |
  grep -E "^/proc/|^socket:\[($inodes)\]\$" | grep -B 1 '^socket:' | head -n 1000)
say_text "$holders" holders

say_file() {
  open_content "$@"
  head -c 4096 "/proc/$2/$1" 2>/dev/null
  close_content
}

holder=
for word in $holders; do
  case $word in
    /proc/*)
      holder=${word#/proc/}
      holder=${holder%/fd:}
      ;;
    socket:*)
      [ -n "$holder" ] || continue
      say_file cmdline "$holder"
      say_file cgroup "$holder"
      holder=
      ;;
  esac
done
exit 0
