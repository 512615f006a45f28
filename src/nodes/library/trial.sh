#!/bin/sh
# A trial: a change that waits to be confirmed, and that the node takes back by itself when it is not (format: state.sh).
# It is on disk, whole, before the change, and goes after what ends it; its record makes it one, and goes first. So what
# became of a trial can be told at any moment from its record and from what lies in the file:
#   the new version    it is being tried, until its time is over; then whoever holds the lock puts the old one back
#   the old version    the change was never made, or has been taken back: the trial goes
#   anything else      somebody else has changed the file since: that stays, and the trial goes
# Time is that of /proc/uptime, which no clock that is set changes, and in which the time counts that a node was asleep
# (Linux, fs/proc/uptime.c); after another boot a trial is over.

: "${newline?}" "${resolved=}" "${state=}" "${digest=}" "${value=}" "${lock_mine=}" "${lock_process=}" "${lock_boot=}"
: "${root?}" "${guard_unit=}" "${now=}"

# For so many seconds after its time a trial is left to its guard.
trial_slack=10

# refuse_tried FILE: ends with 20 where a version of this file of the current directory is being tried.
refuse_tried() {
  for trial_entry in "$state/trial"/[0-9]*; do
    value_of file "$trial_entry/record"
    [ "$value" = "$1" ] || continue
    value_of directory "$trial_entry/record"
    inside "$value" || continue
    [ "$(cd "$resolved" 2>/dev/null && pwd -P)" = "$(pwd -P)" ] || continue
    say_content tried "${trial_entry##*/}" "$(seconds_left "$trial_entry")" <"$trial_entry/record"
    fail 20
  done
}

# begin_trial DIRECTORY FILE OLD-DIGEST NEW-DIGEST SECONDS GUARD RECORD: keeps what takes the change back that is about to
# be made, and starts GUARD, which does when nobody has confirmed it after so long. DIRECTORY is the current one. A digest
# is empty where there is no file. RECORD is what the history will say then.
begin_trial() {
  # Nothing runs on a file system that is mounted.
  [ -z "$root" ] || fail 21
  trial_new=$state/trial/.new
  mkdir "$trial_new" || fail 16
  read_uptime || fail 16
  trial_before=absent
  trial_mode=
  if [ -n "$3" ]; then
    trial_before=present
    read_file "./$2" dd of="$trial_new/manifest" bs=65536 || fail 16
    sync_file "$trial_new/manifest" || fail 16
    keep_label "./$2" "$trial_new/manifest" || :
    digest_of "$trial_new/manifest" || fail 16
    [ "$digest" = "$3" ] || fail 10
    trial_mode=$(stat -c '%a %u:%g' "./$2") || fail 16
  fi
  name_unit
  read_now
  # The last line of a key counts.
  trial_text="$7${newline}directory $1${newline}file $2${newline}before $trial_before"
  trial_text="$trial_text${newline}mode ${trial_mode% *}${newline}owner ${trial_mode#* }"
  trial_text="$trial_text${newline}tried $4${newline}since $now${newline}seconds $5"
  trial_text="$trial_text${newline}deadline $((uptime + $5))${newline}boot $lock_boot${newline}unit $guard_unit"
  write_file "$trial_new/record" "$trial_text" || fail 16
  write_file "$trial_new/guard" "$6" || fail 16
  # A name that a record cannot hold would never be found again.
  value_of file "$trial_new/record"
  [ "$value" = "$2" ] || fail 21
  value_of directory "$trial_new/record"
  [ "$value" = "$1" ] || fail 21
  begun_trial=$state/trial/$lock_mine
  rename "$trial_new" "$begun_trial" || fail 16
  sync_directories "$begun_trial" "$state/trial" "$state"
  start_guard "$begun_trial" "$5" || fail 21
}

# The change has been made: from now on the trial does not go with a failure.
keep_trial() {
  begun_trial=
  say trial "$lock_mine"
}

# Looks after the trials that are over, or that something else has overtaken. Says of those
#   reverted POD (RECORD)    the old version was put back: the history's record
#   overtaken POD (RECORD)   somebody else had changed the file since
#   stuck POD (RECORD)       the old version could not be put back; the trial stays
# the latter two with the trial's own record.
recover_trials() {
  [ ! -e "$state/trial/.new" ] || rm -rf "$state/trial/.new"
  for trial_entry in "$state/trial"/[0-9]*; do
    [ -d "$trial_entry" ] || continue
    if [ ! -e "$trial_entry/record" ]; then
      rm -rf "$trial_entry"
      continue
    fi
    look_at_trial "$trial_entry"
    case $trial_finds in
      new | unknown) is_over "$trial_entry" "$trial_slack" || continue ;;
    esac
    revert_trial "$trial_entry" "${trial_by-next}" || return
  done
}

# Puts into $trial_finds what lies in the file of a trial: new, old, other, or unknown where its directory is not there, or
# it cannot be read.
# $trial_path is the file then, $trial_pod the pod.
look_at_trial() {
  trial_finds=unknown
  value_of pod "$1/record"
  trial_pod=$value
  value_of directory "$1/record"
  inside "$value" && [ -d "$resolved" ] || return 0
  trial_directory=$resolved
  value_of file "$1/record"
  trial_path=$trial_directory/$value
  trial_finds=other
  digest=
  if [ -L "$trial_path" ]; then
    return 0
  elif [ -f "$trial_path" ]; then
    digest_of "$trial_path" || { trial_finds=unknown && return 0; }
  elif [ -e "$trial_path" ]; then
    return 0
  fi
  value_of digest "$1/record"
  [ "$digest" != "$value" ] || trial_finds=old
  value_of tried "$1/record"
  [ "$digest" != "$value" ] || trial_finds=new
}

# revert_trial TRIAL BY: ends a trial, BY is guard, client or next (whoever came next). Puts into $trial_end what came of
# it: reverted, old, other, or stuck. Fails only where nothing more can be done under this lock.
revert_trial() {
  look_at_trial "$1"
  trial_end=$trial_finds
  case $trial_finds in
    new)
      trial_end=stuck
      put_old_back "$1" "$2" || return
      ;;
    unknown) trial_end=stuck ;;
  esac
  case $trial_end in
    reverted) say_text "$trial_record" reverted "$trial_pod" ;;
    other) say_content overtaken "$trial_pod" <"$1/record" ;;
    stuck)
      say_content stuck "$trial_pod" <"$1/record"
      return 0
      ;;
  esac
  drop_trial "$1"
}

# put_old_back TRIAL BY: the old bytes, or no file, in one step. The history comes second here: where that cannot be
# written, as on a full disk, the old version is put back all the same.
put_old_back() {
  make_old_record "$1" "$2"
  trial_scratch=
  value_of before "$1/record"
  trial_before=$value
  case $trial_before in
    present)
      if ! make_old_file "$1"; then
        drop_old_file
        return 0
      fi
      ;;
    absent) ;;
    *) return 0 ;;
  esac
  trial_is_recorded=
  if record_old "$1"; then trial_is_recorded=yes; fi
  if [ "$trial_before" = present ]; then
    if rename "$trial_scratch" "$trial_path"; then trial_end=reverted; fi
  else
    if rm -f "$trial_path" || ! is_there "$trial_path"; then trial_end=reverted; fi
  fi
  [ "$trial_end" != reverted ] || sync_directories "$trial_directory"
  case $trial_end-$trial_is_recorded in
    reverted-yes) finish_pending "$trial_pod" ;;
    # There may be room for it now.
    reverted-) ! record_old "$1" || finish_pending "$trial_pod" ;;
    *-yes) drop_old_file && drop "$state/pending/$lock_mine" && announced= ;;
    *) drop_old_file ;;
  esac
}

# Puts into $trial_record what the history is to say.
make_old_record() {
  trial_record=
  while IFS=' ' read -r trial_key trial_text; do
    case $trial_key in
      before | mode | owner | seconds | deadline | boot | unit | by | time) ;;
      *) [ -z "$trial_text" ] || trial_record=$trial_record$trial_key' '$trial_text$newline ;;
    esac
  done <"$1/record"
  trial_record="${trial_record}by $2"
}

# record_old TRIAL: announces that the old version is about to be put back.
record_old() {
  if begin_pending "$trial_record" &&
    { [ "$trial_before" = absent ] || dd if="$1/manifest" of="$state/pending/.new/manifest" bs=65536 conv=fsync; } &&
    announce_pending; then
    return 0
  fi
  rm -rf "$state/pending/.new"
  # shellcheck disable=SC2034 # change.sh takes back what was announced
  announced=
  return 1
}

# make_old_file TRIAL: puts the old bytes into $trial_scratch, a dotfile beside the file, which the kubelet passes over.
# Where the disk has no room for them, they are those that the trial has kept, if they lie on the same one.
make_old_file() {
  drop_scratch "$trial_directory"
  trial_scratch=$trial_directory/.kstatic-$lock_process
  if ! copy_anew "$1/manifest" "$trial_scratch"; then
    drop_old_file
    # As new as a copy would be: times tell whether what runs is what the file says.
    ln "$1/manifest" "$trial_scratch" 2>/dev/null && touch "$trial_scratch" || return
  fi
  digest_of "$trial_scratch" || return
  value_of digest "$1/record"
  if [ "$value" != "$digest" ]; then
    echo 'what the node has kept of it is damaged' >&2
    return 1
  fi
  value_of owner "$1/record"
  [ -z "$value" ] || chown "$value" "$trial_scratch" || :
  value_of mode "$1/record"
  [ -z "$value" ] || chmod "$value" "$trial_scratch" || :
  keep_label "$1/manifest" "$trial_scratch" || :
}

drop_old_file() {
  [ -z "$trial_scratch" ] || rm -f "$trial_scratch"
}

# drop_trial TRIAL: it is over; so is its guard, which looks every second whether there is a record.
drop_trial() {
  value_of unit "$1/record"
  rm -f "$1/record" || ! is_there "$1/record" || return
  sync_directories "$1"
  rm -rf "$1"
  [ -z "$value" ] || stop_unit "$value"
}

# is_over TRIAL SLACK: whether its time has passed, by so many seconds.
is_over() {
  value_of boot "$1/record"
  [ "$value" = "$lock_boot" ] || return 0
  [ "$(seconds_left "$1")" -le "-$2" ]
}

# seconds_left TRIAL: prints how many there are until its time is over; of one that cannot be read none are.
seconds_left() {
  value_of deadline "$1/record"
  case $value in
    '' | *[!0-9]*) value=0 ;;
  esac
  read_uptime && echo $((value - uptime))
}

# Puts into $uptime for how many seconds the node has been up.
read_uptime() {
  # Two numbers; what is behind the first one's point goes with the second.
  read -r uptime </proc/uptime && uptime=${uptime%%.*}
}
