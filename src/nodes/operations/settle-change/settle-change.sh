#!/bin/sh
# Tells what came of a change whose answer was lost: waits until whoever made it is done, looks after what was left, and
# says what is there.
#   settle_change STATE DIRECTORY LABEL FILE
# Says `interrupted POD done|undone`, `locked (OWNER)`, `found [DIGEST]`, no DIGEST where there is no such file.
# Exit codes: library/change.sh.

: "${digest=}"

begin_change "$1" "$2" "$3"
digest=
[ ! -f "./$4" ] || digest_of "./$4" || fail 14
release_lock
say found "$digest"
