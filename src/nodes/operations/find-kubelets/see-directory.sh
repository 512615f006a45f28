#!/bin/sh
# see_directory PID: says `directory`, the content the working directory of a process, and `program`, the content the
# file that it runs; nothing of what may not be seen.

directory=$(cd -P "/proc/$1/cwd" 2>/dev/null && pwd -P; echo .)
directory=${directory%.}
[ -z "$directory" ] || say_text "${directory%?}" directory
program=$(readlink "/proc/$1/exe" 2>/dev/null; echo .)
program=${program%.}
[ -z "$program" ] || say_text "${program%?}" program
