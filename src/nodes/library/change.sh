#!/bin/sh
# What every script that changes the kubelet's directory does first and last. Exit codes, the same for all of them:
#   0   done
#   10  the file is not as it was read
#   11  another holds the lock
#   12  the file is a symlink
#   13  the directory is not there
#   14  the directory cannot be written
#   15  the bytes did not arrive as they were sent
#   16  the state directory cannot be written
#   17  the state directory is of a newer format
#   18  the directory's entries are not those that were read
#   19  done, but the history does not know it yet: the next command makes up for it
#   20  a version of the file is being tried
#   21  the trial cannot be begun: nothing would take the change back
#   22  the trial cannot be taken back
#   23  another directory is in the place of this one
#   24  the same, but the change was made in this one

: "${root?}" "${newline?}" "${resolved=}" "${lock_owner=}" "${last_version=}"

# begin_change STATE DIRECTORY LABEL: stands in the directory, holds the lock, and has looked after what others left.
begin_change() {
  # A write beyond the limit on the size of files fails, as on a full disk, and ends nobody. `command`, for a shell that
  # does not know the signal would end.
  command trap '' XFSZ 2>/dev/null || :
  for change_program in ln readlink mkdir dd mv rm sha256sum; do require_program "$change_program"; done
  inside "$1" || exit 16
  state=$resolved
  inside "$2" || exit 13
  change_directory=$resolved
  cd "$resolved" 2>/dev/null || exit 13
  prepare_state
  case $? in
    0) ;;
    2) exit 17 ;;
    *) exit 16 ;;
  esac
  take_lock "$state/lock" "$3"
  case $? in
    0) ;;
    1)
      say_text "$lock_owner" locked
      exit 11
      ;;
    *) exit 16 ;;
  esac
  raise_format
  case $? in
    0) ;;
    2) fail 17 ;;
    *) fail 16 ;;
  esac
  recover || fail 16
  recover_trials || fail 16
}

# require_program PROGRAM: ends as a shell does that lacks a program (POSIX, 2.8.2), before anything is done.
require_program() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "$1: not found" >&2
  exit 127
}

# fail CODE: takes back what was prepared, lets go and ends.
fail() {
  [ -z "${scratch-}" ] || rm -f "./$scratch"
  [ -z "${announced-}" ] || drop "${state:?}/pending/$announced"
  [ -z "${begun_trial-}" ] || drop_trial "$begun_trial"
  rm -rf "${state:?}/pending/.new" "${state:?}/pending/.found" "${state:?}/trial/.new"
  release_lock
  exit "$1"
}

# Whether the directory in which this stands is still the one of its name.
stands_in_place() {
  # shellcheck disable=SC3013 # dash, busybox and every other sh of a node know -ef
  [ "$change_directory" -ef . ]
}

# expect_client: whoever asked for the change still waits for its answer; else this ends, by the signal of a broken pipe or
# by itself. Who hung before the lock, and was given up, must not make the change after all: his client has asked what is
# there meanwhile (settle-change.sh), and was told the old version.
expect_client() {
  say busy || fail 11
}

# expect_file FILE DIGEST POD: the file is what was read: DIGEST, or absent where that is empty. Else it says, where the
# history knows of this pod, `last DIGEST (RECORD)`: what is there now, `-` for no file, and the pod's last version.
expect_file() {
  digest=
  if [ -f "./$1" ]; then
    digest_of "./$1" || fail 14
  elif [ -e "./$1" ]; then
    fail 10
  fi
  [ "$digest" != "$2" ] || return 0
  find_last_version "$3"
  [ "$last_version" -eq 0 ] || say_content last "${digest:--}" <"$state/history/$3/$last_version/record"
  fail 10
}

# expect_entries NAMES: the names in the directory, dotfiles aside, are those that were read; each is followed by `/`.
expect_entries() {
  change_entries=
  for change_entry in *; do
    if is_there "$change_entry"; then change_entries=$change_entries$change_entry/; fi
  done
  [ "$change_entries" = "$1" ] || fail 18
}
