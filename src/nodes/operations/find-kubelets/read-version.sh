#!/bin/sh
# read_version PID LIMIT: says `version`, the content what the program of a process prints when it is asked for its
# version, which takes it LIMIT seconds at most; nothing where it may not be run.

# The file may have been replaced by a newer one since: /proc leads to the one that runs.
version=$(timeout "$2" "/proc/$1/exe" --version 2>/dev/null </dev/null) || version=
[ -z "$version" ] || say_text "$version" version
