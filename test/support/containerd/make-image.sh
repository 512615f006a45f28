#!/bin/sh
# Makes an image without a registry: an OCI archive whose one layer is busybox.
#
#   sh make-image.sh NAME COMMAND ARCHIVE      COMMAND is a JSON list of words
set -eu

name=$1
command=$2
archive=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
blobs=$work/image/blobs/sha256
mkdir -p "$work/files/bin" "$work/files/tmp" "$blobs"

cp "$(command -v busybox)" "$work/files/bin/busybox"
for program in sh sleep; do ln -s busybox "$work/files/bin/$program"; done
tar -C "$work/files" --owner=0 --group=0 -cf "$work/layer" .

# add_blob FILE TYPE: puts the file among the blobs, and into $descriptor how others speak of it.
add_blob() {
  digest=$(sha256sum <"$1")
  digest=${digest%% *}
  cp "$1" "$blobs/$digest"
  descriptor="\"mediaType\":\"application/vnd.oci.image.$2\",\"digest\":\"sha256:$digest\",\"size\":$(stat -c %s "$1")"
}

add_blob "$work/layer" layer.v1.tar
layer=$descriptor
printf '{"architecture":"amd64","os":"linux","config":{"Cmd":%s,"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
  "$command" "$digest" >"$work/config"
add_blob "$work/config" config.v1+json
printf '{"schemaVersion":2,"config":{%s},"layers":[{%s}]}' "$descriptor" "$layer" >"$work/manifest"
add_blob "$work/manifest" manifest.v1+json
printf '{"schemaVersion":2,"manifests":[{%s,"annotations":{"io.containerd.image.name":"%s"}}]}' \
  "$descriptor" "$name" >"$work/image/index.json"
printf '{"imageLayoutVersion":"1.0.0"}' >"$work/image/oci-layout"
tar -C "$work/image" -cf "$archive" .
