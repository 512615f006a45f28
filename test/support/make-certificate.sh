#!/bin/sh
# Makes a private key and a certificate that it has signed itself.
#
#   sh make-certificate.sh FILE DAYS [NAMES]      FILE.key and FILE.crt; -1 for one that expired yesterday
#
# NAMES is the value of a subjectAltName: `IP:192.0.2.1,DNS:cp1`.
set -eu

file=$1
mkdir -p "${file%/*}"
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$file.key" -out "$file.csr" \
  -subj "/CN=${file##*/}" 2>/dev/null
printf 'subjectAltName=%s\n' "${3:-DNS:${file##*/}}" >"$file.names"
openssl x509 -req -in "$file.csr" -signkey "$file.key" -days "$2" -extfile "$file.names" -out "$file.crt" 2>/dev/null
rm "$file.csr" "$file.names"
