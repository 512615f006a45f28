#!/bin/sh
# Reads on in files that grow, which may be moved aside and begun anew meanwhile. Who wants more asks again: nothing is
# left running that would have to be ended.
#   read_log WAIT LIMIT (PATH INODE OFFSET PROCESS)…
# PATH is the node's own; INODE that of the file that was read so far, or - where none was yet; OFFSET the byte to go on
# at, or -COUNT for the last COUNT bytes of a file that was not read yet; PROCESS `PID:START` whose end is told, or -.
# Where there is nothing to tell of any of them it waits for up to WAIT quarters of a second. LIMIT is in blocks of 4096
# bytes, for each answer. Frames, of each file with something to tell, INDEX counted from 0:
#   missing INDEX REASON                    nothing, special or denied
#   bytes INDEX INODE OFFSET SIZE (BYTES)   from OFFSET on, which is that of a block's beginning, at or before the byte
#                                           that was asked for; SIZE is the file's
#   next INDEX INODE                        what was read so far is read to its end, and this is the file in its place
#   ended INDEX                             the process has ended, and did before the file was looked at for the last time
# Always ends with 0.

: "${resolved=}" "${lock_started=}"

wait=$1
limit=$2
shift 2

block=4096
told=0

# find_moved INODE: puts into $file and $facts what was moved aside and has this number, or fails.
find_moved() {
  for moved in "$place".*; do
    [ -f "$moved" ] || continue
    facts=$(stat -L -c '%i %s' -- "$moved" 2>/dev/null) || continue
    [ "${facts% *}" != "$1" ] || { file=$moved && return 0; }
  done
  facts=
  return 1
}

# say_bytes INDEX OFFSET SIZE: of $file, whose number is $inode; fails where another file has come in its place since.
say_bytes() {
  {
    [ "$(stat -L -c %i /proc/self/fd/3)" = "$inode" ] || return 1
    blocks=$(($2 / block))
    open_content bytes "$1" "$inode" $((blocks * block)) "$3"
    # It tells how much it read on standard error.
    limited 20 dd bs="$block" skip="$blocks" count="$limit" <&3 2>/dev/null
    close_content
  } 3<"$file" || return 1
  told=1
}

# has_ended PID:START: whether the process is gone; another may have its number by now.
has_ended() {
  [ "$1" != - ] || return 1
  { read -r process_stat <"/proc/${1%:*}/stat"; } 2>/dev/null || return 0
  lock_started_at "$process_stat"
  [ "$lock_started" != "${1#*:}" ]
}

# missing INDEX REASON
missing() {
  say missing "$1" "$2"
  told=1
}

# look INDEX PLACE INODE OFFSET PROCESS: PLACE is where the file is found on this machine.
look() {
  place=$2
  ended=
  # Before the file, so that what it wrote last is in what is read after its end.
  ! has_ended "$5" || ended=1
  file=$2
  if [ -e "$file" ] && [ ! -f "$file" ]; then
    missing "$1" special
    return
  fi
  facts=$(stat -L -c '%i %s' -- "$file" 2>/dev/null) || facts=
  present=${facts% *}
  inode=$present
  offset=$4
  if [ "$3" != - ] && [ "$present" != "$3" ]; then
    # What was read so far is no longer in its place; what is left of it goes first.
    facts=
    ! find_moved "$3" || inode=$3
    if [ -n "$present" ] && { [ -z "$facts" ] || [ "${facts#* }" -le "$offset" ]; }; then
      say next "$1" "$present"
      told=1
      return
    fi
  fi
  if [ -z "$facts" ]; then
    missing "$1" nothing
    return
  fi
  size=${facts#* }
  case $offset in
    -*)
      offset=$((size + offset))
      [ "$offset" -ge 0 ] || offset=0
      ;;
  esac
  # It was emptied, and is written from its beginning.
  [ "$size" -ge "$offset" ] || offset=0
  if [ "$size" -gt "$offset" ] || [ "$3" = - ]; then
    if [ ! -r "$file" ]; then
      missing "$1" denied
      return
    fi
    say_bytes "$1" "$offset" "$size" || look_again "$@"
  elif [ -n "$ended" ]; then
    say ended "$1"
    told=1
  fi
}

# look_again INDEX PLACE INODE OFFSET PROCESS: unless it was tried in vain before.
look_again() {
  looks=$((looks + 1))
  if [ "$looks" -lt 5 ]; then look "$@"; else missing "$1" denied; fi
}

# look_at_all (PATH INODE OFFSET PROCESS)…
look_at_all() {
  index=0
  while [ $# -gt 0 ]; do
    looks=0
    if inside "$1"; then look "$index" "$resolved" "$2" "$3" "$4"; else missing "$index" nothing; fi
    index=$((index + 1))
    shift 4
  done
}

look_at_all "$@"
while [ "$told" -eq 0 ] && [ "$wait" -gt 0 ]; do
  # A sleep that knows no fractions counts for four.
  sleep 0.25 2>/dev/null || { wait=$((wait - 3)) && sleep 1; }
  wait=$((wait - 1))
  look_at_all "$@"
done
exit 0
