#!/bin/sh
# Keeps what the kubelet calls the pod that it made of a version, beside that version's record (library/state.sh).
#   note_hash STATE POD NUMBER DIGEST HASH
# Only where the version is still that of the digest. Whoever cannot write there, or finds the disk full, keeps nothing.
# Always ends with 0.

: "${resolved=}" "${value=}"

inside "$1" || exit 0
version=$resolved/history/$2/$3
value_of digest "$version/record"
[ "$value" = "$4" ] || exit 0
! is_noted "$version" "$5" || exit 0
exec 2>/dev/null

# The last few: a kubelet of another version, or of another name, calls the same file otherwise.
hash=$5
set --
if [ -f "$version/config-hash" ]; then
  while IFS= read -r line; do set -- "$@" "$line"; done <"$version/config-hash"
fi
set -- "$@" "$hash"
while [ $# -gt 10 ]; do shift; done
rm -f "$version"/.config-hash-*
read -r stat </proc/self/stat
scratch=$version/.config-hash-${stat%% *}
if printf '%s\n' "$@" >"$scratch"; then
  mv -f "$scratch" "$version/config-hash" || rm -f "$scratch"
else
  rm -f "$scratch"
fi
exit 0
