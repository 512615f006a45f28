#!/bin/sh
# The guard of a trial: waits until the trial is over, one way or the other, and takes it back when nobody has confirmed
# it in time. A program of its own, which the node keeps beside the trial.
#   sh FILE STATE NUMBER [alone|once]
# With `alone` it says `watching`, and goes on without any tie to who has started it; with `once` it does not wait: for
# who finds a trial whose time is over. Ends with 0 once the trial is gone; `once` with an exit code of library/change.sh
# where it cannot be taken back, and with 1 where its time is not over.

: "${state=}" "${value=}" "${now=}" "${trial_end=}"

state=$1
trial=$state/trial/$2
# Known to is_over once the lock is taken; here, before.
# shellcheck disable=SC2034 # for is_over
read -r lock_boot </proc/sys/kernel/random/boot_id || exit

# Not the library's is_there, which it calls itself.
trial_goes_on() {
  [ -e "$trial/record" ]
}

# nap SECONDS: a program that is killed is started once more.
nap() {
  sleep "$1" || sleep "$1"
}

watch() {
  while trial_goes_on && ! is_over "$trial" 0; do nap 1 || exit; done
  pause=1
  while trial_goes_on; do
    # By a shell of its own, which a refusal ends.
    (take_back)
    # A newer kstatic keeps this state now, and does it.
    [ $? -ne 17 ] || exit
    trial_goes_on || break
    # Somebody holds the lock, or the disk is full.
    nap "$pause" || exit
    [ "$pause" -ge 30 ] || pause=$((pause * 2))
  done
}

take_back() {
  # shellcheck disable=SC2034 # recover_trials comes to it first where the guard is late
  trial_by=guard
  value_of user "$trial/record"
  label=$value
  value_of from "$trial/record"
  label="the-guard-of-$label@$value"
  value_of program "$trial/record"
  read_now
  label="$label $value $now"
  value_of directory "$trial/record"
  begin_change "$state" "$value" "$label"
  if trial_goes_on; then
    revert_trial "$trial" guard || fail 16
    [ "$trial_end" != stuck ] || fail 22
  fi
  release_lock
}

trial_goes_on || exit 0
read_uptime || exit
case ${3-} in
  alone)
    trap '' HUP
    {
      echo watching
      exec >/dev/null 2>&1
      watch
    } &
    ;;
  once)
    is_over "$trial" 0 || exit
    take_back >/dev/null
    ;;
  *) watch >/dev/null 2>&1 ;;
esac
