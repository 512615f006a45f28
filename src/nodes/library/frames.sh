#!/bin/sh
# Functions with which a script answers. A frame is a line `$mark WORD FIELD…`; a frame with content is a line
# `$mark+ WORD FIELD…`, then the bytes as they are, then a line `$mark.`. The mark is random for each conversation, so
# that nothing that a program, a login script or a file on the node prints can pass for an answer. Bytes are not encoded:
# the way back is clean, and every `base64` would be one more program to start.
#
# The frame `busy` is nobody's answer: a script that takes long says it now and then, so that it is not given up for lost.

: "${mark?}"

# say WORD FIELD…: fields hold no blanks and no newlines.
say() {
  printf '%s %s\n' "$mark" "$*"
}

# open_content WORD FIELD…: what is printed from here to close_content is the content.
open_content() {
  printf '%s+ %s\n' "$mark" "$*"
}

close_content() {
  printf '\n%s.\n' "$mark"
}

# say_content WORD FIELD… <BYTES: whatever is on standard input is the content.
say_content() {
  open_content "$@"
  cat
  close_content
}

# say_text TEXT WORD FIELD…: TEXT is the content. Starts nothing.
say_text() {
  said_text=$1
  shift
  printf '%s+ %s\n%s\n%s.\n' "$mark" "$*" "$said_text" "$mark"
}
