#!/bin/sh
# Tells how full the file systems are that paths lie on. One that does not answer costs LIMIT seconds.
#   read_disks LIMIT PATH…
# Frames, NUMBER the place of the path in the list from 0 on; of a path that is not there none:
#   space NUMBER (TEXT)      what `df -P -k` says of it below its head
#   inodes NUMBER (TEXT)     what `df -P -i` says; none where this df does not know
#   hangs NUMBER
#   mounts (TEXT)            /proc/self/mounts, as far as 256 kB
# Always ends with 0.

: "${root?}" "${newline?}" "${resolved=}"

limit=$1
shift

# ask NUMBER WORD FLAG PLACE
ask() {
  told=$(limited "$limit" df -P "$3" "$4" 2>/dev/null)
  case $?:$told in
    0:*) say_text "${told#*"$newline"}" "$2" "$1" ;;
    124:*) return 124 ;;
  esac
}

# look_at NUMBER PATH: fails with 124 where nothing answers.
look_at() {
  inside "$2" || return
  limited "$limit" stat -L -c %d "$resolved" >/dev/null 2>&1 || return
  ask "$1" space -k "$resolved" || return
  ask "$1" inodes -i "$resolved"
}

number=0
for path in "$@"; do
  look_at "$number" "$path"
  [ $? -ne 124 ] || say hangs "$number"
  number=$((number + 1))
done
if [ -z "$root" ]; then head -c 262144 /proc/self/mounts | say_content mounts; fi
exit 0
