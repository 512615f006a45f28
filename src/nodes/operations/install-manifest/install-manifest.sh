#!/bin/sh
# Puts a manifest into the kubelet's directory: the old bytes or the new ones are there at every moment.
#   install_manifest STATE DIRECTORY LABEL FILE OLD-DIGEST NEW-DIGEST ENTRIES POD RECORD FOUND-RECORD
#     [SECONDS GUARD REVERT-RECORD]
# The payload is the manifest. Digests are sha256:HEX; OLD-DIGEST is empty when there must be no such file. ENTRIES is
# what the directory held when the change was decided on (see expect_entries), `*` where that does not matter.
# With SECONDS it is a trial: the old version comes back when nobody confirms it within so long (library/trial.sh).
# Says what recover does (library/state.sh, library/trial.sh), `locked (OWNER)`, `last DIGEST (RECORD)`,
# `tried NUMBER SECONDS-LEFT (RECORD)`, `trial NUMBER`, `installed VERSION`. Exit codes: library/change.sh.

: "${payload?}" "${digest=}" "${last_version=}" "${lock_process=}" "${state=}"

require_program base64
begin_change "$1" "$2" "$3"
expect_client
directory=$2
shift 3
file=$1
[ ! -L "./$file" ] || fail 12
refuse_tried "$file"
expect_file "$file" "$2" "$5"
[ "$4" = '*' ] || expect_entries "$4"
[ -z "$2" ] || record_found "$5" "./$file" "$7" || fail 16
begin_pending "$6" || fail 16
printf '%s' "$payload" | base64 -d | dd of="$state/pending/.new/manifest" bs=65536 conv=fsync || fail 16

# A dotfile in the same directory: the kubelet passes it over, and a rename within one file system is atomic. It is made
# anew, never written through, whatever has that name by now.
scratch=.kstatic-$lock_process
copy_anew "$state/pending/.new/manifest" "./$scratch" || fail 14
# A new file has the label that the directory hands down.
[ -z "$2" ] || keep_label "./$file" "./$scratch" || :
# Group root where the directory would hand down its own.
[ -G "./$scratch" ] || chown 0:0 "./$scratch" 2>/dev/null || :
# What has arrived is what was sent: a line cut half-way gives every program an end of input that looks regular.
digest_of "./$scratch" || fail 14
[ "$digest" = "$3" ] || fail 15
is_plain_file "./$scratch" || fail 14

[ -z "${8-}" ] || begin_trial "$directory" "$file" "$2" "$3" "$8" "$9" "${10}"
announce_pending || fail 16
stands_in_place || fail 23
rename "./$scratch" "./$file" || fail 14
scratch=
sync_directories .
[ -z "${8-}" ] || keep_trial
finish_pending "$5" || fail 19
release_lock
stands_in_place || exit 24
say installed "$last_version"
