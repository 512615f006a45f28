#!/bin/sh
# Starts the guard of a trial: a process of the node's own that outlives whoever began the trial, and takes it back in
# time (trial.sh). systemd keeps it where it runs; else it is a process that nothing ties to this one.

: "${state=}" "${lock_mine=}" "${lock_process=}" "${newline?}"

# Puts into $guard_unit what systemd is to call the guard; empty where none runs that sees what this process sees.
name_unit() {
  guard_unit=
  [ -d /run/systemd/system ] && command -v systemd-run >/dev/null 2>&1 || return 0
  [ "$(readlink /proc/self/ns/mnt)" = "$(readlink /proc/1/ns/mnt)" ] || return 0
  guard_unit=kstatic-trial-$lock_mine-$lock_process
}

# start_guard TRIAL SECONDS: fails where the guard does not run. It is a file that a shell reads, for a file system may
# not let anything be executed.
start_guard() {
  if [ -n "$guard_unit" ] && start_timer "$1" "$2"; then return 0; fi
  start_process "$1"
}

# A timer may be late by a second, and stands still while the node sleeps; the guard itself sees to it that it is not early.
start_timer() {
  timeout 10 systemd-run --quiet --unit="$guard_unit" --on-active="$2s" --timer-property=AccuracySec=1s \
    --setenv="PATH=$PATH" sh "$1/guard" "$state" "${1##*/}"
} </dev/null >/dev/null 2>&1

# In a session of its own no hangup reaches it, and what held on to an open file of ours (a lock of flock's, a pipe) would
# be held by it. Once it has closed all, it says so, and its words end.
start_process() {
  guard_session=
  ! command -v setsid >/dev/null 2>&1 || guard_session=setsid
  # dash closes no descriptor above 9.
  guard_shell='sh'
  ! command -v bash >/dev/null 2>&1 || guard_shell=bash
  # shellcheck disable=SC2086 # a word or none
  guard_says=$(cd / && exec "$guard_shell" -c "$close_and_run" sh $guard_session sh "$1/guard" "$state" "${1##*/}" alone)
  [ "$guard_says" = watching ]
} </dev/null 2>/dev/null

# shellcheck disable=SC2016 # for another shell
close_and_run='
for descriptor in /proc/self/fd/*; do
  descriptor=${descriptor##*/}
  case $descriptor in
    [012]) ;;
    ?) eval "exec $descriptor>&-" ;;
    *) ! (eval "exec $descriptor>&-") || eval "exec $descriptor>&-" ;;
  esac
done
exec "$@"'

# stop_unit UNIT: nobody waits for it for long: a guard that comes to a trial that is gone does nothing.
stop_unit() {
  timeout 5 systemctl stop "$1.timer" || :
} </dev/null >/dev/null 2>&1
