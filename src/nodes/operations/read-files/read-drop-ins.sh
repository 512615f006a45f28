#!/bin/sh
# read_drop_ins SUFFIX DIRECTORY…: says of each directory `directory missing|denied|other|found`, then for each entry below
# it whose name ends in SUFFIX `name`, the content its path from there, and the file (see describe-file.sh). A symlink is
# followed to a file, but not to a directory; a DIRECTORY that is itself one is followed only when it ends in a slash,
# as Go's filepath.WalkDir does, by which the kubelet reads its --config-dir.

: "${stat_fields?}"
found=
suffix=$1
shift

# walk DIRECTORY PREFIX: `entry` is overwritten by the inner walks, but the list was made before them.
walk() {
  for entry in "$1"/.* "$1"/*; do
    case ${entry##*/} in
      . | ..) continue ;;
    esac
    if [ -d "$entry" ] && [ ! -L "$entry" ]; then
      walk "$entry" "$2${entry##*/}/"
      continue
    fi
    case $entry in
      *"$suffix") if [ -e "$entry" ] || [ -L "$entry" ]; then say_drop_in "$2${entry##*/}"; fi ;;
    esac
  done
}

say_drop_in() {
  say_text "$1" name
  is_link "$directory/$1"
  find_file "$directory/$1"
  # A word that stands for an absent file has no facts, either.
  facts=$(stat -L -c "$stat_fields" "$found" 2>/dev/null)
  describe "$found" "$link" "$facts" bytes
}

for directory in "$@"; do
  case $directory in
    */) link=- ;;
    *) is_link "$directory" ;;
  esac
  find_file "$directory"
  case $found in
    /*) ;;
    *)
      say directory "$found"
      continue
      ;;
  esac
  if [ ! -d "$found" ] || [ "$link" = link ]; then
    say directory other
  elif [ ! -r "$found" ] || [ ! -x "$found" ]; then
    say directory denied
  else
    say directory found
    directory=${directory%/}
    walk "$found" ''
  fi
done
