#!/bin/sh
# What kstatic keeps on a node, below one directory (/var/lib/kstatic, 0700). The format has a number, in the file
# `format`; this is 2 (1 knew no trials):
#   lock/N                      see lock.sh
#   history/POD/N/record        a version of a pod's file: lines `KEY VALUE`; keys that are not known are passed over
#   history/POD/N/manifest      its bytes; absent when the version is of a file that was taken away
#   history/POD/N/config-hash   what the kubelet calls the pod that it made of these bytes in this place (the annotation
#                               kubernetes.io/config.hash), once somebody saw it: lines of 32 hexadecimal digits
#   pending/N/record            a change that was begun: written before it, moved to history/POD/… after it; N is of lock/
#   pending/N/manifest
#   trial/N/record              a change that has to be confirmed, else it is taken back (trial.sh); N is of lock/
#   trial/N/manifest            the bytes that the file had before it; absent where there was no file
#   trial/N/guard               the program that takes it back in time: `sh FILE STATE N`
# POD is NAMESPACE/NAME, or _/FILE of a file that held no pod. A name with a dot in front is a directory being written.
# Keys of a record:
#   pod        NAMESPACE/NAME, or _/FILE
#   action     what was done:
#                installed, patched, undone (gone back to an earlier version), started (put back as it was stopped)
#                removed, stopped: the file was taken away, and the version before holds its bytes
#                found: put there by something else, and recorded before it was replaced
#                reverted: a trial was taken back
#   digest     sha256:HEX of the bytes; none where a trial was taken back and there had been no file
#   directory  and file: where it was put
#   time       of the node's clock, RFC 3339
#   user, from, program: who changed it, from which host, with which version of what
# and where a trial was taken back
#   tried      sha256:HEX of what was tried; none where the file was taken away
#   since      when that began
#   by         guard, client, or next: whoever next took the lock after its time
# The record of a trial is that of the version that the history gets when it is taken back, without `by`, and
#   before     present or absent: whether there was a file
#   mode, owner  that it had: octal digits, UID:GID
#   seconds    for how long it is tried
#   deadline   until when, in seconds of /proc/uptime
#   boot       of which boot
#   unit       what systemd calls the guard; empty where that is a process of its own

: "${newline?}" "${state=}" "${resolved=}" "${lock_mine=}"

state_format=2

# Makes the directories. Fails with 1 when that cannot be done, with 2 when a newer kstatic wrote here.
prepare_state() {
  for state_place in history pending trial lock; do refuse_link "$state/$state_place" || return 1; done
  if [ ! -d "$state/history" ] || [ ! -d "$state/pending" ] || [ ! -d "$state/trial" ] || [ ! -d "$state/lock" ] ||
    ! read_format_line; then
    mkdir -p "$state/history" "$state/pending" "$state/trial" "$state/lock" || return 1
    chmod 0700 "$state" || return 1
    read_format_line || write_file "$state/format" "$state_format" || return 1
  fi
  read_format
}

# refuse_link FILE: what kstatic keeps is in its own directory, and nowhere else.
refuse_link() {
  [ -L "$1" ] || return 0
  echo "$1: it is a symlink" >&2
  return 1
}

# Fails where the line is not whole: whoever wrote it, first of all, had no room for it.
read_format_line() {
  { read -r state_found <"$state/format"; } 2>/dev/null
}

read_format() {
  read_format_line || return 1
  [ "$state_found" -le "$state_format" ] 2>/dev/null || return 2
}

# Under the lock: sees that nobody with a newer format held it just before, and makes an older format this one, so that
# no older kstatic takes what it does not know for nothing. Fails as prepare_state.
raise_format() {
  read_format || return
  [ "$state_found" -lt "$state_format" ] || return 0
  write_file "$state/format.new" "$state_format" &&
    rename "$state/format.new" "$state/format" || return 1
}

# write_file FILE TEXT: a file of some lines, on the disk.
write_file() {
  printf '%s\n' "$2" >"$1" && sync_file "$1" && return
  # What dash says of a full disk is that there was an error.
  printf '%s\n' "$2" | dd of="$1"
  return 1
}

# sync_file FILE: what was written is on the disk.
sync_file() {
  dd if=/dev/null of="$1" conv=notrunc,fsync
}

# sync_directories DIRECTORY…: so are the names in them, as far as this node can. A sync that takes no names would write
# everything, and never end where a server of files has gone.
sync_directories() {
  case $(sync --help 2>&1) in
    *FILE*) sync "$@" 2>/dev/null || : ;;
  esac
}

# digest_of FILE: puts sha256:HEX into $digest, or fails.
digest_of() {
  digest=$(read_file "$1" sha256sum) || return
  digest=${digest%% *}
  case $digest in
    *[!0-9a-f]* | '')
      echo 'sha256sum: says no digest' >&2
      return 1
      ;;
  esac
  digest=sha256:$digest
}

# read_file FILE PROGRAM WORD…: runs a program that has the file as its input. What was opened is looked at: a device in
# its place, where nothing ends, would fill the disk. A pipe keeps whoever opens it, and he the lock, until somebody writes
# to it; so a shell opens it that is given up after a while, where there is a `timeout`, and one that takes these words: an
# old one of busybox does not. Nothing that waits for a slow disk is to be done by it.
read_file() (
  read_status=127
  if command -v timeout >/dev/null 2>&1; then
    timeout 10 sh -c "$open_and_run" sh "$@"
    read_status=$?
  fi
  case $read_status in
    12[567]) sh -c "$open_and_run" sh "$@" ;;
    # Of coreutils, and of busybox.
    124 | 143)
      echo 'it cannot be read: nothing comes' >&2
      return 1
      ;;
    *) return "$read_status" ;;
  esac
)

# shellcheck disable=SC2016 # for another shell
open_and_run='
exec <"$1" || exit
shift
if [ ! -f /proc/self/fd/0 ]; then
  echo "it is no file any more" >&2
  exit 1
fi
exec "$@"'

# rename FROM TO: in one step, TO is replaced. What is there counts, not what `mv` says: it may be killed when it has done
# its work. A directory is not replaced: `mv` would move into it, and does where there is one only since we looked; that
# is taken back.
rename() {
  if [ -d "$2" ]; then
    echo "mv: $2: it is a directory" >&2
    return 1
  fi
  mv -f "$1" "$2" || :
  ! is_there "$1" && is_there "$2" || return 1
  [ -d "$2" ] && is_there "$2/${1##*/}" || return 0
  mv -f "$2/${1##*/}" "$1"
  echo "mv: $2: it is a directory" >&2
  return 1
}

# copy_anew FROM FILE: makes a new file of these bytes, on the disk, and never writes through what has its name: noclobber
# refuses a file, a symlink above all, but would open what is none, a pipe or a device. It is opened once.
copy_anew() {
  if is_there "$2"; then
    echo "$2: something has that name" >&2
    return 1
  fi
  (set -C && dd if="$1" bs=65536 conv=fsync >"$2") && is_plain_file "$2"
}

# keep_label FROM TO: gives a file the label that SELinux has on another, where the node has labels.
keep_label() {
  chcon --reference="$1" "$2"
} >/dev/null 2>&1

is_plain_file() {
  [ -f "$1" ] && [ ! -L "$1" ]
}

# Puts into $now the time of the node's clock; nothing where its `date` says anything else.
read_now() {
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ) || now=
  case $now in
    [0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z) ;;
    *) now= ;;
  esac
} 2>/dev/null

is_there() {
  [ -e "$1" ] || [ -L "$1" ]
}

# value_of KEY RECORD: puts the value of a key of a record into $value, empty when there is none.
value_of() {
  value=
  [ -r "$2" ] || return 0
  while IFS=' ' read -r value_key value_text; do
    [ "$value_key" != "$1" ] || value=$value_text
  done <"$2"
}

# Puts the number of the last version of a pod into $last_version, 0 when there is none.
find_last_version() {
  last_version=0
  for version_entry in "$state/history/$1"/[0-9]*; do
    version_number=${version_entry##*/}
    is_number "$version_number" || continue
    [ "$version_number" -le "$last_version" ] || last_version=$version_number
  done
}

# Whether a name is a number as kstatic writes it, with which a shell can reckon.
is_number() {
  case $1 in
    *[!0-9]* | 0* | '' | ??????????*) return 1 ;;
  esac
}

# record_found POD FILE RECORD: keeps what lies in FILE, of which $digest is, unless it is the last version of the pod's
# history already. Fails, too, where what it has kept is not that.
record_found() {
  find_last_version "$1"
  if [ "$last_version" -gt 0 ]; then
    value_of digest "$state/history/$1/$last_version/record"
    [ "$value" != "$digest" ] || return 0
  fi
  [ -n "$digest" ] || return 0
  rm -rf "$state/pending/.found" &&
    mkdir "$state/pending/.found" &&
    read_file "$2" dd of="$state/pending/.found/manifest" bs=65536 &&
    sync_file "$state/pending/.found/manifest" &&
    found_digest=$digest &&
    digest_of "$state/pending/.found/manifest" &&
    [ "$digest" = "$found_digest" ] &&
    write_file "$state/pending/.found/record" "$3" &&
    into_history "$state/pending/.found" "$1"
}

# begin_pending RECORD: opens the record of a change; the manifest is put beside it by the caller.
begin_pending() {
  read_now
  mkdir "$state/pending/.new" &&
    write_file "$state/pending/.new/record" "$1${now:+${newline}time $now}"
}

# The change is about to happen; whatever is on the disk of it then, so is this.
announce_pending() {
  announced=$lock_mine
  rename "$state/pending/.new" "$state/pending/$lock_mine" || return
  sync_directories "$state/pending/$lock_mine" "$state/pending"
}

# finish_pending POD: the change has happened; what was pending is the pod's last version now. Puts its number into
# $last_version.
finish_pending() {
  # shellcheck disable=SC2034 # change.sh takes back what was announced
  announced=
  into_history "$state/pending/$lock_mine" "$1"
}

into_history() {
  refuse_link "$state/history" || return
  [ -d "$state/history/$2" ] || mkdir -p "$state/history/$2" || return
  find_last_version "$2"
  last_version=$((last_version + 1))
  rename "$1" "$state/history/$2/$last_version" && refuse_link "$state/history" || return
  forget_old_versions "$2"
}

# Ten versions a pod are kept.
forget_old_versions() {
  for version_entry in "$state/history/$1"/[0-9]*; do
    is_number "${version_entry##*/}" || continue
    [ "${version_entry##*/}" -gt $((last_version - 10)) ] || drop "$version_entry" || :
  done
}

# drop DIRECTORY: takes a version or a change out of sight before it goes, for it goes file by file.
drop() {
  if is_there "$state/pending/.old"; then rm -rf "$state/pending/.old"; fi
  rename "$1" "$state/pending/.old" && rm -rf "$state/pending/.old"
}

# Looks after what a killed run left: its scratch files in the current directory, and its pending change, which either
# happened (then it joins the history) or did not (then it is forgotten). Says `interrupted POD WHAT` of each;
# of a trial that was being taken back what trial.sh says of it.
recover() {
  for pending_entry in "$state/pending/.new" "$state/pending/.found" "$state/pending/.old"; do
    if is_there "$pending_entry"; then rm -rf "$pending_entry"; fi
  done
  drop_scratch .
  for pending_entry in "$state/pending"/*; do
    [ -d "$pending_entry" ] || continue
    value_of action "$pending_entry/record"
    pending_action=$value
    value_of pod "$pending_entry/record"
    pending_pod=$value
    pending_happened "$pending_entry"
    case $? in
      0)
        say_interrupted 'done'
        into_history "$pending_entry" "$pending_pod" || return
        ;;
      1)
        say_interrupted undone
        drop "$pending_entry" || return
        ;;
      *) return 1 ;;
    esac
  done
}

# Of a trial that was being taken back only that it has been: if it was not, it still will be (trial.sh).
say_interrupted() {
  case $pending_action-$1 in
    reverted-undone) ;;
    reverted-*) say_content reverted "$pending_pod" <"$pending_entry/record" ;;
    *) say interrupted "$pending_pod" "$1" ;;
  esac
}

# drop_scratch DIRECTORY: takes away the scratch files that killed runs left there.
drop_scratch() {
  for scratch_entry in "$1"/.kstatic-*; do
    if is_there "$scratch_entry"; then rm -rf "$scratch_entry"; fi
  done
}

# Whether the change that a pending record tells of can be seen where it was to be made; 2 when nobody can tell.
pending_happened() {
  value_of directory "$1/record"
  inside "$value" || return 1
  pending_file=$resolved
  value_of file "$1/record"
  pending_file=$pending_file/$value
  value_of digest "$1/record"
  case $pending_action-$value in
    # It goes; so does a new file that was tried.
    removed-* | stopped-* | reverted-)
      ! is_there "$pending_file"
      return
      ;;
  esac
  pending_digest=$value
  [ -f "$pending_file" ] || return 1
  digest_of "$pending_file" || return 2
  [ "$pending_digest" = "$digest" ]
}
