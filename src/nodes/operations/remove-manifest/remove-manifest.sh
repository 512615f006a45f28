#!/bin/sh
# Takes a manifest out of the kubelet's directory; its bytes stay in the history.
#   remove_manifest STATE DIRECTORY LABEL FILE DIGEST POD RECORD FOUND-RECORD [SECONDS GUARD REVERT-RECORD]
# DIGEST is sha256:HEX of what was read. A symlink is removed, not what it leads to.
# With SECONDS it is a trial: the file comes back when nobody confirms it within so long (library/trial.sh). A symlink is
# refused then.
# Says what recover does (library/state.sh, library/trial.sh), `locked (OWNER)`, `last DIGEST (RECORD)`,
# `tried NUMBER SECONDS-LEFT (RECORD)`, `trial NUMBER`, `removed VERSION`. Exit codes: library/change.sh.

: "${digest=}" "${last_version=}"

begin_change "$1" "$2" "$3"
expect_client
directory=$2
shift 3
file=$1
[ -z "${6-}" ] || [ ! -L "./$file" ] || fail 12
refuse_tried "$file"
expect_file "$file" "$2" "$3"
record_found "$3" "./$file" "$5" || fail 16
begin_pending "$4" || fail 16
[ -z "${6-}" ] || begin_trial "$directory" "$file" "$2" '' "$6" "$7" "$8"
announce_pending || fail 16
stands_in_place || fail 23
# What is there counts, not what `rm` says: it may be killed when it has done its work.
rm -f "./$file" || :
! is_there "./$file" || fail 14
sync_directories .
[ -z "${6-}" ] || keep_trial
finish_pending "$3" || fail 19
release_lock
stands_in_place || exit 24
say removed "$last_version"
