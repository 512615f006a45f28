#!/bin/sh
# Lists what the kubelet could read at a path: every entry of a directory, or the one file.
#   scan_directory PATH LIMIT together|each
# Frames, in this order:
#   path KIND writable|read-only (PHYSICAL PATH)
#                               KIND is directory, file, missing, other or denied; writable is the directory
#   names (NAMES)               every entry, each ended by NUL; the frames below count them from 0
#   stats (LINES)               `MODE UID GID USER GROUP SIZE MTIME CTIME… INODE DEVICE TYPE…` of each entry itself, in
#                               their order; `gone` of one that has just gone. CTIME is three fields, with the fraction
#                               of a second: `2026-01-02 03:04:05.678901234 +0000`
#   target INDEX KIND (TEXT)    of a symlink: what it leads to, and its text
#   unread INDEX REASON         size or denied
# and then of every regular file, or file that a symlink leads to, of at most LIMIT bytes: with `each`
#   content INDEX (BYTES)
# and with `together`, which starts one program for all of them
#   contents INDEX:SIZE… (BYTES)
# whose sizes do not add up to the bytes where a file was written to meanwhile.
# Always ends with 0: what could not be looked at is a frame, not a failure.

: "${root?}" "${newline?}" "${resolved=}"

path=$1
limit=$2
manner=$3

# Puts the kind of the file $1, symlinks followed, into $kind. Nothing is started for it.
look_at() {
  kind=missing
  if [ -d "$1" ]; then
    kind='directory'
  elif [ -f "$1" ]; then
    kind='file'
  elif [ -e "$1" ]; then
    kind='other'
  fi
}

# entry INDEX NAME STAT…: puts into $file and $size what there is to be read of it, $file empty for nothing.
entry() {
  index=$1
  name=$2
  file=
  shift 2
  [ $# -ge 13 ] || return 0
  size=$6
  file=./$name
  if [ -L "$name" ]; then
    file=./$name
    if [ -n "$root" ]; then
      file=
      if inside "$directory/$name"; then file=$resolved; fi
    fi
    look_at "$file"
    say_text "$(readlink "./$name")" target "$index" "$kind"
    [ "$kind" != file ] || size=$(stat -L -c %s -- "$file")
  else
    look_at "$file"
  fi
  if [ "$kind" != file ]; then
    file=
  elif [ ! -r "$file" ]; then
    say unread "$index" denied
    file=
  elif [ "$size" -gt "$limit" ]; then
    say unread "$index" size
    file=
  fi
}

inside "$path" || resolved=
look_at "$resolved"
case $kind in
  directory)
    directory=$path
    if ! cd "$resolved" 2>/dev/null || [ ! -r . ]; then
      say path denied
      exit 0
    fi
    writable=writable
    [ -w . ] || writable=read-only
    say_text "$(pwd -P)" path directory "$writable"
    # The dotfiles too, for kstatic's own scratch files are among them. A glob that matches nothing stays as it is.
    set -- * .[!.]* ..?*
    count=$#
    while [ "$count" -gt 0 ]; do
      count=$((count - 1))
      name=$1
      shift
      if [ -e "$name" ] || [ -L "$name" ]; then set -- "$@" "$name"; fi
    done
    ;;
  file)
    directory=${path%/*}
    cd "${resolved%/*}/" 2>/dev/null || { say path denied; exit 0; }
    writable=writable
    [ -w . ] || writable=read-only
    say_text "$resolved" path file "$writable"
    set -- "${resolved##*/}"
    ;;
  *)
    say path "$kind"
    exit 0
    ;;
esac
[ $# -gt 0 ] || exit 0

open_content names
printf '%s\0' "$@"
close_content

# One `stat` for all entries. Where one has just gone there is a line too few, and each is asked for by itself.
format='%a %u %g %U %G %s %Y %z %i %d %F'
if ! lines=$(stat -c "$format" -- "$@" 2>/dev/null); then
  lines=
  for name in "$@"; do
    line=$(stat -c "$format" -- "$name" 2>/dev/null) || line=gone
    lines=$lines${lines:+$newline}$line
  done
fi
say_text "$lines" stats

index=0
count=$#
sizes=
while [ "$index" -lt "$count" ]; do
  name=$1
  shift
  line=${lines%%"$newline"*}
  lines=${lines#*"$newline"}
  # shellcheck disable=SC2086 # a line of fields
  entry "$index" "$name" $line
  # The files to be read follow behind the names.
  if [ -n "$file" ]; then
    set -- "$@" "$file"
    sizes="$sizes $index:$size"
  fi
  index=$((index + 1))
done
[ $# -gt 0 ] || exit 0

if [ "$manner" = each ]; then
  for file in "$@"; do
    sizes=${sizes# }
    say_content content "${sizes%%:*}" <"$file"
    sizes=${sizes#* }
  done
else
  open_content contents "${sizes# }"
  cat -- "$@" 2>/dev/null
  close_content
fi
