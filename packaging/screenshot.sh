#!/bin/sh
# Draws the picture of README.md anew, from a fresh sample project: sh packaging/screenshot.sh
set -eu
. "$(dirname -- "$0")/setup.sh"
setup picture
# shellcheck disable=SC2154 # $root and $python come from setup.sh
drawn=$root/resources/guide/window-zh_CN.png
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m annotator init "$folder/sample.annot" --sample
"$python" -m annotator "$folder/sample.annot" --screenshot "$drawn" \
    --language zh_CN --annotator 甲 --theme light --view source --size 1440x900
echo "$drawn"
