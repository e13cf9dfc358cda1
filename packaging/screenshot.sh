#!/bin/sh
# Draws the pictures of README.md anew, from a fresh sample project: sh packaging/screenshot.sh
set -eu
. "$(dirname -- "$0")/setup.sh"
setup picture
# shellcheck disable=SC2154 # $root and $python come from setup.sh
guide=$root/resources/guide
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m annotator init "$folder/sample.annot" --sample
for language in zh_CN en; do
    "$python" -m annotator "$folder/sample.annot" --screenshot "$guide/window-$language.png" \
        --language "$language" --annotator 甲 --theme light --view source --size 1440x900
done
echo "$guide"
