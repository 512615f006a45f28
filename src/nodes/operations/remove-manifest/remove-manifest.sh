#!/bin/sh
# Takes a manifest out of the kubelet's directory; its bytes stay in the history.
#   remove_manifest STATE DIRECTORY LABEL FILE DIGEST POD RECORD FOUND-RECORD
# DIGEST is sha256:HEX of what was read. A symlink is removed, not what it leads to.
# Says `interrupted POD done|undone`, `locked (OWNER)`, `removed VERSION`. Exit codes: library/change.sh.

: "${digest=}" "${last_version=}"

begin_change "$1" "$2" "$3"
shift 3
file=$1
expect_file "$file" "$2"
record_found "$3" "./$file" "$5" || fail 16
begin_pending "$4" || fail 16
announce_pending || fail 16
# It may have gone when `rm` was killed.
rm -f "./$file" || ! is_there "./$file" || fail 14
finish_pending "$3" || fail 19
release_lock
say removed "$last_version"
