#!/bin/sh
# Reads what kstatic keeps on a node (library/state.sh) of some pods, or of all.
#   read_history STATE LONGEST records|manifests together|each [POD…]
# Frames:
#   state none|denied|newer|known       denied: it is there, and this user may not look into it
# and where it is known:
#   lock N held|free (OWNER)            of a change that is pending: its lock, while there is one
#   clock SECONDS BOOT                  where there is a trial: /proc/uptime, and the boot's name
#   paths (NAMES)                       every file that was chosen, each ended by NUL, from STATE; counted from 0 below
# and of those files, with `each`
#   content INDEX (BYTES)
# and with `together`, which starts one program for all of them
#   contents INDEX:SIZE… (BYTES)
# whose sizes do not add up to the bytes where one of them went meanwhile.
# With `records` manifests are left out; those of more than LONGEST bytes are in any case. Symlinks are not followed, and
# what is no regular file is not opened. Always ends with 0.

: "${newline?}" "${resolved=}" "${state_format=}" "${lock_owner=}"

longest_manifest=$2
wanted=$3
manner=$4

# Nothing that kstatic writes beside manifests comes near it.
longest_record=65536
# No answer may hold more than 64 MiB.
longest_answer=50331648
# So many words, of 100 bytes, may be handed to a program.
most_files=10000

# find_state STATE: stands in it and says that it is known, or says why not and ends the script.
find_state() {
  inside "$1" || resolved=
  [ -d "$resolved" ] || end_with none
  { cd "$resolved" && [ -r . ]; } 2>/dev/null || end_with denied
  state_found=
  if is_own_file format; then read -r state_found <format; fi
  if [ -n "$state_found" ]; then
    [ "$state_found" -le "$state_format" ] 2>/dev/null || end_with newer
  elif [ ! -d history ]; then
    end_with none
  fi
  say state known
}

end_with() {
  say state "$1"
  exit 0
}

is_own_file() {
  [ -f "$1" ] && [ ! -L "$1" ] && [ -r "$1" ]
}

is_own_directory() {
  [ -d "$1" ] && [ ! -L "$1" ]
}

is_number() {
  case $1 in
    '' | 0* | *[!0-9]* | ??????????*) return 1 ;;
  esac
}

# choose_pods POD…: chooses the files of their versions; of a name that leads elsewhere none.
choose_pods() {
  for pod in "$@"; do
    case $pod in
      .* | */.* | */*/* | *"$newline"*) continue ;;
      ?*/?*) ;;
      *) continue ;;
    esac
    if is_own_directory "history/${pod%/*}" && is_own_directory "history/$pod"; then
      choose_files "history/$pod"/[1-9]*
    fi
  done
}

# choose_files DIRECTORY…: adds to $files, a line each, what is to be read of those that are versions or changes.
choose_files() {
  # A shell takes a long text apart slowly, and puts one together so.
  chosen=
  for entry in "$@"; do
    if is_number "${entry##*/}" && is_own_directory "$entry"; then
      choose_file "$entry/record"
      choose_file "$entry/config-hash"
      [ "$wanted" = records ] || choose_file "$entry/manifest"
    fi
  done
  files=$files$chosen
}

choose_file() {
  if [ "$count" -lt "$most_files" ] && is_own_file "$1"; then
    chosen=$chosen$1$newline
    count=$((count + 1))
  fi
}

# say_locks CHANGE…: says who began what is pending.
say_locks() {
  name_lock_owner ''
  for entry in "$@"; do
    number=${entry##*/}
    if is_number "$number" && [ -L "lock/$number" ]; then
      held=free
      ! lock_is_held "$number" || held=held
      say_text "$(readlink "lock/$number")" lock "$number" "$held"
    fi
  done
}

# Says what the deadline of a trial is held against.
say_clock() {
  read -r uptime </proc/uptime
  read -r boot </proc/sys/kernel/random/boot_id
  say clock "${uptime%%.*}" "$boot"
}

# drop_long FILE…: puts into $files and $sizes those that are not too long, by one `stat` for all of them.
drop_long() {
  files=
  sizes=
  total=0
  index=0
  lines=$(stat -c %s -- "$@" 2>/dev/null) || lines=$(stat_each "$@")
  for size in $lines; do
    longest=$longest_record
    case $1 in
      */manifest) longest=$longest_manifest ;;
    esac
    if [ "$size" -le "$longest" ] && [ $((total + size)) -le "$longest_answer" ]; then
      files=$files$1$newline
      sizes="$sizes $index:$size"
      total=$((total + size))
      index=$((index + 1))
    fi
    shift
  done
}

# Where one of them has just gone.
stat_each() {
  for file in "$@"; do
    stat -c %s -- "$file" 2>/dev/null || echo "$longest_answer"
  done
}

find_state "$1"
shift 4
# shellcheck disable=SC2034 # lock_is_held reads it
lock_directory=lock
files=
count=0
if is_own_directory pending; then
  choose_files pending/[1-9]*
  [ -z "$files" ] || say_locks pending/[1-9]*
fi
if is_own_directory trial; then
  before=$count
  choose_files trial/[1-9]*
  [ "$count" -eq "$before" ] || say_clock
fi
if is_own_directory history; then
  if [ $# -gt 0 ]; then
    choose_pods "$@"
  else
    for entry in history/*/*; do choose_pods "${entry#history/}"; done
  fi
fi
[ -n "$files" ] || exit 0

IFS=$newline
set -f
# shellcheck disable=SC2086 # a line each
drop_long $files
# shellcheck disable=SC2086 # a line each
set -- $files
[ $# -gt 0 ] || exit 0
unset IFS

open_content paths
printf '%s\0' "$@"
close_content
if [ "$manner" = each ]; then
  index=0
  for file in "$@"; do
    open_content content "$index"
    head -c "$longest_manifest" -- "$file" 2>/dev/null
    close_content
    index=$((index + 1))
  done
else
  open_content contents "${sizes# }"
  # One byte more shows that there is more.
  cat -- "$@" 2>/dev/null | head -c $((total + 1))
  close_content
fi
exit 0
