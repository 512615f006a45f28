#!/bin/sh
# Asks a containerd which images it has for the kubelet, by ctr.
#   read_images LIMIT CLIENT ENDPOINT
# CLIENT and ENDPOINT are those that answered read_containerd. Frame: `images` (TEXT), what `ctr images list` says; none
# where it does not answer. Always ends with 0.

# shellcheck disable=SC2034 # ask_ctr reads both
limit=$1 program=$2

! images=$(ask_ctr "$3" images list) || say_text "$images" images
exit 0
