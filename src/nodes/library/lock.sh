#!/bin/sh
# The node's lock, without flock, which busybox does without. It is a directory of numbered symlinks: the one with the
# highest number holds, its text says who. `ln -s` makes name and text in one step, and numbers never go down, so that
# nobody who saw an old state can take the lock of a new one. A lock dies with its owner: one whose process is gone, or
# that was taken before the last boot, is passed over by the next number. Nothing has to be cleaned up after a crash.
#
# An owner that was killed may leave a program behind that has yet to do its work, an `rm` that waits for its disk. All
# that he started has his descriptor 9, the lock's directory, and while somebody has that the lock is held. Who starts
# what is to outlive the lock closes it.

: "${newline?}"

# take_lock DIRECTORY LABEL: waits for some seconds. Fails with 1 when another holds it ($lock_owner is its text), with 2
# when the directory cannot be written.
take_lock() {
  lock_directory=$1
  name_lock_owner "$2"
  lock_tries=0
  while :; do
    find_highest_lock
    if [ "$lock_highest" -gt 0 ] && lock_is_held "$lock_highest"; then
      lock_tries=$((lock_tries + 1))
      # For three seconds: who waits for the lock does not see that nobody waits for the answer any more.
      [ "$lock_tries" -le 30 ] || return 1
      # A sleep that knows no fractions counts for ten.
      sleep 0.1 2>/dev/null || { lock_tries=$((lock_tries + 9)) && sleep 1; }
      continue
    fi
    lock_mine=$((lock_highest + 1))
    if ! ln -s "$lock_me" "$lock_directory/$lock_mine"; then
      # Somebody else was quicker, and may have let go since; then a higher number is there, and always will be.
      find_highest_lock
      [ "$lock_highest" -ge "$lock_mine" ] || return 2
      # It was made all the same where `ln` was killed when it had done its work.
      [ "$(readlink "$lock_directory/$lock_mine")" = "$lock_me" ] || continue
    fi
    find_highest_lock
    # An `ln` that says it is done, and is not.
    [ "$lock_highest" -ge "$lock_mine" ] || return 2
    if [ "$lock_highest" -eq "$lock_mine" ]; then
      exec 9<"$lock_directory"
      forget_old_locks
      return 0
    fi
    rm -f "$lock_directory/$lock_mine"
  done
}

# Lets the lock go while its owner lives on. Starts nothing: a full table of processes cannot keep it. Where the disk has
# no room for one more file the lock goes with its owner; `command`, for a bare `:` that cannot redirect ends a shell.
release_lock() {
  command : >"$lock_directory/$lock_mine.released" || :
  exec 9<&-
} 2>/dev/null

# Who I am, for good: a process number comes round again, with another start time or after another boot.
name_lock_owner() {
  read -r lock_stat </proc/self/stat
  read -r lock_boot </proc/sys/kernel/random/boot_id
  lock_space=$(readlink /proc/self/ns/pid)
  lock_process=${lock_stat%% *}
  lock_started_at "$lock_stat"
  lock_me="$lock_process $lock_started $lock_boot $lock_space $1"
}

# Puts the start time out of a line of /proc/PID/stat into $lock_started: field 22, counted behind the command's name,
# which is in brackets and may hold anything (proc(5)).
lock_started_at() {
  # shellcheck disable=SC2086 # a line of fields
  set -- ${1##*) }
  lock_started=${20-}
}

find_highest_lock() {
  lock_highest=0
  for lock_entry in "$lock_directory"/[0-9]*; do
    lock_number=${lock_entry##*/}
    case $lock_number in
      *[!0-9]* | 0*) continue ;;
    esac
    [ "$lock_number" -le "$lock_highest" ] || lock_highest=$lock_number
  done
}

# lock_is_held NUMBER: puts its text into $lock_owner.
lock_is_held() {
  [ ! -e "$lock_directory/$1.released" ] || return 1
  lock_owner=$(readlink "$lock_directory/$1") || return 1
  # shellcheck disable=SC2086 # a line of fields
  set -- $lock_owner
  [ $# -ge 4 ] || return 1
  [ "$3" = "$lock_boot" ] || return 1
  # A process of another process namespace cannot be seen from here: it counts as alive.
  [ "$4" = "$lock_space" ] || return 0
  lock_owner_lives "$1" "$2" || lock_has_heirs
}

# lock_owner_lives PROCESS STARTED
lock_owner_lives() {
  { read -r lock_stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  # A dead process that nobody has waited for still has a number.
  case ${lock_stat##*) } in
    Z*) return 1 ;;
  esac
  lock_started_at "$lock_stat"
  [ "$lock_started" = "$2" ]
}

lock_has_heirs() {
  for lock_heir in /proc/[0-9]*/fd/9; do
    # shellcheck disable=SC3013 # dash, busybox and every other sh of a node know -ef
    [ ! "$lock_heir" -ef "$lock_directory" ] || return 0
  done
  return 1
}

forget_old_locks() {
  set --
  for lock_entry in "$lock_directory"/[0-9]*; do
    lock_number=${lock_entry##*/}
    [ "${lock_number%.released}" -eq "$lock_mine" ] || set -- "$@" "$lock_entry"
  done
  [ $# -eq 0 ] || rm -f "$@"
}
