#!/bin/sh
# Sets up what is missing and starts Annotator. Arguments go to the program:
#
#     sh packaging/start.sh                          the sample project, in a window
#     sh packaging/start.sh --screenshot OUT.png     the same window drawn into a picture, no display needed
#     sh packaging/start.sh work.annot               a project of yours
#     sh packaging/start.sh export work.annot -o out.jsonl
set -eu
. "$(dirname -- "$0")/setup.sh"

purpose=window
names_something=no
value_follows=no
for argument in "$@"; do
    if [ "$value_follows" = yes ]; then
        value_follows=no
        continue
    fi
    case $argument in
    --screenshot) purpose=picture value_follows=yes ;;
    --screenshot=*) purpose=picture ;;
    --annotator | --language | --theme | --view | --size | --scale) value_follows=yes ;;
    -h | --help | --version) names_something=yes ;;
    -*) ;;
    *) names_something=yes ;;
    esac
done
setup "$purpose"

if [ "$names_something" = no ]; then
    # The user's own folder for data: a checkout stays as it was.
    home=${XDG_DATA_HOME:-${HOME:-$root/build}/.local/share}/annotator
    sample=$home/sample.annot
    if [ ! -e "$sample" ]; then
        mkdir -p "$home"
        "$python" -m annotator init "$sample" --sample
    fi
    set -- "$sample" "$@"
fi
exec "$python" -m annotator "$@"
