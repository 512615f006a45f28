#!/bin/sh
# Ends a trial (library/trial.sh): keeps what is tried, or puts the old version back at once.
#   settle_trial STATE DIRECTORY LABEL FILE NUMBER OLD-DIGEST TRIED-DIGEST confirm|revert
# NUMBER is the trial's, empty where its begin was not answered; then it is the one of this file and these digests, of
# which one is empty where there is no file. Asking again changes nothing.
# Says what recover does (library/state.sh, library/trial.sh), `locked (OWNER)`, `settled confirmed|reverted|changed`:
# what has become of it, now or before; no `settled` where that cannot be told. Exit codes: library/change.sh.

: "${digest=}" "${state=}" "${value=}" "${trial_finds=}" "${trial_end=}"

begin_change "$1" "$2" "$3"
directory=$2
shift 3
file=$1

# Puts into $trial the trial that is meant, empty where there is none any more.
find_trial() {
  trial=
  for entry in "$state/trial"/[0-9]*; do
    value_of file "$entry/record"
    [ "$value" = "$1" ] || continue
    value_of directory "$entry/record"
    [ "$value" = "$directory" ] || continue
    [ -z "$2" ] || [ "${entry##*/}" = "$2" ] || continue
    value_of digest "$entry/record"
    [ "$value" = "$3" ] || continue
    value_of tried "$entry/record"
    [ "$value" = "$4" ] || continue
    trial=$entry
    return
  done
}

find_trial "$1" "$2" "$3" "$4"
if [ -n "$trial" ]; then
  look_at_trial "$trial"
  if [ "$5" = revert ]; then
    # What the history does not know yet it is told by the next command.
    revert_trial "$trial" client || :
    [ "$trial_end" != stuck ] || fail 22
  elif [ "$trial_finds" = new ]; then
    # Before anybody is told that it stays.
    sync_directories .
    drop_trial "$trial" || fail 16
  fi
fi

digest=
if [ -L "./$file" ]; then
  digest='link'
elif [ -f "./$file" ]; then
  digest_of "./$file" || digest='unread'
elif [ -e "./$file" ]; then
  digest='other'
fi
release_lock
case $digest in
  unread) ;;
  "$4") say settled confirmed ;;
  "$3") say settled reverted ;;
  *) say settled changed ;;
esac
